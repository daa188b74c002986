import { z } from "zod/mini";
import { headNode, paragraph } from "./build.ts";
import { documentVersion, type PageNode, type RootNode, type StoryDocument } from "./nodes.ts";
import { childrenOf, Problem, type Raw, readBlock, readInlines, readNode } from "./parse-nodes.ts";
import { isPlainBlock, isPlainHead } from "./plain-nodes.ts";

/** The largest document that is read, in UTF-16 units of JSON (a 50,000-word story is under one million). */
export const documentLimit = 16 * 1024 * 1024;

export type ParsedDocument = { ok: true; document: StoryDocument } | { ok: false; problem: string };

const heads = ["kicker", "headline", "standfirst"] as const;

const envelope = z.looseObject({ format: z.literal("galley-document"), version: z.int(), root: z.unknown() });

/** The three head nodes always present and in order; anything else that stood among them stays, behind them. */
function readRoot(value: unknown): RootNode {
  const raw = readNode(value, "root");
  if (raw.type !== "root") throw new Problem("the root is missing");
  const found = new Map<string, Raw>();
  const body: Raw[] = [];
  for (const [at, child] of childrenOf(raw, "root", 0).entries()) {
    if (isPlainBlock(child)) {
      body.push(child as Raw);
      continue;
    }
    if (isPlainHead(child) && !found.has((child as Raw).type)) {
      found.set((child as Raw).type, child as Raw);
      continue;
    }
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
