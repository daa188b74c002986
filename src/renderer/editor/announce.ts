import { AriaLiveRegionExtension } from "@lexical/a11y";
import { getExtensionDependencyFromEditor } from "@lexical/extension";
import type { LexicalEditor } from "lexical";

/** Says a sentence to screen readers through the editor's live region. */
export function announceIn(editor: LexicalEditor, sentence: string): void {
  getExtensionDependencyFromEditor(editor, AriaLiveRegionExtension).output.announce(sentence);
}
