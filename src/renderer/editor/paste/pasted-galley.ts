import { z } from "zod/mini";
import type { PageNode } from "../../../shared/document/nodes.ts";
import { pastedUrl } from "../../../shared/paste/pasted-url.ts";
import { packForeignKeys } from "../foreign-keys.ts";

type Json = Record<string, unknown>;

const payload = z.object({ namespace: z.literal("galley"), nodes: z.array(z.looseObject({ type: z.string() })) });
const isJson = (value: unknown): value is Json => typeof value === "object" && value !== null && !Array.isArray(value);

/** Any page of the web can put on the clipboard what claims to be Galley's: addresses are looked at like all others. */
function withSafeUrls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withSafeUrls);
  if (!isJson(value)) return value;
  const safe = Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, key === "kept" ? {} : withSafeUrls(inner)]),
  );
  if (typeof value.url === "string" && value.type !== "sealed") safe.url = pastedUrl(value.url) ?? "";
  return safe;
}

/** The nodes that were copied in a Galley, or null when it is none's. */
export function readGalley(json: string): PageNode[] | null {
  if (json === "") return null;
  try {
    const parsed = payload.safeParse(JSON.parse(json));
    if (!parsed.success) return null;
    const root = packForeignKeys({ type: "root", children: withSafeUrls(parsed.data.nodes) } as never);
    return root.children;
  } catch {
    return null;
  }
}
