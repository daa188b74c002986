import { z } from "zod/mini";
import { credit } from "../credit/credit.ts";
import { boxText, caption, paragraph } from "./build.ts";
import { focalPoint, photoCrop } from "./crop.ts";
import { correctionKinds } from "./nodes.ts";
import { hasSlots, type SlotKind, slotsOf } from "./slots.ts";

/** Deeper nesting than any real page; guards the recursive readers. */
const depthLimit = 40;

/** What is wrong with a document, in words; thrown by the readers and caught by `parseDocument`. */
export class Problem extends Error {}

/** A node as it came, of whatever type. */
export type Raw = Record<string, unknown> & { type: string };

const node = z.looseObject({ type: z.string() });
const element = z.looseObject({ type: z.string(), children: z.array(z.unknown()) });
const text = z.looseObject({ type: z.literal("text"), text: z.string(), format: z.int() });
const link = z.looseObject({ type: z.string(), url: z.string(), children: z.array(z.unknown()) });
const list = z.looseObject({ type: z.literal("list"), listType: z.enum(["bullet", "number"]) });
const cell = z.looseObject({ type: z.literal("tablecell"), headerState: z.int() });

const direction = z.optional(z.nullable(z.enum(["ltr", "rtl"])));

/** What must be true of a block's own keys; blocks that are not named have none that matter. */
const shapes: Readonly<Record<string, z.ZodMiniType>> = {
  photo: z.looseObject({
    photo: z.string(),
    alt: z.string(),
    altLanguage: z.string(),
    altDirection: direction,
    creditDirection: direction,
    decorative: z.boolean(),
    credit: z.nullable(credit),
    width: z.string(),
    crop: z.optional(z.nullable(photoCrop)),
    focal: z.optional(z.nullable(focalPoint)),
  }),
  heading: z.looseObject({ tag: z.enum(["h2", "h3", "h4"]) }),
  correction: z.looseObject({ kind: z.enum(correctionKinds), date: z.string() }),
  embed: z.looseObject({ url: z.string() }),
};

const inlines = new Set(["text", "linebreak", "link", "autolink"]);
const textBlocks = new Set(["paragraph", "heading", "quote"]);

/** @throws Problem when `value` is not a node. */
export function readNode(value: unknown, path: string): Raw {
  const parsed = node.safeParse(value);
  if (!parsed.success) throw new Problem(`${path} is not a node`);
  return parsed.data as Raw;
}

function expectShape(schema: z.ZodMiniType, value: Raw, path: string): void {
  const parsed = schema.safeParse(value);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new Problem(`${path}${issue ? `.${issue.path.join(".")}: ${issue.message}` : " is malformed"}`);
  }
}

/** @throws Problem when the node has no children, or stands deeper than any real page goes. */
export function childrenOf(value: Raw, path: string, depth: number): unknown[] {
  if (depth > depthLimit) throw new Problem(`${path} is nested too deeply`);
  expectShape(element, value, path);
  return value.children as unknown[];
}

/** A node this version does not know, shut away whole. */
function seal(raw: Raw, inline: boolean): Raw {
  return raw.type === "sealed" ? raw : { type: "sealed", version: 1, inline, raw };
}

function readInline(value: unknown, path: string, depth: number): Raw {
  const raw = readNode(value, path);
  if (raw.type === "text") expectShape(text, raw, path);
  else if (raw.type === "link" || raw.type === "autolink") {
    expectShape(link, raw, path);
    return { ...raw, children: readInlines(raw, path, depth + 1) };
  } else if (raw.type === "list") return readList(raw, path, depth + 1);
  else if (!inlines.has(raw.type)) return seal(raw, true);
  return raw;
}

/** The children of a block of text; unknown ones are sealed. */
export function readInlines(raw: Raw, path: string, depth: number): Raw[] {
  return childrenOf(raw, path, depth).map((child, at) => readInline(child, `${path}.children[${at}]`, depth));
}

function readList(raw: Raw, path: string, depth: number): Raw {
  expectShape(list, raw, path);
  const items = childrenOf(raw, path, depth).map((child, at) => {
    const item = readNode(child, `${path}.children[${at}]`);
    if (item.type !== "listitem") throw new Problem(`${path}.children[${at}] is not a list item`);
    return { ...item, children: readInlines(item, `${path}.children[${at}]`, depth + 1) };
  });
  return { ...raw, children: items };
}

