import { expect, test } from "vitest";
import { embed, heading, headNode, paragraph, photoNode, textNode } from "../../../shared/document/build.ts";
import { readGalley } from "./pasted-galley.ts";

const read = (...nodes: unknown[]) => readGalley(JSON.stringify({ namespace: "galley", nodes }));

test("blocks whole, words alone, heads as paragraphs, what a newer one wrote", () => {
  const photo = photoNode({ photo: "a-1", caption: "Crane", alt: "A crane" });
  expect(read(paragraph("one"), photo)).toEqual([paragraph("one"), photo]);
  expect(read(textNode("two"), textNode("three", 1))).toEqual([textNode("two"), textNode("three", 1)]);
  expect(read(headNode("headline", "Head"))).toMatchObject([{ type: "paragraph", children: [{ text: "Head" }] }]);
  expect(read({ ...paragraph("later"), mood: "calm" })).toMatchObject([{ $: { kept: { mood: "calm" } } }]);
  expect(read({ type: "poll", question: "?" })).toEqual([
    { type: "sealed", version: 1, inline: false, raw: { type: "poll", question: "?" } },
  ]);
});

test("nothing that could not be opened again, and no address that runs", () => {
  expect(read({ ...heading("h2", "x"), tag: "h9" })).toBeNull();
  expect(read({ ...photoNode(), alt: 7 })).toBeNull();
  expect(read(embed("data:text/html,x", "t"))).toMatchObject([{ type: "embed", url: "" }]);
  for (const json of [
    "",
    "{",
    "[]",
    '{"namespace":"another","nodes":[]}',
    '{"namespace":"galley","nodes":[{}]}',
    '{"namespace":"galley","nodes":[]}',
  ]) {
    expect(readGalley(json)).toBeNull();
  }
});
