import { describe, expect, it } from "vitest";
import { gallery, link, list, paragraph, photoNode, storyDocument, textNode } from "../../shared/document/build.ts";
import type { RootNode } from "../../shared/document/nodes.ts";
import { packForeignKeys, unpackForeignKeys } from "./foreign-keys.ts";

const page = storyDocument({ headline: "Head" }, [
  { ...paragraph([{ ...textNode("a"), language: "fr" }, link("https://example.org", "b")]), anchor: "top" },
  list("bullet", ["one"]),
  gallery([{ ...photoNode({ caption: "c" }), frame: { x: 1 } }]),
  { type: "sealed", version: 1, inline: false, raw: { type: "map", anything: 1 } },
]).root;

describe("foreign keys", () => {
  it("come back as they were", () => {
    expect(unpackForeignKeys(packForeignKeys(page))).toEqual(page);
  });
  it("are carried in the node state and nowhere else", () => {
    const packed = packForeignKeys(page) as RootNode & { children: { $?: unknown; anchor?: unknown }[] };
    expect(packed.children[3]?.$).toEqual({ kept: { anchor: "top" } });
    expect(packed.children[3]).not.toHaveProperty("anchor");
    expect(JSON.stringify(packed)).toContain('"$":{"kept":{"frame":{"x":1}}}');
  });
  it("leave pages without them as they are", () => {
    const plain = storyDocument({}, [paragraph("x"), photoNode()]).root;
    expect(packForeignKeys(plain)).toEqual(plain);
  });
});
