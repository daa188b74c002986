import { describe, expect, test } from "vitest";
import { emptyCredit } from "../../credit/credit.ts";
import {
  correction,
  embed,
  factBox,
  link,
  list,
  paragraph,
  photoNode,
  phrase,
  pullQuote,
  related,
  storyDocument,
  table,
  textNode,
} from "../../document/build.ts";
import type { BodyNode } from "../../document/nodes.ts";
import { pageContext } from "../page-context.ts";
import {
  parsedCredit,
  type SampleChanges,
  sampleId,
  sampleInput,
  samplePhoto,
  sampleTime,
} from "../testing/page-samples.ts";
import { plainText } from "./plain-text.ts";

const textOf = (changes: SampleChanges) => plainText(pageContext(sampleInput(changes)));

function blocks(language: string, ...nodes: BodyNode[]): string {
  const document = storyDocument({ headline: "x" }, nodes);
  const text = textOf({ document, fields: { language }, photos: [samplePhoto(1), samplePhoto(2)] });
  return text.split("\n\n").slice(2).join("\n\n").trimEnd();
}

test("a whole story", () => {
  const document = storyDocument(
    { kicker: "Islands", headline: "The ferry returns", standfirst: "After eleven weeks" },
    [
      paragraph([textNode("It sailed on "), link("https://post.example/a", "Sunday"), textNode(".")]),
      photoNode({ photo: sampleId(1), caption: "The quay.\n\nThe ship.", alt: "A ship" }),
      paragraph(""),
      list("number", ["One", "Two"]),
    ],
  );
  const modified = { ...sampleTime, hour: 16, minute: 40 };
  const fields = { byline: { names: ["Ann Lee", "Ben Ray"], none: false } };
  expect(textOf({ document, fields, modified, photos: [samplePhoto(1)] })).toBe(
    `Islands

The ferry returns

After eleven weeks

By Ann Lee and Ben Ray
22 November 2026, 14:05. Updated 22 November 2026, 16:40

It sailed on Sunday.

[1/1] The quay. The ship. (Photo: Rivka Tal / Reuters)

1. One
2. Two
`,
  );
});

describe("credits", () => {
  test("stand under a picture without a caption too, and nothing where none is printed", () => {
    const exempt = { ...emptyCredit, exempt: "Own graphic" };
    expect(blocks("en", photoNode({ photo: sampleId(1) }), photoNode({ photo: sampleId(2), credit: exempt }))).toBe(
      "[1/2] (Photo: Rivka Tal / Reuters)\n\n[2/2]",
    );
  });
  test("keep their order among letters of the other direction", () => {
    const credit = parsedCredit({ name: "נועה ברגר", role: "photographer" }, { name: "Reuters", role: "agency" });
    expect(blocks("en", photoNode({ photo: sampleId(1), credit }))).toBe(
      "[1/1] (Photo: \u2068נועה ברגר\u2069 / Reuters)",
    );
    expect(blocks("he", photoNode({ photo: sampleId(1), credit }))).toBe(
      "[1/1] (צילום: נועה ברגר / \u2068Reuters\u2069)",
    );
  });
});

describe("directions", () => {
  test("a paragraph that begins in the other direction is isolated as a whole", () => {
    expect(blocks("he", paragraph("AP דיווחה"))).toBe("\u2067AP דיווחה\u2069");
    expect(blocks("he", paragraph("All English"))).toBe("All English");
    expect(blocks("he", paragraph("עברית"))).toBe("עברית");
  });
  test("a phrase that turns is isolated, with one isolate a line", () => {
    expect(blocks("en", paragraph([textNode("Call it "), phrase("הזקנה", "he"), textNode(".")]))).toBe(
      "Call it \u2067הזקנה\u2069.",
    );
    expect(blocks("en", paragraph([textNode("א b", 0), { type: "linebreak" }, textNode("ג d")]))).toBe(
      "\u2066א b\u2069\n\u2066ג d\u2069",
    );
  });
});

test("blocks of every other kind", () => {
  expect(
    blocks(
      "en",
      pullQuote("Words.", "Somebody"),
      factBox("Numbers", ["One.", list("bullet", ["a", "b"])]),
      correction("It was 1998.", { date: "2026-11-22" }),
      embed("https://video.example/x", "A film", "Two minutes"),
      embed("javascript:alert(1)", "No address"),
      related("", [[link("https://post.example/b", "Before")], "Nothing to follow"]),
      table([
        ["Day", "Leaves"],
        ["Sunday", "19:00"],
      ]),
    ),
  ).toBe(
    `Words.
— Somebody

Numbers
One.
• a
• b

Correction (2026-11-22)
It was 1998.

A film
Two minutes
<https://video.example/x>

No address

Read also
• Before <https://post.example/b>
• Nothing to follow

Day\tLeaves
Sunday\t19:00`,
  );
});
