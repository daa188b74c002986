import { z } from "zod/mini";
import { documentVersion, type PageNode, type RootNode } from "../../../shared/document/nodes.ts";
import { parseDocument } from "../../../shared/document/parse.ts";
import { packForeignKeys } from "../foreign-keys.ts";
import { isSafeUrl } from "../text/link-url.ts";

const payload = z.object({ namespace: z.literal("galley"), nodes: z.array(z.looseObject({ type: z.string() })) });
type Copied = z.infer<typeof payload>["nodes"][number];

const inline = new Set(["text", "linebreak", "link", "autolink", "tab"]);
const heads = new Set(["kicker", "headline", "standfirst"]);

/** As a block of the body: words alone in a paragraph, a head's text as one. */
function asBlock(node: Copied): object {
  if (inline.has(node.type)) return { type: "paragraph", children: [node] };
  return heads.has(node.type) ? { ...node, type: "paragraph" } : node;
}

/** A link card leads nowhere from an address that is not safe; those of links are the page's own law. */
const withSafeUrl = (block: PageNode): PageNode =>
  block.type === "embed" && !isSafeUrl(String(block.url)) ? { ...block, url: "" } : block;

/**
 * The nodes that were copied in a Galley, ready for the editor; null when it is none's, or is nothing that a story could hold. Any page of the
 * web can put such a thing on the clipboard, so it is read as carefully as a stored story: what was not readable later could not be opened.
 * Blocks that this version does not know are kept shut.
 */
export function readGalley(json: string): PageNode[] | null {
  if (json === "") return null;
  let copied: Copied[];
  try {
    copied = payload.parse(JSON.parse(json)).nodes;
  } catch {
    return null;
  }
  const root = { type: "root", children: copied.map(asBlock) };
  const parsed = parseDocument(JSON.stringify({ format: "galley-document", version: documentVersion, root }));
  if (!parsed.ok || copied.length === 0) return null;
  const blocks = parsed.document.root.children.slice(heads.size).map(withSafeUrl);
  const packed = packForeignKeys({ ...parsed.document.root, children: blocks } as RootNode).children;
  return packed.flatMap((block, at) =>
    inline.has(copied[at]?.type ?? "") ? (block as unknown as { children: PageNode[] }).children : [block],
  );
}
