import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { emptyCredit } from "../credit/credit.ts";
import type { Organisation, OrganisationTable } from "../credit/organisation.ts";
import {
  correction,
  divider,
  embed,
  factBox,
  gallery,
  heading,
  inline,
  link,
  list,
  type PhotoUse,
  paragraph,
  photoNode,
  pullQuote,
  related,
  storyDocument,
  table,
} from "../document/build.ts";
import type { BodyNode, InlineNode, SealedNode } from "../document/nodes.ts";
import type { LibraryPhoto } from "../photos.ts";
import {
  parsedCredit,
  type SampleChanges,
  sampleId,
  sampleInput,
  samplePhoto,
} from "../publication/testing/page-samples.ts";
import { finding } from "./finding.ts";
import { resolvedCredit } from "./resolved-credit.ts";
import { runChecks } from "./run-checks.ts";

const head = { headline: "The ferry returns", standfirst: "After eleven weeks" };
const baseUrl = "https://post.example";

function findings(changes: SampleChanges = {}) {
  const { document, fields, profile, photos } = sampleInput({
    document: storyDocument(head, [paragraph("Text")]),
    photos: [samplePhoto(1), samplePhoto(2, { credit: emptyCredit })],
    ...changes,
    profile: { baseUrl, ...changes.profile },
  });
  return runChecks({ document, fields, profile, photos }, "en");
}
/** The checks that have their tests in files of their own; most pages here lack something that those speak of. */
const testedElsewhere =
  /^(?:story\.(?:noText|language|length)|photo\.(?:small|heroSmall|twice|decorative)|alt\.(?:twice|credit|beginning)|heading\.(?!order)\w+|link\.(?!scheme)\w+|embed\.title|table|pullquote|correction|list|divider|paragraph|caption|summary|standfirst\.(?!missing)\w+|text\.(?!tk)\w+)/;

/** Findings as `severity code where`, for a body that stands under a finished head. */
function found(body: BodyNode[], changes: SampleChanges = {}): string[] {
  return findings({ document: storyDocument(head, body), ...changes })
    .filter(({ code }) => !testedElsewhere.test(code))
    .map(({ severity, code, where }) => `${severity} ${code} ${where}`);
}
const use = (changes: PhotoUse = {}) =>
  photoNode({ photo: sampleId(1), alt: "A ferry", caption: "The quay", ...changes });

test("a finished story has no findings", () => {
  expect(findings({ document: storyDocument(head, [paragraph("Text"), use()]) })).toEqual([]);
});

test("marks, links and names are found in every block that holds words", () => {
  const bad = [link("ftp://x.example", "x")];
  expect(
    found([
      pullQuote("A TK here", bad),
      factBox("Fine", ["TK", list("bullet", [bad])]),
      correction("TK"),
      embed("javascript:alert(1)", "A film", "TK"),
      embed("", "Nowhere yet"),
      related("More", [[link("https://post.example/", "Fine")], "No link", ""]),
      table([["TK", bad]]),
      divider(),
    ]),
  ).toEqual([
    "block text.tk block:1",
    "warn link.scheme block:1",
    "block text.tk block:2",
    "warn link.scheme block:2",
    "block text.tk block:3",
    "block text.tk block:4",
    "warn link.scheme block:4",
    "warn embed.url block:5",
    "warn related.link block:6",
    "block text.tk block:7",
    "warn link.scheme block:7",
  ]);
});

test("a publication adds blockers, which a reason may override, and takes none away", () => {
  const profile = { blockers: ["byline.unset", "no.such"] };
  const fields = { byline: { names: [], none: false }, onHold: true };
  const severities = findings({ profile, fields }).map(({ code, severity, overridable }) => [
    code,
    severity,
    overridable,
  ]);
  expect(severities).toEqual([
    ["story.hold", "block", false],
    ["byline.unset", "block", true],
  ]);
});

