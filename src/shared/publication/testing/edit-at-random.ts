import { heading, paragraph } from "../../document/build.ts";
import type { BodyNode, HeadNode, PageNode, StoryDocument } from "../../document/nodes.ts";
import { bodyOf, isHead } from "../../document/walk.ts";

type Json = unknown;

/** The node with the text at place `at` (of all its texts in order, round and round) changed; everything else is the same object. */
function withOtherText(node: PageNode, at: number): PageNode {
  const texts = countTexts(node);
  let left = texts === 0 ? -1 : at % texts;
  const change = (value: Json): Json => {
    if (typeof value !== "object" || value === null) return value;
    if (Array.isArray(value)) return value.map(change);
    const entries = Object.entries(value);
    if ("text" in value && typeof value.text === "string") {
      left -= 1;
      return left === -1 ? { ...value, text: at % 3 === 0 ? "" : `${value.text} ${at}` } : value;
    }
    return Object.fromEntries(entries.map(([key, inner]) => [key, change(inner)]));
  };
  return change(node) as PageNode;
}

function countTexts(value: Json): number {
  if (typeof value !== "object" || value === null) return 0;
  if ("text" in value && typeof value.text === "string") return 1;
  return Object.values(value).reduce((sum: number, inner) => sum + countTexts(inner), 0);
}

/** A copy that is another object and says the same. */
const copyOf = (node: PageNode) => ({ ...node });

/**
 * The document after one edit that `choice` decides: a text changed or emptied, a block removed, doubled, moved, put in or emptied of
 * pictures. Blocks that were not touched are the same objects, as an editor's are.
 */
export function editAtRandom(document: StoryDocument, choice: number): StoryDocument {
  const heads = document.root.children.filter(isHead);
  const body = bodyOf(document);
  const at = Math.floor(choice / 8) % Math.max(1, body.length);
  const to = Math.floor(choice / 512) % Math.max(1, body.length);
  const [node] = body.slice(at, at + 1);
  const edits: (() => void)[] = [
    () => node && body.splice(at, 1, withOtherText(node, choice) as BodyNode),
    () => node && body.splice(at, 1, withOtherText(node, choice + 1) as BodyNode),
    () => body.splice(at, 1),
    () => node && body.splice(to, 0, copyOf(node) as BodyNode),
    () => node && body.splice(to, 0, ...body.splice(at, 1)),
    () => body.splice(at, 0, choice % 16 < 8 ? paragraph(`New ${choice}`) : heading("h2", "Same words")),
    () => node?.type === "photo" && body.splice(at, 1, { ...node, photo: choice % 16 < 8 ? "" : `gone-${choice}` }),
    () => heads.splice(choice % 3, 1, withOtherText(heads[choice % 3] as PageNode, choice) as HeadNode),
  ];
  edits[choice % edits.length]?.();
  return { ...document, root: { ...document.root, children: [...heads, ...body] } };
}
