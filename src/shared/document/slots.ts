import type { ListNode, ParagraphNode, SlotNode } from "./nodes.ts";

/** What a slot holds: one line (a bare paragraph), text (a caption: paragraphs), or the text of a box (paragraphs and lists). */
export type SlotKind = "line" | "text" | "box";

/** The named slots of each kind of block, in reading order. Model, page and editor are all made from this table. */
export const slotKinds = {
  photo: { caption: "text" },
  pullquote: { text: "text", attribution: "line" },
  factbox: { title: "line", text: "box" },
  correction: { text: "text" },
  embed: { title: "line", text: "text" },
  related: { title: "line", links: "text" },
} as const satisfies Record<SlotNode["type"], Readonly<Record<string, SlotKind>>>;

/** Whether blocks of this type hold their texts in slots. */
export function hasSlots(type: string): type is SlotNode["type"] {
  return Object.hasOwn(slotKinds, type);
}

/** The names of a block's slots with what each holds, in reading order. */
export function slotsOf(type: SlotNode["type"]): [name: string, kind: SlotKind][] {
  return Object.entries(slotKinds[type]);
}

/** The blocks in a slot, in order; none when the slot is missing. */
export function slotBlocks(node: SlotNode, name: string): (ParagraphNode | ListNode)[] {
  const slots = node.$slots as Record<string, { type: string; children: unknown[] } | undefined> | undefined;
  const value = slots?.[name];
  if (value === undefined) return [];
  const blocks = value.type === "paragraph" ? [value] : value.children;
  return (blocks as (ParagraphNode | ListNode)[]).filter(({ type }) => type === "paragraph" || type === "list");
}
