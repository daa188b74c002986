import { expect, test } from "vitest";
import { heading, paragraph, storyDocument } from "../document/build.ts";
import { sampleInput } from "../publication/testing/page-samples.ts";
import { runChecks } from "./run-checks.ts";

test("the words that a finding quotes come with it, to be gone to", () => {
  const body = [paragraph("One  two."), paragraph("Text TK here."), heading("h3", "Too deep"), paragraph("Last.")];
  const head = { headline: "The ferry returns", standfirst: "After eleven weeks" };
  const { document, fields, profile, photos } = sampleInput({
    document: storyDocument(head, body),
    profile: { baseUrl: "https://post.example" },
  });
  const quoted = runChecks({ document, fields, profile, photos }, "en").map(({ code, words }) => [code, words]);
  expect(quoted).toEqual([
    ["text.doubleSpace", "One two"],
    ["text.tk", "TK"],
    ["heading.order", undefined],
  ]);
});
