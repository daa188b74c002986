import type { LibraryPhoto } from "../../../shared/photos.ts";
import type { EditorSurroundings } from "../editor-context.ts";

/** How long a sentence that is told stays, in milliseconds. */
export const toldStays = 15_000;

/** What a paste needs of its surroundings. */
export interface PastePorts {
  /** Adds files to the library and gives back what could be read. Never rejects: problems have been told by then. */
  attach: (files: File[]) => Promise<LibraryPhoto[]>;
  /** Shows a sentence for a while, in a quiet place. */
  tell: (sentence: string) => void;
  say: EditorSurroundings["say"];
  /** The part that reads the clipboard could not be fetched. */
  failed: () => void;
}
