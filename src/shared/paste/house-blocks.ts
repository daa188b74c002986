import { languageOf } from "../document/language.ts";
import type { BodyNode } from "../document/nodes.ts";
import { type InlineNode, type ListNode, textFormat } from "../document/nodes.ts";
import { blockRuns, inlineText } from "../document/walk.ts";
import { guessLanguage } from "../text/direction.ts";
import { houseText } from "../typography/type-character.ts";

/** How far back a mark looks for its partner. */
const reach = 400;
const address = /^(?:\w+:\/\/|www\.)/i;
/** Text without any of these is right as it is. */
const mayMatter = /["'\-.\d\u2018-\u201F]/;

function houseRun(nodes: readonly (InlineNode | ListNode)[], language: string, before: string): string {
  let shown = before;
  for (const node of nodes) {
    if (node.type === "linebreak") shown = "";
    else if (node.type === "link" || node.type === "autolink") {
      if (address.test(inlineText(node.children))) shown += inlineText(node.children);
      else shown = houseRun(node.children, language, shown);
    } else if (node.type === "text") {
      if (!(node.format & textFormat.code) && mayMatter.test(node.text)) {
        node.text = houseText(node.text, languageOf(node) || language, shown);
      }
      shown = (shown + node.text).slice(-reach);
    }
  }
  return shown;
}

/** Puts the texts of blocks in house typography, in place and block by block; code and links that show their address are left alone. */
export function houseBlocks(blocks: readonly BodyNode[], storyLanguage: string): void {
  for (const block of blocks) {
    for (const run of blockRuns(block)) {
      const language = languageOf(block) || guessLanguage(inlineText(run), storyLanguage) || storyLanguage;
      houseRun(run, language, "");
    }
  }
}
