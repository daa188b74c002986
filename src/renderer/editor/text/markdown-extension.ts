import {
  BOLD_ITALIC_STAR,
  BOLD_STAR,
  BOLD_UNDERSCORE,
  type ElementTransformer,
  HEADING,
  INLINE_CODE,
  ITALIC_STAR,
  ITALIC_UNDERSCORE,
  LINK,
  ORDERED_LIST,
  QUOTE,
  registerMarkdownShortcuts,
  STRIKETHROUGH,
  type Transformer,
  UNORDERED_LIST,
} from "@lexical/markdown";
import { $createHeadingNode } from "@lexical/rich-text";
import {
  $createParagraphNode,
  $isRangeSelection,
  $isTextNode,
  COMPOSITION_END_TAG,
  defineExtension,
  type ElementNode,
  type LexicalEditor,
  type LexicalNode,
  type UpdateListener,
  type UpdateListenerPayload,
} from "lexical";
import { $createCard } from "../cards/cards.ts";
import { DividerNode } from "../cards/divider-node.tsx";
import { $hasStyles, $mayHoldList } from "../commands/block-commands.ts";

/** A shortcut for a block, only where the block may become one. */
function only(transformer: ElementTransformer, $may: (node: LexicalNode) => boolean): ElementTransformer {
  return {
    ...transformer,
    replace: (block, children, match, isImport) =>
      $may(block) ? transformer.replace(block, children, match, isImport) : false,
  };
}

/** `#` is a heading of the second level as well: the first is the headline's. */
const heading: ElementTransformer = {
  ...HEADING,
  regExp: /^(#{1,4})\s/,
  replace: (block, children, match) => {
    const level = Math.max(2, match[1]?.length ?? 2);
    const made = $createHeadingNode(`h${level}` as "h2" | "h3" | "h4");
    made.append(...children);
    block.replace(made);
    made.select(0, 0);
  },
};

const divider: ElementTransformer = {
  dependencies: [DividerNode],
  export: () => null,
  regExp: /^(---|\*\*\*)\s?$/,
  replace: (block: ElementNode) => {
    const paragraph = $createParagraphNode();
    block.replace(paragraph);
    paragraph.insertBefore($createCard("divider"));
    paragraph.select();
  },
  triggerOnEnter: true,
  type: "element",
};

/** What is typed and becomes form. A list begins with 1: a sentence may well begin with a year and a full stop. */
const shortcuts: Transformer[] = [
  only(heading, $hasStyles),
  only(QUOTE, $hasStyles),
  only(divider, $hasStyles),
  only(UNORDERED_LIST, $mayHoldList),
  only({ ...ORDERED_LIST, regExp: /^(\s*)(1)\.\s/ }, $mayHoldList),
  INLINE_CODE,
  BOLD_ITALIC_STAR,
  BOLD_STAR,
  BOLD_UNDERSCORE,
  STRIKETHROUGH,
  ITALIC_STAR,
  ITALIC_UNDERSCORE,
  LINK,
];

/** What ends a shortcut inside a line; a block's is ended by a space, and no longer than `###### `. */
const ends = "*_~`)";
const longestMark = 7;

/** Whether what was typed may have ended a shortcut. Reads the state's own maps: it is asked at each key. */
function mayEnd({ editorState, tags }: UpdateListenerPayload): boolean {
  if (tags.has(COMPOSITION_END_TAG)) return true;
  const selection = editorState._selection;
  if (!$isRangeSelection(selection)) return false;
  const { key, offset } = selection.anchor;
  const node = editorState._nodeMap.get(key);
  if (!$isTextNode(node)) return false;
  const typed = node.__text.charAt(offset - 1);
  return typed === " " ? offset <= longestMark : ends.includes(typed);
}

/**
 * The editor as the shortcuts see it: they begin a change of their own at every key, of which all but a few do nothing, and which
 * each costs as much as the key itself.
 */
function seldom(editor: LexicalEditor): LexicalEditor {
  const register = (listener: UpdateListener) =>
    editor.registerUpdateListener((payload) => {
      if (mayEnd(payload)) listener(payload);
    });
  return new Proxy(editor, {
    get(target, name) {
      if (name === "registerUpdateListener") return register;
      const value: unknown = Reflect.get(target, name, target);
      return typeof value === "function" ? value.bind(target) : value;
    },
  });
}

/** Markdown while typing: `## `, `> `, `- `, `1. `, `---`, `**bold**`, `*italic*`, `~~struck~~`, `` `code` ``, `[words](address)`. */
export const MarkdownExtension = defineExtension({
  name: "galley/markdown",
  register: (editor) => registerMarkdownShortcuts(seldom(editor), shortcuts),
});