/** The blocks inside a slot or a cell: paragraphs, where `lists` says so also lists. Unknown ones are sealed. */
function readInner(raw: Raw, path: string, lists: boolean): Raw[] {
  const children = childrenOf(raw, path, 1).map((child, at): Raw => {
    const place = `${path}.children[${at}]`;
    const inner = readNode(child, place);
    if (inner.type === "paragraph") return { ...inner, children: readInlines(inner, place, 2) };
    if (inner.type === "list" && lists) return readList(inner, place, 2);
    if (textBlocks.has(inner.type) || inner.type === "list") throw new Problem(`${place} is not a paragraph`);
    return seal(inner, false);
  });
  return children.length > 0 ? children : [paragraph("") as Raw];
}

const slotTypes: Readonly<Record<SlotKind, string>> = { line: "paragraph", text: "caption", box: "boxtext" };
const emptySlots = { line: () => paragraph(""), text: () => caption(""), box: () => boxText([""]) } as const;

function readSlot(value: unknown, kind: SlotKind, path: string): Raw | null {
  if (value === undefined) return emptySlots[kind]() as unknown as Raw;
  const raw = readNode(value, path);
  if (raw.type !== slotTypes[kind]) return null;
  if (kind === "line") return { ...raw, children: readInlines(raw, path, 1) };
  return { ...raw, children: readInner(raw, path, kind === "box") };
}

/** A block with exactly the slots that it may have. One whose slot holds something unknown is sealed whole. */
function readSlotNode(raw: Raw, path: string): Raw {
  const { $slots, ...rest } = raw;
  const given = typeof $slots === "object" && $slots !== null ? ($slots as Record<string, unknown>) : {};
  const slots: Record<string, Raw> = {};
  for (const [name, kind] of slotsOf(raw.type as Parameters<typeof slotsOf>[0])) {
    const slot = readSlot(given[name], kind, `${path}.${name}`);
    if (slot === null) return seal(raw, false);
    slots[name] = slot;
  }
  return { ...rest, type: raw.type, $slots: slots };
}

/** Photos had no width at first: those are as wide as the text. */
const withWidth = (raw: Raw): Raw =>
  raw.type === "photo" && raw.width === undefined ? { ...raw, width: "inline" } : raw;

function readTable(raw: Raw, path: string): Raw {
  const part = (value: unknown, type: string, place: string) => {
    const inner = readNode(value, place);
    if (inner.type !== type) throw new Problem(`${place} is not a ${type}`);
    return inner;
  };
  const rows = childrenOf(raw, path, 0).map((row, at) => {
    const place = `${path}.children[${at}]`;
    const line = part(row, "tablerow", place);
    const cells = childrenOf(line, place, 1).map((value, column) => {
      const inside = `${place}.children[${column}]`;
      const found = part(value, "tablecell", inside);
      expectShape(cell, found, inside);
      return { ...found, children: readInner(found, inside, true) };
    });
    return { ...line, children: cells };
  });
  if (rows.length === 0 || rows.some(({ children }) => children.length === 0))
    throw new Problem(`${path} has no cells`);
  return { ...raw, children: rows };
}

function readGallery(raw: Raw, path: string): Raw {
  const photos = childrenOf(raw, path, 0).map((child, at) => {
    const inner = readNode(child, `${path}.children[${at}]`);
    if (inner.type !== "photo") throw new Problem(`${path}.children[${at}] is not a photo`);
    return readBlock(inner, `${path}.children[${at}]`);
  });
  // A photo of a later kind cannot stand sealed among the others: then the gallery is sealed whole.
  return photos.some(({ type }) => type === "sealed") ? seal(raw, false) : { ...raw, children: photos };
}

/** One block of the body. Unknown types are sealed. @throws Problem when a known block is malformed. */
export function readBlock(value: unknown, path: string): Raw {
  const raw = withWidth(readNode(value, path));
  const shape = Object.hasOwn(shapes, raw.type) ? shapes[raw.type] : undefined;
  if (shape) expectShape(shape, raw, path);
  if (hasSlots(raw.type)) return readSlotNode(raw, path);
  if (textBlocks.has(raw.type)) return { ...raw, children: readInlines(raw, path, 1) };
  switch (raw.type) {
    case "divider":
    case "sealed":
      return raw;
    case "gallery":
      return readGallery(raw, path);
    case "list":
      return readList(raw, path, 0);
    case "table":
      return readTable(raw, path);
    default:
      return seal(raw, false);
  }
}