describe("the story", () => {
  test.each(["\u200b", "\u2068\u2069", "\u3164", "\u0001"])(
    "with a headline that nobody can see (%j) is blocked",
    (headline) => {
      const document = storyDocument({ headline }, [paragraph("Text")]);
      expect(findings({ document }).map(({ code }) => code)).toContain("headline.missing");
    },
  );

  test("without a headline is blocked, without a standfirst it is noted", () => {
    expect(
      findings({ document: storyDocument({ headline: " \n" }, [paragraph("Text")]), fields: { summary: "A ferry." } }),
    ).toEqual([
      {
        code: "headline.missing",
        severity: "block",
        where: "headline",
        message: "The story has no headline. Write one before it is published.",
        overridable: false,
      },
      {
        code: "standfirst.missing",
        severity: "info",
        where: "standfirst",
        message: "The story has no standfirst. One or two lines help readers and search engines.",
        overridable: true,
      },
    ]);
  });
  test("on hold is blocked", () => {
    expect(found([], { fields: { onHold: true } })).toEqual(["block story.hold story"]);
  });
  test("has a byline, or none by choice", () => {
    expect(found([], { fields: { byline: { names: [" "], none: false } } })).toEqual(["warn byline.unset byline"]);
    expect(found([], { fields: { byline: { names: [], none: true } } })).toEqual([]);
  });
  test("is warned about where absolute links are left out", () => {
    const empty = findings({ profile: { baseUrl: " " } });
    const wrong = findings({ profile: { baseUrl: "post.example" } });
    expect(empty.map(({ code, severity, where }) => [code, severity, where])).toEqual([
      ["publication.baseUrl", "warn", "publication"],
    ]);
    expect(wrong.map(({ code }) => code)).toEqual(["publication.baseUrl"]);
    expect(wrong[0]?.message).not.toBe(empty[0]?.message);
  });
  test("is warned about where its template is not here", () => {
    const [finding, ...others] = findings({ profile: { template: "tabloid" } });
    expect([finding?.code, finding?.severity, finding?.where]).toEqual(["publication.template", "warn", "publication"]);
    expect(finding?.message).toContain("“tabloid”");
    expect(others).toEqual([]);
  });
});

describe("photos", () => {
  test("a placeholder is blocked once, whatever else it lacks", () => {
    expect(found([photoNode()])).toEqual(["block photo.empty photo:1"]);
    expect(found([photoNode({ alt: "A ferry", credit: emptyCredit })])).toEqual(["block photo.empty photo:1"]);
  });
  test("a picture that is not in the library is blocked", () => {
    expect(found([use({ photo: sampleId(9) })])).toEqual(["block photo.unreadable photo:1"]);
    expect(found([use({ photo: "constructor" })])).toEqual(["block photo.unreadable photo:1"]);
  });
  test("a missing credit is blocked; the use's own goes before the library's", () => {
    const exempt = { ...emptyCredit, exempt: "Own graphic" };
    const credited = samplePhoto(1).credit;
    expect(found([use({ photo: sampleId(2) })])).toEqual(["block photo.credit photo:1"]);
    expect(found([use({ photo: sampleId(2), credit: credited })])).toEqual([]);
    expect(found([use({ photo: sampleId(2), credit: exempt })])).toEqual([]);
    expect(found([use({ credit: emptyCredit })])).toEqual(["block photo.credit photo:1"]);
  });
  test("missing alt text is blocked unless the picture is decorative; the library's does not count", () => {
    const photos: LibraryPhoto[] = [samplePhoto(1, { alt: "A ferry" })];
    expect(found([use({ alt: " " })], { photos })).toEqual(["block photo.alt photo:1"]);
    expect(found([use({ alt: "\u200b—." })], { photos })).toEqual(["block photo.alt photo:1"]);
    expect(found([use({ alt: "\u3164\u2800" })], { photos })).toEqual(["block photo.alt photo:1"]);
    expect(found([use({ alt: "", decorative: true })])).toEqual([]);
  });
  test("alt text in another script than its language is warned about", () => {
    expect(found([use({ alt: "מעבורת" })])).toEqual(["warn alt.language photo:1"]);
    expect(found([use({ alt: "מעבורת", altLanguage: "he" })])).toEqual([]);
    expect(found([use({ altLanguage: "he" })])).toEqual(["warn alt.language photo:1"]);
    expect(found([use({ alt: "מעבורת", decorative: true })])).toEqual([]);
  });
  test("alt text that repeats the caption is warned about", () => {
    expect(found([use({ alt: "the  quay." })])).toEqual(["warn alt.caption photo:1"]);
    expect(found([use({ alt: "+", caption: "!" })])).toEqual([]);
  });
  test("alt text that is a file's name, or too long to listen to, is warned about", () => {
    expect(found([use({ alt: samplePhoto(1).file })])).toEqual(["warn alt.file photo:1"]);
    expect(found([use({ alt: "a ".repeat(200) })])).toEqual(["warn alt.long photo:1"]);
    expect(found([use({ alt: "a ".repeat(200), decorative: true })])).toEqual([]);
  });
  test("a credit that the supplier's instructions demand is warned about unless it is the one printed", () => {
    const told = (instructions: string) => ({ photos: [samplePhoto(1, { instructions })] });
    expect(found([use()], told("MANDATORY CREDIT: Jon Rask/AFP"))).toEqual(["warn credit.demanded photo:1"]);
    expect(found([use()], told("Mandatory credit: Rivka Tal/Reuters"))).toEqual([]);
  });
  test("what is demanded and what is printed are compared by the publication's own organisations", () => {
    const house: Organisation = { name: "Skarn Pictures", kind: "agency", aliases: ["Skarn Foto"] };
    const credit = parsedCredit(
      { name: "Rivka Tal", role: "photographer" },
      { name: "Skarn Pictures", role: "agency" },
    );
    const photos = [samplePhoto(1, { credit, instructions: "MANDATORY CREDIT: Rivka Tal/Skarn Foto" })];
    const input = sampleInput({ document: storyDocument(head, [use()]), photos, profile: { baseUrl } });
    const codes = (organisations: OrganisationTable) =>
      runChecks({ ...input, organisations }, "en").map(({ code }) => code);
    expect(
      codes([
        { ...house, aliases: [] },
        { name: "Skarn Foto", kind: "agency", aliases: [] },
      ]),
    ).toEqual(["credit.demanded"]);
    expect(codes([house])).toEqual([]);
  });
  test("a picture chosen for links that is gone is missed where another stands for it", () => {
    const hero = (number: number) => ({ fields: { hero: sampleId(number) } });
    expect(found([photoNode({ alt: "x" }), use()], hero(2))).toEqual([
      "block photo.empty photo:1",
      "warn photo.hero photo:2",
    ]);
    expect(found([use()], hero(1))).toEqual([]);
    expect(found([], hero(2))).toEqual([]);
  });
  test("a credit under review is warned about, whosever it is", () => {
    const review = { items: [], raw: "Somebody", state: "review" as const, exempt: "" };
    expect(found([use({ credit: review })])).toEqual(["warn credit.review photo:1"]);
    expect(found([use()], { photos: [samplePhoto(1, { credit: review })] })).toEqual(["warn credit.review photo:1"]);
  });
  test("are counted from one through galleries and placeholders, and named so", () => {
    const all = findings({
      document: storyDocument(head, [use(), gallery([photoNode(), use({ alt: "" })]), use({ photo: sampleId(2) })]),
    }).filter(({ severity }) => severity === "block");
    expect(all.map(({ code, where }) => `${code} ${where}`)).toEqual([
      "photo.empty photo:2",
      "photo.alt photo:3",
      "photo.credit photo:4",
    ]);
    expect(all.map(({ message }) => message.match(/hoto (\d)/)?.[1])).toEqual(["2", "3", "4"]);
  });
});

