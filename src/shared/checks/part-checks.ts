import { slotBlocks } from "../document/slots.ts";
import { blockText, bodyOf, inlineText } from "../document/walk.ts";
import type { Check, Issue } from "./check-input.ts";

/** Warns: a link card has words, but no address to lead to. */
export const checkEmbed: Check = ({ document }) =>
  bodyOf(document).flatMap((node, at): Issue[] => {
    if (node.type !== "embed" || node.url.trim() !== "" || blockText(node) === "") return [];
    const block = at + 1;
    return [
      { code: "embed.url", severity: "warn", where: `block:${block}`, block, key: "check.embed.url", values: {} },
    ];
  });

/** Warns: an entry among the related links is no link. */
export const checkRelated: Check = ({ document }) =>
  bodyOf(document).flatMap((node, at): Issue[] => {
    if (node.type !== "related") return [];
    const block = at + 1;
    return slotBlocks(node, "links").flatMap((entry): Issue[] => {
      const text = entry.type === "paragraph" ? inlineText(entry.children).trim() : "";
      const linked = entry.type === "paragraph" && entry.children.some(({ type }) => /link$/.test(type));
      if (text === "" || linked) return [];
      const values = { text: text.length > 60 ? `${text.slice(0, 59)}…` : text };
      return [
        { code: "related.link", severity: "warn", where: `block:${block}`, block, key: "check.related.link", values },
      ];
    });
  });
