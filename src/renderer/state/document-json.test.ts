import { describe, expect, it } from "vitest";
import { paragraph, photoNode, storyDocument } from "../../shared/document/build.ts";
import type { StoryDocument } from "../../shared/document/nodes.ts";
import { documentJson } from "./document-json.ts";

describe("documentJson", () => {
  it("is the page, also when it is written again with one block changed", () => {
    const page = storyDocument({ headline: "“Head” \u2028 \n" }, [paragraph("one"), photoNode({ caption: "c\n\nd" })]);
    expect(JSON.parse(documentJson(page))).toEqual(page);
    const [first, ...others] = page.root.children;
    const next = { ...page, root: { ...page.root, children: [first, paragraph("new"), ...others] } } as StoryDocument;
    expect(JSON.parse(documentJson(next))).toEqual(next);
  });
  it("keeps every key of the envelope and of the root", () => {
    const page = { ...storyDocument({}, []), by: "a newer version" };
    expect(JSON.parse(documentJson(page))).toEqual(page);
    const bare = { root: { children: [] } } as unknown as StoryDocument;
    expect(documentJson(bare)).toBe('{"root":{"children":[]}}');
  });
});