describe("the text", () => {
  test("an open mark blocks wherever readers would see it, once a place", () => {
    const document = storyDocument({ kicker: "TK", headline: "Ferry TK", standfirst: "The TK sails" }, [
      paragraph("TK and TK"),
      list("bullet", ["a", "TK"]),
      use({ caption: "By TK", alt: "TK" }),
    ]);
    const fields = { byline: { names: ["TK"], none: false }, summary: "TK", section: "TK" };
    for (const more of [{ seoTitle: "TK" }, { socialText: "TK" }, { dateline: "TK" }, { tags: ["sea", "TK"] }]) {
      expect(found([paragraph("Text")], { fields: more })).toEqual(["block text.tk story"]);
    }
    expect(findings({ document, fields }).map(({ code, severity, where }) => `${severity} ${code} ${where}`)).toEqual([
      "block text.tk story",
      "block text.tk headline",
      "block text.tk standfirst",
      "block text.tk byline",
      "block text.tk block:1",
      "block text.tk block:2",
      "block text.tk photo:1",
    ]);
  });
  test("a sealed block, or a sealed piece of a line, is warned about", () => {
    const sealed: SealedNode = { type: "sealed", inline: false, raw: { type: "poll" } };
    const piece = { type: "sealed", inline: true, raw: {} } as unknown as InlineNode;
    expect(found([sealed, paragraph([piece, piece]), paragraph("x")])).toEqual([
      "warn block.sealed block:1",
      "warn block.sealed block:2",
    ]);
  });
  test("a heading that skips a level is warned about", () => {
    expect(found([heading("h2", "a"), heading("h3", "b"), heading("h4", "c"), heading("h2", "d")])).toEqual([]);
    expect(found([heading("h3", "a")])).toEqual(["warn heading.order block:1"]);
    expect(found([heading("h2", "a"), paragraph("x"), heading("h4", "b")])).toEqual(["warn heading.order block:3"]);
  });
  test("a link that the page will not hold is warned about where it stands", () => {
    const bad = link("javascript:alert(1)", "here");
    const photo = use({ caption: "" });
    photo.$slots?.caption?.children.push(paragraph([bad]));
    const nested = list("bullet", [inline("a"), [bad]]);
    expect(found([paragraph([link(`${baseUrl}/a`, "fine"), bad]), nested, photo])).toEqual([
      "warn link.scheme block:1",
      "warn link.scheme block:2",
      "warn link.scheme photo:1",
    ]);
    const [first] = findings({ document: storyDocument(head, [paragraph([bad])]) });
    expect(first?.message).toContain("“here”");
    expect(first?.message).toContain("javascript:alert(1)");
  });
  test("a name spelt two ways is warned about at the rarer spelling", () => {
    const document = storyDocument(head, [
      paragraph("Harbour master Joan Whitfeild said no."),
      paragraph("Joan Whitfield did not. Then Joan Whitfield did."),
    ]);
    expect(findings({ document })).toEqual([
      {
        code: "name.twice",
        severity: "warn",
        where: "block:1",
        message: "“Joan Whitfeild” here, “Joan Whitfield” elsewhere: if it is one person, one of the two is misspelt.",
        overridable: true,
        words: "Joan Whitfeild",
      },
    ]);
    expect(found([paragraph("Joan Whitfield"), use({ caption: "Joan Whitfeild" })])).toEqual([
      "warn name.twice photo:1",
    ]);
    expect(found([paragraph("Joan Whitfield and Ann Whitfeild")])).toEqual([]);
  });
});

