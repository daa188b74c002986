import type { StoryDocument } from "../../src/shared/document/nodes.ts";
import type { InterfaceLanguage } from "../../src/shared/messages/catalogue.ts";
import type { LibraryPhoto } from "../../src/shared/photos.ts";

/** What to mount; an English story in an English interface when nothing else is said. */
export interface MountOptions {
  document: StoryDocument;
  storyLanguage?: string;
  language?: InterfaceLanguage;
  editable?: boolean;
  /** At once, before what reads a clipboard is there. */
  early?: boolean;
  /** Whether the library keeps what it is given until `libraryGoesOn` is called. */
  slowLibrary?: boolean;
}

/** What the harness page offers to a test in the browser. */
export interface Harness {
  mount(options: MountOptions): Promise<void>;
  read(): StoryDocument;
  goTo(where: string, code?: string): boolean;
  insert(photos: LibraryPhoto[]): void;
  fill(n: number, photo: LibraryPhoto): boolean;
  show(document: StoryDocument, mode: "undoable" | "afresh"): void;
  undo(): void;
  redo(): void;
  setStoryLanguage(language: string): Promise<void>;
  /** How often the editor said that the page changed. */
  changes(): number;
  /** Replaces words all over the page, and tells what was found and what of it the browser painted. */
  replaceAll(text: string, instead: string): Promise<{ found: string[]; painted: string[] }>;
  /** Marks a word wherever it stands from now on, as it changes too. */
  markWord(word: string): void;
  /** What the browser really paints of it, and how many spots there are in all. */
  marks(): { painted: string[]; spots: number };
  /** The lines that were told as changed since this was asked last, as `part language: text`. */
  toldLines(): string[];
  /** Names of the files that were offered to the library. */
  attached(): string[];
  /** Lets a slow library take in what it was given. */
  libraryGoesOn(): void;
  /** Draws, out of sight, what React warns of where it was built to warn. */
  drawWrongly(): void;
}

declare global {
  interface Window {
    harness: Harness;
    /** Drops files in the middle of the first element that matches, as the system would. */
    dropFiles: (selector: string, files: readonly { name: string; type: string }[]) => void;
  }
}
