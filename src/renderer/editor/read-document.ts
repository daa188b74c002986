import {
  $exportNodeJSON,
  $getRoot,
  $getSlot,
  $getSlotNames,
  $isElementNode,
  defineExtension,
  type EditorState,
  HISTORIC_TAG,
  type LexicalEditor,
  type LexicalNode,
  type NodeKey,
  type UpdateListenerPayload,
} from "lexical";
import { documentVersion, type PageNode, type RootNode, type StoryDocument } from "../../shared/document/nodes.ts";
import { lookAtPage } from "../state/letters.ts";
import { $pageBlock } from "./around/page-block.ts";
import { unpackForeignKeys } from "./foreign-keys.ts";
import { onPageChange } from "./page-updates.ts";

type Json = Record<string, unknown>;

/** The blocks of each watched page in their stored shape, until they change. */
const kept = new WeakMap<LexicalEditor, Map<NodeKey, PageNode>>();

function $export(node: LexicalNode): Json {
  const json: Json = { ...$exportNodeJSON(node) };
  if ($isElementNode(node)) json.children = node.getChildren().map($export);
  const slots = $getSlotNames(node).flatMap((name) => {
    const slot = $getSlot(node, name);
    return slot ? [[name, $export(slot)] as const] : [];
  });
  if (slots.length > 0) json.$slots = Object.fromEntries(slots);
  return json;
}

function $readBlock(node: LexicalNode): PageNode {
  return unpackForeignKeys($export(node) as unknown as PageNode);
}

/** Undo and redo put a whole state in place: only what differs in it by identity has changed. */
function forgetDiffering(blocks: Map<NodeKey, PageNode>, before: EditorState, now: EditorState): void {
  now.read(() => {
    for (const [key, node] of now._nodeMap) {
      if (before._nodeMap.get(key) === node) continue;
      const block = $pageBlock(node);
      if (block) blocks.delete(block.getKey());
    }
  });
}

function forgetChanged(blocks: Map<NodeKey, PageNode>, update: UpdateListenerPayload): void {
  const { dirtyElements, dirtyLeaves, editorState, prevEditorState, tags } = update;
  if (editorState._nodeMap === prevEditorState._nodeMap) return;
  if (tags.has(HISTORIC_TAG)) {
    forgetDiffering(blocks, prevEditorState, editorState);
    return;
  }
  // A whole new state says of itself only that the root changed.
  if (dirtyLeaves.size === 0 && dirtyElements.size === 1 && dirtyElements.has("root")) blocks.clear();
  for (const key of dirtyElements.keys()) blocks.delete(key);
  for (const key of dirtyLeaves) blocks.delete(key);
}

/** Remembers the stored shape of each block until it changes, so that reading a long page costs what was changed in it. */
export function rememberBlocks(editor: LexicalEditor): () => void {
  const blocks = new Map<NodeKey, PageNode>();
  kept.set(editor, blocks);
  const stop = onPageChange(editor, (update) => forgetChanged(blocks, update));
  return () => {
    stop();
    kept.delete(editor);
  };
}

/** See `rememberBlocks`. */
export const ReadDocumentExtension = defineExtension({ name: "galley/read-document", register: rememberBlocks });

/**
 * The page in its stored shape. A block that did not change since the last reading is the very same object, so whoever
 * derives something of a block can keep it by identity. Treat it as frozen: it may be kept or sent, never changed.
 */
export function readDocument(editor: LexicalEditor): StoryDocument {
  lookAtPage();
  const known = kept.get(editor);
  return editor.getEditorState().read(() => {
    const root = $getRoot();
    const now = new Map<NodeKey, PageNode>();
    for (const node of root.getChildren()) {
      const key = node.getKey();
      now.set(key, known?.get(key) ?? $readBlock(node));
    }
    if (known) {
      known.clear();
      for (const [key, block] of now) known.set(key, block);
    }
    const shell = { ...$exportNodeJSON(root), children: [] } as unknown as RootNode;
    const page = { ...unpackForeignKeys(shell), children: [...now.values()] };
    return { format: "galley-document", version: documentVersion, root: page };
  });
}
