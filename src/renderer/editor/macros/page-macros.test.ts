import { createHeadlessEditor } from "@lexical/headless";
import { $createLinkNode, LinkNode } from "@lexical/link";
import {
  $createParagraphNode,
  $createTextNode,
  $getRoot,
  $getSelection,
  $isRangeSelection,
  $setState,
  type TextNode,
} from "lexical";
import { expect, it } from "vitest";
import { changeCase } from "../../../shared/macros/change-case.ts";
import { tidySpaces } from "../../../shared/macros/tidy-spaces.ts";
import { languageState } from "../text/language-state.ts";
import { pageMacros, type SelectionEditor } from "./page-macros.ts";

/** Two paragraphs: "one  **two  bold** [three  link]" and "four  five". */
function pageOf(select: (texts: TextNode[]) => void) {
  const editor = createHeadlessEditor({
    nodes: [LinkNode],
    onError: (error) => {
      throw error;
    },
  });
  editor.update(
    () => {
      const texts = ["one  ", "two  bold", " ", "three  link", "four  five"].map((text) => $createTextNode(text));
      const [one, two, gap, three, four] = texts as [TextNode, TextNode, TextNode, TextNode, TextNode];
      const link = $createLinkNode("https://a.test/").append(three);
      const paragraphs = [
        $createParagraphNode().append(one, two.setFormat(1), gap, link),
        $createParagraphNode().append(four.setFormat(16)),
        $createParagraphNode().append($createTextNode("six  seven")),
      ];
      for (const paragraph of paragraphs) $setState(paragraph, languageState, "en");
      $getRoot().append(...paragraphs);
      select([...texts, ...$getRoot().getAllTextNodes().slice(-1)]);
    },
    { discrete: true },
  );
  const read = () =>
    editor.read(() =>
      $getRoot()
        .getAllTextNodes()
        .map((node) => node.getTextContent()),
    );
  return { editor, read, macros: pageMacros(editor, () => true) };
}
const tidy: SelectionEditor = ({ line, from, to }) =>
  tidySpaces(line.text, line.language).filter(({ start, end }) => start < to && end > from);

it("what is selected is edited over several blocks; formats and links stay, code as it is", () => {
  const { macros, read, editor } = pageOf(([one, , , , , six]) => {
    if (one && six) one.select(1, 1).focus.set(six.getKey(), 5, "text");
  });
  expect(macros.lines().map(({ line, from, to }) => line.text.slice(from, to))).toEqual([
    "ne  two  bold three  link",
    "four  five",
    "six  ",
  ]);
  expect(macros.edit(tidy)).toBe(4);
  expect(read()).toEqual(["one ", "two bold", " ", "three link", "four  five", "six seven"]);
  const formats = editor.read(() =>
    $getRoot()
      .getAllTextNodes()
      .map((node) => node.getFormat()),
  );
  expect(formats).toEqual([0, 1, 0, 0, 16, 0]);
});

it("what is selected stays selected, from either end", () => {
  const { macros, editor } = pageOf(([one, two]) => {
    if (one && two) two.select(4, 4).focus.set(one.getKey(), 1, "text");
  });
  const upper: SelectionEditor = ({ line, from, to }) => changeCase(line.text, from, to, "upper", line);
  macros.edit(upper);
  const [text, isBackward] = editor.read(() => {
    const selection = $getSelection();
    return [selection?.getTextContent(), $isRangeSelection(selection) && selection.isBackward()];
  });
  expect([text, isBackward]).toEqual(["NE  TWO ", true]);
});

it("a caret stands for its line", () => {
  const { macros } = pageOf((texts) => void texts[5]?.select(2, 2));
  expect(macros.lines().map(({ line, from, to }) => [line.text, from, to])).toEqual([["six  seven", 2, 2]]);
  expect(pageOf(() => {}).macros.lines()).toEqual([]);
});
