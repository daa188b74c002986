import { z } from "zod/mini";
import { credit } from "../credit/credit.ts";
import { headNode, paragraph } from "./build.ts";
import { documentVersion, type PageNode, type RootNode, type StoryDocument } from "./nodes.ts";

/** The largest document that is read, in UTF-16 units of JSON (a 50,000-word story is under one million). */
export const documentLimit = 16 * 1024 * 1024;
/** Deeper nesting than any real page; guards the recursive readers. */
const depthLimit = 40;

export type ParsedDocument = { ok: true; document: StoryDocument } | { ok: false; problem: string };

const node = z.looseObject({ type: z.string() });
const element = z.looseObject({ type: z.string(), children: z.array(z.unknown()) });
const text = z.looseObject({ type: z.literal("text"), text: z.string(), format: z.int() });
const link = z.looseObject({ type: z.string(), url: z.string(), children: z.array(z.unknown()) });
const photo = z.looseObject({
  type: z.literal("photo"),
  photo: z.string(),
  alt: z.string(),
  altLanguage: z.string(),
  decorative: z.boolean(),
  credit: z.nullable(credit),
});
const heading = z.looseObject({ type: z.literal("heading"), tag: z.enum(["h2", "h3", "h4"]) });
const list = z.looseObject({ type: z.literal("list"), listType: z.enum(["bullet", "number"]) });

const blocks = new Set(["paragraph", "heading", "quote", "list", "photo", "gallery", "sealed"]);
const inlines = new Set(["text", "linebreak", "link", "autolink"]);
const heads = ["kicker", "headline", "standfirst"] as const;

class Problem extends Error {}

type Raw = Record<string, unknown> & { type: string };

function readNode(value: unknown, path: string): Raw {
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

function childrenOf(value: Raw, path: string, depth: number): unknown[] {
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

function readInlines(raw: Raw, path: string, depth: number): Raw[] {
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

/** A photo keeps only the slot it may have, holding only paragraphs. */
function readPhoto(raw: Raw, path: string): Raw {
  expectShape(photo, raw, path);
  const { $slots, ...rest } = raw;
  const slots = typeof $slots === "object" && $slots !== null ? ($slots as Record<string, unknown>) : {};
  const slot = slots.caption === undefined ? null : readNode(slots.caption, `${path}.caption`);
  if (slot && slot.type !== "caption") throw new Problem(`${path}.caption is not a caption`);
  const paragraphs = (slot ? childrenOf(slot, `${path}.caption`, 0) : []).map((child, at) => {
    const part = readNode(child, `${path}.caption[${at}]`);
    if (part.type !== "paragraph") throw new Problem(`${path}.caption[${at}] is not a paragraph`);
    return { ...part, children: readInlines(part, `${path}.caption[${at}]`, 1) };
  });
  const base = slot ?? { type: "caption", direction: null, format: "", indent: 0, version: 1 };
  return { ...rest, $slots: { caption: { ...base, children: paragraphs.length > 0 ? paragraphs : [paragraph("")] } } };
}

function readBlock(value: unknown, path: string): Raw {
  const raw = readNode(value, path);
  if (!blocks.has(raw.type)) return seal(raw, false);
  switch (raw.type) {
    case "sealed":
      return raw;
    case "photo":
      return readPhoto(raw, path);
    case "gallery":
      return {
        ...raw,
        children: childrenOf(raw, path, 0).map((child, at) => {
          const inner = readNode(child, `${path}.children[${at}]`);
          if (inner.type !== "photo") throw new Problem(`${path}.children[${at}] is not a photo`);
          return readPhoto(inner, `${path}.children[${at}]`);
        }),
      };
    case "list":
      return readList(raw, path, 0);
    case "heading":
      expectShape(heading, raw, path);
      break;
  }
  return { ...raw, children: readInlines(raw, path, 1) };
}

/** The three head nodes always present and in order; anything else that stood among them stays, behind them. */
function readRoot(value: unknown): RootNode {
  const raw = readNode(value, "root");
  if (raw.type !== "root") throw new Problem("the root is missing");
  const found = new Map<string, Raw>();
  const body: Raw[] = [];
  for (const [at, child] of childrenOf(raw, "root", 0).entries()) {
    const path = `root.children[${at}]`;
    const page = readNode(child, path);
    if (!heads.includes(page.type as (typeof heads)[number])) body.push(readBlock(page, path));
    else if (found.has(page.type)) body.push({ ...paragraph(""), children: readInlines(page, path, 1) });
    else found.set(page.type, { ...page, children: readInlines(page, path, 1) });
  }
  const head = heads.map((type) => found.get(type) ?? (headNode(type, "") as Raw));
  if (body.length === 0) body.push(paragraph("") as Raw);
  return { ...raw, type: "root", children: [...head, ...body] as unknown as PageNode[] };
}

/**
 * Reads a stored or received document. Never throws. Accepts every shape that `StoryDocument` names; unknown block and
 * inline types are sealed and kept; a malformed known node, a wrong envelope or a newer format is a problem in words.
 */
export function parseDocument(json: string): ParsedDocument {
  if (json.length > documentLimit) return { ok: false, problem: "it is larger than 16 MB" };
  try {
    const value: unknown = JSON.parse(json);
    const envelope = z.looseObject({ format: z.literal("galley-document"), version: z.int(), root: z.unknown() });
    const parsed = envelope.safeParse(value);
    if (!parsed.success) return { ok: false, problem: "it is not a Galley document" };
    if (parsed.data.version > documentVersion) {
      return {
        ok: false,
        problem: `it is in format ${parsed.data.version}, and this Galley reads up to ${documentVersion}`,
      };
    }
    return {
      ok: true,
      document: { format: "galley-document", version: documentVersion, root: readRoot(parsed.data.root) },
    };
  } catch (error) {
    if (error instanceof Problem || error instanceof SyntaxError) return { ok: false, problem: error.message };
    if (error instanceof RangeError) return { ok: false, problem: "it is nested too deeply" };
    throw error;
  }
}

function unsealValue(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(unsealValue);
  if (typeof value !== "object" || value === null) return value;
  const record = value as Record<string, unknown>;
  if (record.type === "sealed" && "raw" in record) return record.raw;
  return Object.fromEntries(Object.entries(record).map(([key, inner]) => [key, unsealValue(inner)]));
}

/** The document as it is stored: sealed nodes give back what they held, so a later version that knows them reads them. */
export function unsealDocument(document: StoryDocument): unknown {
  return unsealValue(document);
}
