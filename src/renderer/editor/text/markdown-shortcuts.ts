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
  type TextMatchTransformer,
  type Transformer,
  UNORDERED_LIST,
} from "@lexical/markdown";
import { $createHeadingNode } from "@lexical/rich-text";
import {
  $createParagraphNode,
  $isLineBreakNode,
  type ElementNode,
  type LexicalEditor,
  type LexicalNode,
} from "lexical";
import { $createCard } from "../cards/cards.ts";
import { DividerNode } from "../cards/divider-node.tsx";
import { $hasStyles, $mayHoldList } from "../commands/block-commands.ts";
import { $mayLink } from "../head/head-law.ts";
import { normaliseUrl } from "./link-url.ts";

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
  replace: (block: ElementNode, children: LexicalNode[]) => {
    // Words of another form than the hyphens may stand behind them, or a second line.
    const rest = $isLineBreakNode(children[0]) ? children.slice(1) : children;
    const paragraph = $createParagraphNode().append(...rest);
    block.replace(paragraph);
    paragraph.insertBefore($createCard("divider"));
    paragraph.select(0, 0);
  },
  triggerOnEnter: true,
  type: "element",
};

/**
 * A link to what a person may set as one in its form, made whole in the same way; an address that is none, and words where a link would be
 * undone, stay as they are typed.
 */
const link: TextMatchTransformer = {
  ...LINK,
  replace: (text, match) => {
    const url = normaliseUrl(match[2] ?? match[3] ?? "");
    if (url === null || !$mayLink(text)) return;
    match[2] = url;
    return LINK.replace?.(text, match);
  },
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
  link,
];

/** Makes form of what is typed as Markdown: `## `, `> `, `- `, `1. `, `---`, `**bold**`, `*italic*`, `~~struck~~`, `` `code` ``, `[words](address)`. */
export const registerShortcuts = (editor: LexicalEditor): (() => void) => registerMarkdownShortcuts(editor, shortcuts);
