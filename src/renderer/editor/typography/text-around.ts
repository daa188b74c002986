import { $isLinkNode } from "@lexical/link";
import { $isElementNode, type LexicalEditor, type LexicalNode, type TextNode } from "lexical";
import { guessLanguage } from "../../../shared/text/direction.ts";
import { $languageOf } from "../text/language-state.ts";

/** The text of a node's block before the node: what stands on the same line, across bold words and links. */
export function $textBefore(node: TextNode): string {
  let text = "";
  let at: LexicalNode | null = node;
  while (at) {
    for (let before = at.getPreviousSibling(); before; before = before.getPreviousSibling()) {
      text = before.getTextContent() + text;
    }
    const parent: LexicalNode | null = at.getParent();
    at = $isElementNode(parent) && parent.isInline() ? parent : null;
  }
  return text.slice(text.lastIndexOf("\n") + 1);
}

/** Whether typography has to leave a text alone: code, and a link whose words are its address. */
export function $isVerbatim(node: TextNode): boolean {
  if (node.hasFormat("code")) return true;
  const parent = node.getParent();
  return $isLinkNode(parent) && /^(?:\w+:\/\/|www\.)/i.test(parent.getTextContent());
}

/** The language that a text is written in: as marked, else the story's, unless its letters are of another script. */
export function $languageAt(editor: LexicalEditor, node: TextNode, text: string): string {
  for (let at: LexicalNode | null = node; at; at = at.getParent()) {
    const language = $languageOf(at);
    if (language !== "") return language;
  }
  const story = editor.getRootElement()?.lang || "en";
  return guessLanguage(text, story) || story;
}