test("findings come in reading order: the story, its head, the body with its photos, the publication", () => {
  const document = storyDocument({ standfirst: "TK" }, [
    paragraph("TK"),
    photoNode(),
    heading("h4", "x"),
    paragraph("x"),
  ]);
  const fields = { onHold: true, byline: { names: [], none: false } };
  const places = findings({ document, fields, profile: { baseUrl: "" } }).map(({ where }) => where);
  expect([...new Set(places)]).toEqual(places.filter((where, at) => where !== places[at - 1]));
  expect([...new Set(places)]).toEqual([
    "story",
    "headline",
    "standfirst",
    "byline",
    "block:1",
    "photo:1",
    "block:3",
    "publication",
  ]);
});

test("findings are in the desk's language, with every value filled in", () => {
  const bad = link("javascript:alert(1)", "here");
  const { document, fields, profile, photos } = sampleInput({
    document: storyDocument({ standfirst: "TK" }, [
      photoNode(),
      use({ alt: "" }),
      use({ photo: sampleId(9) }),
      heading("h4", "x"),
      paragraph([bad]),
      paragraph("Joan Whitfield, Joan Whitfeild"),
    ]),
    photos: [samplePhoto(1)],
  });
  const english = runChecks({ document, fields, profile, photos }, "en");
  const hebrew = runChecks({ document, fields, profile, photos }, "he");
  const facts = ({ code, severity, where }: (typeof english)[number]) => ({ code, severity, where });
  expect(hebrew.map(facts)).toEqual(english.map(facts));
  expect(english.length).toBeGreaterThan(7);
  for (const one of [...english, ...hebrew]) {
    expect(finding.safeParse(one).success).toBe(true);
    expect(one.message).not.toMatch(/\{\w+\}/);
  }
  for (const { message } of hebrew) expect(message).toMatch(/\p{Script=Hebrew}/u);
});

test("whatever is typed, the checks answer, and the document stays as it was", () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.string(), (text, alt, url) => {
      const document = storyDocument({ headline: text }, [paragraph(text), paragraph([link(url, text)]), use({ alt })]);
      const input = sampleInput({ document, photos: [samplePhoto(1)] });
      const before = structuredClone(document);
      runChecks(input, "en");
      expect(document).toEqual(before);
    }),
  );
});

test("a long story is checked while a key is being pressed", () => {
  const sentence = "Harbour master Joan Whitfield told Ann Lee of the Harbour Post that the ferry would sail. ";
  const body = Array.from({ length: 1000 }, (_, at) => paragraph(`${sentence.repeat(3)}${at}`));
  const input = sampleInput({ document: storyDocument(head, body) });
  runChecks(input, "en");
  const start = performance.now();
  runChecks(input, "en");
  expect(performance.now() - start).toBeLessThan(1000);
});

test("the credit in force", () => {
  const photo = samplePhoto(1);
  const own = { ...emptyCredit, raw: "Own" };
  const photos = { [photo.id]: photo };
  expect(resolvedCredit(use({ credit: own }), photos)).toBe(own);
  expect(resolvedCredit(use(), photos)).toBe(photo.credit);
  expect(resolvedCredit(photoNode(), photos)).toBe(emptyCredit);
  expect(resolvedCredit(use({ photo: "toString" }), photos)).toBe(emptyCredit);
});
