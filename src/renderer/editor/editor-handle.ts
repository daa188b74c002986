import type { StoryDocument } from "../../shared/document/nodes.ts";
import type { MessageKey } from "../../shared/messages/catalogue.ts";
import type { LibraryPhoto } from "../../shared/photos.ts";
import type { SearchPlace } from "../../shared/search/story-places.ts";
import type { StyleRule } from "../../shared/style/style-rule.ts";
import type { LineSpot } from "./around/lines.ts";
import type { Mend } from "./around/mends.ts";
import type { OutlineEntry } from "./around/outline.ts";
import type { Wanted } from "./around/select-words.ts";
import type { EditorCommandId } from "./commands/editor-commands.ts";
import type { PageFind } from "./find/page-find.ts";
import type { StylePaint } from "./house-style/paint-style.ts";
import type { PageMacros } from "./macros/page-macros.ts";
import type { PageNotes } from "./notes/page-notes.ts";
import type { PageSpot } from "./page-spot.ts";
import type { ShowMode } from "./show-document.ts";

/** Where words were found; see `SearchPlace`. */
export type WordPlace = Pick<SearchPlace, "where" | "part">;

/** What the desk may ask of a mounted editor. Stable for as long as the editor is mounted. */
export interface EditorHandle {
  /** The page as it stands now, in the stored shape. Serialises: call it when saving, not on every key. */
  read(): StoryDocument;
  /** Puts the caret at the end of the headline. */
  focusHeadline(): void;
  /** Gives the keyboard back to the page, where the caret was last; to the headline when it never was. */
  focus(): void;
  /**
   * Scrolls to a finding's place (`headline`, `standfirst`, `photo:N`, `block:N`; see `finding.where`) and puts the caret
   * or the focus there. `code` (a finding's code) chooses the field of a photo: alt, credit, caption or the picture. The `words` that
   * it quotes are selected where they still stand there.
   * `byline` is the line under the standfirst. False when the place is not on the page (`story` …, or a number that is gone).
   */
  goTo(where: string, code?: string, words?: string): boolean;
  /**
   * Puts the caret into a line of text at a finding's place. False, and nothing done, when the place or the line is not on the page:
   * then `goTo` may still lead there.
   */
  goToLine(where: string, line: LineSpot): boolean;
  /**
   * Selects the first of some words at a place of the page, or of a photo's part, and shows it; where they are no longer there, as
   * `goTo`.
   */
  goToWords(place: WordPlace, wanted: Wanted): boolean;
  /** Where the caret is, as `goTo` takes it; null without a caret, or in the line under the standfirst. Cheap, but call it in pauses. */
  caretPlace(): string | null;
  /** The same while the keyboard is on the page; null while it is elsewhere. */
  writingPlace(): string | null;
  /**
   * Puts library photos at the caret as one undo step: one photo, or a gallery of several. A single photo fills the
   * placeholder that is selected. Never inside the head nodes or a caption: then the next place after them.
   */
  insertPhotos(photos: readonly LibraryPhoto[]): void;
  /**
   * Gives the photo use `n` (from 1 in reading order) a picture. Its caption and alt are kept where it has them, its own
   * credit where it was still a placeholder. False when there is no such use.
   */
  fillPhoto(n: number, photo: LibraryPhoto): boolean;
  /**
   * Puts another page in place of this one: `undoable`, as a person's change in one step, or `afresh`, as if it had been
   * opened so. Equal blocks stay as they are, with the caret and the place that is read.
   */
  show(document: StoryDocument, mode: ShowMode): void;
  /** The outline of the page as it stands. Walks its blocks: call it in a pause, not on every key. */
  outline(): readonly OutlineEntry[];
  /** Which of these entries the caret stands in or after; null above the first. */
  currentEntry(keys: ReadonlySet<string>): string | null;
  /** Puts an outline entry before or after another as one step of undo; see `$moveEntry`. False when nothing moved. */
  moveEntry(key: string, target: string, side: "before" | "after"): boolean;
  /** Moves an outline entry past its neighbour as one step of undo; see `$moveEntryBy`. False at the edge. */
  moveEntryBy(key: string, step: 1 | -1): boolean;
  /** What is selected as plain text; empty for a caret. */
  selectedText(): string;
  /** Puts right what a finding at this place is about, as one step of undo. False when there is nothing to mend there. */
  mend(where: string, mend: Mend): boolean;
  /** Does the same to every block of the page, as one step of undo. False when nothing changed. */
  mendEverywhere(mend: Mend): boolean;
  /** The elements of findings' places, without those that are not on the page. */
  elementsOf(places: readonly string[]): ReadonlyMap<string, HTMLElement>;
  /** Where somebody is on the page: caret and scroll; null while the page is not to be seen. */
  spot(): PageSpot | null;
  /** Puts caret and scroll back there, as far as the page still has the place; the keyboard stays where it is. */
  showSpot(spot: PageSpot): void;
  /** The desk's notes on the page; fetched when they are asked for first. */
  notes(): Promise<PageNotes>;
  /** Finding on this page. It is fetched when it is asked for, and paints until it is ended. */
  find(): Promise<PageFind>;
  /** Marks every TK and טק on the page from now on, until the function that it gives is called. */
  paintOpenMarks(): Promise<() => void>;
  /** Selects the TK or טק after the caret (or before it), in a text or in a photo's field, with the keyboard. False where there is none. */
  stepOpenMark(step: 1 | -1): Promise<boolean>;
  /** Shows spaces, breaks, ends of paragraphs and what has no width, until the function that it gives is called. */
  showInvisibles(): Promise<() => void>;
  /** Marks what these rules of house style find on the page from now on, until it is ended. Fetched when it is asked for first. */
  paintStyle(rules: readonly StyleRule[]): Promise<StylePaint>;
  /** Changes to the words that are selected. Fetched when it is asked for first. */
  macros(): Promise<PageMacros>;
  undo(): void;
  redo(): void;
  /** Why a command would do nothing where the caret is, in a few words; null when it would do something. */
  whyNot(command: EditorCommandId): MessageKey | null;
  /** Runs a command of the table (`bold`, `heading-2`, `bulletList` …) as its key would. */
  run(command: EditorCommandId): void;
}
