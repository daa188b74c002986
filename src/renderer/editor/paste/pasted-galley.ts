import { $generateNodesFromSerializedNodes } from "@lexical/clipboard";
import type { LexicalNode } from "lexical";
import { z } from "zod/mini";
import type { PageNode } from "../../../shared/document/nodes.ts";
import { packForeignKeys, unpackForeignKeys } from "../foreign-keys.ts";
import { isSafeUrl } from "../text/link-url.ts";

type Json = Record<string, unknown>;

const payload = z.object({ namespace: z.literal("galley"), nodes: z.array(z.looseObject({ type: z.string() })) });
const isJson = (value: unknown): value is Json => typeof value === "object" && value !== null && !Array.isArray(value);

/**
 * Any page of the web can put on the clipboard what claims to be Galley's, so addresses are looked at like all others. Those of links
 * are the page's own law.
 */
function withSafeUrls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withSafeUrls);
  if (!isJson(value)) return value;
  const safe = Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withSafeUrls(inner)]));
  if (typeof value.url === "string" && !isSafeUrl(value.url) && value.type === "embed") safe.url = "";
  return safe;
}

/** What was copied in a Galley, or null when it is none's. */
export function readGalley(json: string): PageNode[] | null {
  if (json === "") return null;
  try {
    const parsed = payload.safeParse(JSON.parse(json));
    if (!parsed.success) return null;
    return packForeignKeys({ type: "root", children: withSafeUrls(parsed.data.nodes) } as never).children;
  } catch {
    return null;
  }
}

/** The nodes of what was copied in a Galley. Blocks that this version cannot read are kept shut, as in a story that is opened. */
export function $galleyNodes(blocks: readonly PageNode[]): LexicalNode[] {
  return blocks.flatMap((block) => {
    try {
      return $generateNodesFromSerializedNodes([block] as never);
    } catch {
      const sealed = { type: "sealed", version: 1, inline: false, raw: unpackForeignKeys(block) };
      return $generateNodesFromSerializedNodes([sealed] as never);
    }
  });
}
