import { createHeadlessEditor } from "@lexical/headless";
import { $createLinkNode, $isLinkNode, LinkNode } from "@lexical/link";
import { HeadingNode } from "@lexical/rich-text";
import type { LexicalNode } from "lexical";
import {
  $createLineBreakNode,
  $createParagraphNode,
  $createTextNode,
  $getRoot,
  $getSelection,
  $isRangeSelection,
  $setState,
} from "lexical";
import { expect, it } from "vitest";
import { textMends } from "../../../shared/checks/text-rules.ts";
import { closestEdit } from "../../../shared/style/closest-edit.ts";
import type { StyleText } from "../../../shared/style/style-text.ts";
import { $languageOf, languageState } from "../text/language-state.ts";
import { $mend, type Mend } from "./mends.ts";

/** A paragraph of these nodes; what a look at it gives after the mend. */
function mended<T>($nodes: () => LexicalNode[], mend: Mend, $look: () => T): T {
  const editor = createHeadlessEditor({
    nodes: [LinkNode, HeadingNode],
    onError: (error) => {
      throw error;
    },
  });
  editor.update(() => void $getRoot().append($createParagraphNode().append(...$nodes())), { discrete: true });
  editor.update(() => void $mend($getRoot().getFirstChildOrThrow(), mend), { discrete: true });
  return editor.read($look);
}
const $text = () => $getRoot().getTextContent();
const $pieces = () =>
  $getRoot()
    .getAllTextNodes()
    .map((node) => [node.getTextContent(), node.getFormat(), $languageOf(node)]);
const linked = (url: string, text: string) => $createLinkNode(url).append($createTextNode(text));
const spaces: Mend = { kind: "edit", find: textMends["text.doubleSpace"] };

it("edits go through formats, links and line ends, and leave them", () => {
  const $nodes = () => [
    $createTextNode("One "),
    $createTextNode(" two ").setFormat(1),
    linked("https://post.example/", " three  four"),
    $createLineBreakNode(),
    $createTextNode("five   six"),
  ];
  expect(mended($nodes, spaces, $text)).toBe("One two three four\nfive six");
  expect(mended($nodes, spaces, $pieces).map(([, format]) => format)).toContain(1);
});

it("a node that nothing is left of goes, and the caret stays in its word", () => {
  const edit: Mend = { kind: "edit", find: textMends["text.doubledWord"] };
  expect(mended(() => [$createTextNode("the the wall")], edit, $text)).toBe("the wall");
  const editor = createHeadlessEditor({ nodes: [LinkNode] });
  editor.update(
    () => {
      const text = $createTextNode("the the wall");
      $getRoot().append($createParagraphNode().append(text));
      text.select(10, 10);
    },
    { discrete: true },
  );
  editor.update(() => void $mend($getRoot().getFirstChildOrThrow(), edit), { discrete: true });
  const offset = editor.read(() => {
    const selection = $getSelection();
    return $isRangeSelection(selection) ? selection.anchor.offset : -1;
  });
  expect(offset).toBe(6);
  expect(
    mended(() => [$createTextNode("a").setFormat(1), $createTextNode("  "), $createTextNode(" b")], spaces, $text),
  ).toBe("a b");
});

it("links become words, those without words go, and others lead elsewhere", () => {
  const $nodes = () => [linked("http://a/", "one"), linked("http://b/", "two"), linked("http://a/", " ")];
  expect(mended($nodes, { kind: "unlink", urls: ["http://a/"] }, $text)).toBe("onetwo");
  const $urls = () =>
    $getRoot()
      .getFirstChildOrThrow<LinkNode>()
      .getChildren()
      .flatMap((node) => ($isLinkNode(node) ? [node.getURL()] : []));
  expect(mended($nodes, { kind: "unlink", urls: ["http://a/"] }, $urls)).toEqual(["http://b/"]);
  const urls = new Map([["http://b/", "http://c/"]]);
  expect(mended($nodes, { kind: "change-links", urls }, $urls)).toEqual(["http://a/", "http://c/", "http://a/"]);
});

it("words of another script are marked, across formats, and no others", () => {
  const $nodes = () => [
    $createTextNode("He said הקיר "),
    $createTextNode("עומד").setFormat(1),
    $createTextNode(" במקומו today"),
  ];
  expect(mended($nodes, { kind: "mark-language", story: "ltr" }, $pieces)).toEqual([
    ["He said ", 0, ""],
    ["הקיר ", 0, "he"],
    ["עומד", 1, "he"],
    [" במקומו", 0, "he"],
    [" today", 0, ""],
  ]);
});

it("a bold line becomes a heading; what is not there is not mended", () => {
  const bold = () => [$createTextNode("The second year").setFormat(1)];
  const $shape = () => [$getRoot().getFirstChildOrThrow().getType(), $getRoot().getAllTextNodes()[0]?.getFormat()];
  expect(mended(bold, { kind: "make-heading", level: 3 }, $shape)).toEqual(["heading", 0]);
  for (const mend of [
    { kind: "heading-level", level: 2 },
    { kind: "header-row" },
    { kind: "alt", text: "x" },
  ] as const) {
    expect(mended(bold, mend, $shape)).toEqual(["paragraph", 1]);
  }
});

it("a line is edited with what is known of it, over a seam of formats", () => {
  const seen: StyleText[] = [];
  const find = (line: StyleText) => {
    seen.push(line);
    return [closestEdit(line.text, 0, 8, "Percent")];
  };
  const editor = createHeadlessEditor({ nodes: [LinkNode] });
  editor.update(
    () => {
      const pieces = [
        ["Per ", 0],
        ["cent", 1],
        [" x", 16],
      ] as const;
      const nodes = pieces.map(([text, format]) => $createTextNode(text).setFormat(format));
      const paragraph = $createParagraphNode().append(...nodes);
      $setState(paragraph, languageState, "en");
      $getRoot().append(paragraph);
      $mend(paragraph, { kind: "edit-lines", find });
    },
    { discrete: true },
  );
  expect(editor.read($pieces).map(([text, format]) => [text, format])).toEqual([
    ["Per", 0],
    ["cent", 1],
    [" x", 16],
  ]);
  const phrases = [{ from: 8, to: 10, language: "en", verbatim: true }];
  expect(seen).toEqual([{ text: "Per cent x", language: "en", phrases, quoted: false }]);
});
