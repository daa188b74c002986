import {
  $create,
  $createParagraphNode,
  $createTextNode,
  $getRoot,
  $getSlot,
  $getSlotFrame,
  $getSlotHost,
  $isDecoratorNode,
  $isElementNode,
  $isLineBreakNode,
  $setSlot,
  type ElementNode,
  type LexicalNode,
  type ParagraphNode,
} from "lexical";
import { hasSlots, type SlotKind, slotKinds, slotsOf } from "../../../shared/document/slots.ts";
import { BoxTextNode } from "./box-text-node.ts";
import { CaptionNode } from "./caption-node.ts";

function $newValue(kind: SlotKind): ElementNode {
  if (kind === "line") return $createParagraphNode();
  const value: ElementNode = kind === "text" ? $create(CaptionNode) : $create(BoxTextNode);
  return value.append($createParagraphNode());
}

/** Gives a block every slot that its kind has. Called at its making, and whenever it comes from elsewhere. */
export function $keepSlots(host: LexicalNode): void {
  const type = host.getType();
  if (!hasSlots(type) || !$isDecoratorNode(host)) return;
  for (const [name, kind] of slotsOf(type)) if (!$getSlot(host, name)) $setSlot(host, name, $newValue(kind));
}

/** The texts of a block in reading order; none for a block without slots. */
export function $slotsOf(host: LexicalNode): ElementNode[] {
  const type = host.getType();
  if (!hasSlots(type)) return [];
  return slotsOf(type).flatMap(([name]) => {
    const value = $getSlot(host, name);
    return $isElementNode(value) ? [value] : [];
  });
}

/** Whether nothing has been written in any slot of a block. */
export function $slotsEmpty(host: LexicalNode): boolean {
  return $slotsOf(host).every((slot) => slot.getTextContent().trim() === "");
}

/** What a slot that `node` stands in may hold; null outside slots. */
export function $slotKindAt(node: LexicalNode): SlotKind | null {
  const frame = $getSlotFrame(node);
  const host = frame && $getSlotHost(frame);
  if (!frame || !host || !hasSlots(host.getType())) return null;
  const kinds: Readonly<Record<string, SlotKind>> = slotKinds[host.getType() as keyof typeof slotKinds];
  const found = Object.keys(kinds).find((name) => $getSlot(host, name)?.is(frame));
  return found === undefined ? null : (kinds[found] ?? null);
}

/** A line in a slot is one line: breaks that came in by a paste become spaces. */
export function $keepLine(paragraph: ParagraphNode): void {
  if (!$getSlotHost(paragraph)) return;
  for (const child of paragraph.getChildren()) if ($isLineBreakNode(child)) child.replace($createTextNode(" "));
}

/** The block of the page (a child of the root) that holds a node, through cells, galleries and slots; null for the root. */
export function $pageBlockOf(node: LexicalNode): LexicalNode | null {
  const root = $getRoot();
  for (let at: LexicalNode | null = node; at; ) {
    const parent: LexicalNode | null = at.getParent() ?? $getSlotHost(at);
    if (parent?.is(root)) return at;
    at = parent;
  }
  return null;
}
