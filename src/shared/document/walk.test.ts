import { expect, test } from "vitest";
import {
  correction,
  divider,
  embed,
  factBox,
  gallery,
  list,
  photoNode,
  pullQuote,
  related,
  storyDocument,
  table,
} from "./build.ts";
import { blockRuns, blockText, documentText, inlineText } from "./walk.ts";

const blocks = [
  pullQuote("one", "two"),
  factBox("three", ["four", list("bullet", ["five"])]),
  correction("six"),
  embed("https://example.org/", "seven", "eight"),
  related("nine", ["ten", "eleven"]),
  table([["twelve", "thirteen"], ["fourteen"]]),
  gallery([photoNode({ caption: "fifteen" }), photoNode({ caption: "sixteen\n\nseventeen" })]),
  divider(),
];

test("every word of every block is read, none run together", () => {
  expect(documentText(storyDocument({}, blocks)).split(/\s+/)).toEqual(
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen".split(
      " ",
    ),
  );
});

test("the runs of a block are its texts in order", () => {
  for (const block of blocks) {
    const words = blockRuns(block).map(inlineText);
    expect(words.join(" ").split(" ")).toEqual(blockText(block).split(/\s+/));
  }
});
