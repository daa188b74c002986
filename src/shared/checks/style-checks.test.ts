import { describe, expect, it } from "vitest";
import {
  factBox,
  gallery,
  link,
  list,
  paragraph,
  photoNode,
  phrase,
  pullQuote,
  quote,
  storyDocument,
  table,
  textNode,
} from "../document/build.ts";
import type { BodyNode } from "../document/nodes.ts";
import { sampleInput } from "../publication/testing/page-samples.ts";
import { emptyRule, type StyleRule } from "../style/style-rule.ts";
import type { Finding } from "./finding.ts";
import { overridableFindings } from "./override.ts";
import { runChecks } from "./run-checks.ts";

const rule = (id: string, find: string, own: Partial<StyleRule> = {}): StyleRule => ({
  ...emptyRule,
  id,
  find: [find],
  ...own,
});
const use = rule("use", "utilise", { suggest: ["use", "apply"], why: "Plain words." });

function styled(style: StyleRule[], body: BodyNode[], fields = {}, blockers: string[] = []): Finding[] {
  const document = storyDocument({ kicker: "Utilise", headline: "The ferry returns", standfirst: "Utilise it" }, body);
  const input = sampleInput({ document, fields, profile: { blockers } });
  const { profile, photos } = input;
  const found = runChecks({ document, fields: input.fields, profile, photos, style }, "en");
  return found.filter(({ code }) => code === "style.rule");
}
const places = (found: Finding[]) => found.map(({ where, style }) => `${where} ${style?.words}`);

describe("house style", () => {
  it("is looked for wherever readers read, and each wording told once for a place", () => {
    const picture = photoNode({ alt: "They utilise it", caption: "To utilise\n\nutilise" });
    const body = [
      paragraph("We utilise and utilise and Utilise it."),
      list("bullet", ["utilise"]),
      table([["a", "utilise"]]),
      factBox("Utilise", ["x"]),
      picture,
      gallery([picture]),
    ];
    expect(places(styled([use], body, { summary: "To utilise", seoTitle: "Utilise" }))).toEqual([
      ...["story utilise", "story Utilise", "headline Utilise", "standfirst Utilise"],
      ...["block:1 utilise", "block:1 Utilise", "block:2 utilise", "block:3 utilise", "block:4 Utilise"],
      ...["photo:1 utilise", "photo:2 utilise"],
    ]);
  });

  it("leaves what others said, code, addresses and other languages alone", () => {
    const body = [
      quote("utilise"),
      pullQuote("utilise", "utilise"),
      paragraph([textNode("a "), textNode("utilise", 16), link("https://a.test/utilise", "https://a.test/utilise")]),
      paragraph([textNode("a "), phrase("utilise", "fr")]),
      paragraph([link("https://a.test", "utilise")]),
      { ...paragraph("utilise"), $: { language: "fr" } },
    ];
    const found = places(styled([{ ...use, languages: ["en"] }], body)).filter((place) => place.startsWith("block"));
    expect(found).toEqual(["block:2 utilise", "block:5 utilise"]);
  });

  it("says what to write, why, and how bad it is, as the rule has it", () => {
    const [found] = styled([{ ...use, severity: "block" }], []);
    expect(found).toEqual({
      code: "style.rule",
      severity: "block",
      where: "headline",
      message: "House style has “Use” / “Apply” in the place of “Utilise”. Plain words.",
      overridable: true,
      style: { rule: "use", words: "Utilise", instead: ["Use", "Apply"] },
    });
    expect([...overridableFindings(found ? [found] : []).keys()]).toEqual(["style.rule"]);
    const [banned] = styled([rule("no", "utilise", { kind: "banned", severity: "info" })], []);
    expect(banned).toMatchObject({ severity: "info", message: "House style does not have “Utilise”." });
    expect(styled([use], [], {}, ["style.rule"])[0]).toMatchObject({ severity: "block" });
  });

  it("is not looked for where the publication has no rules", () => {
    expect(styled([], [paragraph("utilise")])).toEqual([]);
  });
});
