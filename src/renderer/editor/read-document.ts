import type { LexicalEditor } from "lexical";
import { documentVersion, type RootNode, type StoryDocument } from "../../shared/document/nodes.ts";

import { unpackForeignKeys } from "./foreign-keys.ts";

/** The page in its stored shape. Nothing is shared with the editor's own state: it may be kept or sent as it is. */
export function readDocument(editor: LexicalEditor): StoryDocument {
  const { root } = editor.getEditorState().toJSON();
  return { format: "galley-document", version: documentVersion, root: unpackForeignKeys(root as unknown as RootNode) };
}
