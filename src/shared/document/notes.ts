import type { PageNode, RootNode, StoryDocument } from "./nodes.ts";

// Notes of the desk on words, photos and blocks of a page. They are part of the stored page: which words a note is on stands as ids beside
// each node (`$.notes`), what was written stands beside the root (`$.notes`, by id). See docs/decisions/0018-notes-live-in-the-page.md.

/** Something that somebody wrote in a note. `at` is an instant, ISO 8601 in UTC; empty where it is not known. */
export interface NoteEntry {
  author: string;
  at: string;
  text: string;
}

/** A note with what was answered to it. */
export interface Note extends NoteEntry {
  id: string;
  /** What it was on when it was written: told where its words are gone. */
  words: string;
  replies: readonly NoteEntry[];
  /** Who settled it and when; null while it is open. */
  resolved: { author: string; at: string } | null;
}

/** No text of a note is longer, in UTF-16 units; no note keeps more of the words that it is on; no more notes are on the same words. */
export const noteLimits = {
  text: 10_000,
  author: 200,
  words: 300,
  onSameWords: 50,
  replies: 1_000,
  inStory: 5_000,
} as const;

type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const textIn = (value: unknown, most: number) => (typeof value === "string" ? value.slice(0, most) : "");
const noteId = /^[\w-]{1,64}$/;

/** Whether `value` may name a note. */
export const isNoteId = (value: unknown): value is string => typeof value === "string" && noteId.test(value);

/** The ids of the notes on a node, as they are stored beside it. Whatever is none is passed over. */
export function readNoteIds(value: unknown): readonly string[] {
  return Array.isArray(value) ? [...new Set(value.filter(isNoteId))].slice(0, noteLimits.onSameWords) : [];
}

function readEntry(value: Json): NoteEntry {
  const { author, at, text } = value;
  const isTime = typeof at === "string" && at.length <= 40 && !Number.isNaN(Date.parse(at));
  return { author: textIn(author, noteLimits.author), at: isTime ? at : "", text: textIn(text, noteLimits.text) };
}

function readNote(id: string, value: unknown): Note | null {
  if (!isNoteId(id) || !isObject(value) || typeof value.text !== "string") return null;
  const replies = Array.isArray(value.replies) ? value.replies.filter(isObject).slice(0, noteLimits.replies) : [];
  const resolved = isObject(value.resolved) ? readEntry(value.resolved) : null;
  return {
    id,
    ...readEntry(value),
    words: textIn(value.words, noteLimits.words),
    replies: replies.map(readEntry),
    resolved: resolved && { author: resolved.author, at: resolved.at },
  };
}

/** The notes that stand beside the root, in the order in which they were begun. What makes no sense is kept there, and passed over here. */
export function readNotes(value: unknown): readonly Note[] {
  if (!isObject(value)) return [];
  return Object.entries(value)
    .slice(0, noteLimits.inStory)
    .flatMap(([id, note]) => readNote(id, note) ?? []);
}

/** The notes of a page. */
export function notesOf({ root }: StoryDocument): readonly Note[] {
  return readNotes(root.$?.notes);
}

/** The notes of a page that nobody has settled yet. */
export function openNotes(document: StoryDocument): readonly Note[] {
  return notesOf(document).filter(({ resolved }) => resolved === null);
}

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/** A node without the ids of notes on itself; the very same where there are none. Its keys stay in their order. */
function withoutOwn(node: Json): Json {
  if (!isObject(node.$) || !Object.hasOwn(node.$, "notes")) return node;
  const { notes: _notes, ...rest } = node.$;
  const isEmpty = Object.keys(rest).length === 0;
  return Object.fromEntries(
    Object.entries(node).flatMap(([key, value]) => (key !== "$" ? [[key, value]] : isEmpty ? [] : [[key, rest]])),
  );
}

/** Puts text together that only a note had parted: beside a text whose note was taken off stands one that is like it in everything else. */
function joined(children: readonly unknown[], before: readonly unknown[]): unknown[] {
  const line: unknown[] = [];
  let wasNoted = false;
  for (const [at, child] of children.entries()) {
    const isNoted = child !== before[at];
    const last = line.at(-1);
    if ((isNoted || wasNoted) && isObject(last) && isObject(child) && last.type === "text" && child.type === "text") {
      const { text, ...look } = child;
      const { text: first, ...firstLook } = last;
      if (same(look, firstLook)) {
        line[line.length - 1] = { ...last, text: `${first}${text}` };
        wasNoted = true;
        continue;
      }
    }
    line.push(child);
    wasNoted = isNoted;
  }
  return line;
}

/** What was made of a node before; nodes are never changed once they are part of a document. */
const known = new WeakMap<object, unknown>();

function bare(node: unknown): unknown {
  if (!isObject(node) || node.type === "sealed") return node;
  const before = known.get(node);
  if (before !== undefined) return before;
  let made = withoutOwn(node);
  if (Array.isArray(node.children)) {
    const children = node.children.map(bare);
    if (children.some((child, at) => child !== (node.children as unknown[])[at]))
      made = { ...made, children: joined(children, node.children) };
  }
  if (isObject(node.$slots)) {
    const slots = Object.entries(node.$slots).map(([name, slot]) => [name, bare(slot), slot] as const);
    if (slots.some(([, slot, was]) => slot !== was))
      made = { ...made, $slots: Object.fromEntries(slots.map(([name, slot]) => [name, slot])) };
  }
  known.set(node, made);
  return made;
}

/**
 * The page as it would be had nobody ever written a note on it, to the letter: what readers and other systems get is made of this. The
 * very same object where there are no notes. A document must not change once asked about.
 */
export function withoutNotes(document: StoryDocument): StoryDocument {
  const root = bare(document.root) as RootNode;
  return root === document.root ? document : { ...document, root };
}

/** Where a note stands on a page: the words that it is on now, from its first place on; those of different lines are a space apart. */
export interface NotePlace {
  id: string;
  words: string;
}

/** A place of a note with the line that it is in. */
interface LinePlace extends NotePlace {
  line: object;
}

/** The notes' places in each node, until it changes. */
const places = new WeakMap<object, readonly LinePlace[]>();

const inlines = new Set<unknown>(["text", "linebreak", "link", "autolink"]);

function* readPlaces(node: Json, line: object): Generator<LinePlace> {
  for (const id of readNoteIds(isObject(node.$) ? node.$.notes : undefined))
    yield { id, words: node.type === "text" ? textIn(node.text, noteLimits.words) : "", line };
  const inner = [
    ...(Array.isArray(node.children) ? node.children : []),
    ...(isObject(node.$slots) ? Object.values(node.$slots) : []),
  ];
  for (const child of inner)
    if (isObject(child) && child.type !== "sealed") yield* readPlaces(child, inlines.has(child.type) ? line : child);
}

function placesIn(block: object): readonly LinePlace[] {
  const before = places.get(block);
  if (before) return before;
  const found = [...readPlaces(block as Json, block)];
  places.set(block, found);
  return found;
}

/** Whether there is a note on a block or on anything in it. */
export function hasNotes(block: PageNode): boolean {
  return placesIn(block).length > 0;
}

/** The places of notes in the order of the page, each note once; a block that was asked about before is not looked through again. */
export function notePlaces({ root }: StoryDocument): readonly NotePlace[] {
  const found = new Map<string, LinePlace>();
  for (const block of root.children) {
    for (const place of placesIn(block)) {
      const before = found.get(place.id);
      const gap = !before || before.words === "" || before.line === place.line ? "" : " ";
      const words = `${before?.words ?? ""}${gap}${place.words}`.slice(0, noteLimits.words);
      found.set(place.id, { ...place, words });
    }
  }
  return [...found.values()].map(({ id, words }) => ({ id, words }));
}

/** A note as one text, for a comparison: who wrote what, line by line. */
export function noteText({ author, text, words, replies, resolved }: Note): string {
  const entries = [`${author}: ${text}`, ...replies.map((reply) => `${reply.author}: ${reply.text}`)];
  return [words === "" ? "" : `“${words}”`, ...entries, resolved ? `✓ ${resolved.author}` : ""]
    .filter(Boolean)
    .join("\n");
}

/**
 * An earlier page with the notes of the page that it takes the place of: what was said about the text since does not go back in time with
 * it. Of a note that both have, the present one counts.
 */
export function keepNotes(earlier: StoryDocument, present: StoryDocument): StoryDocument {
  const [then, now] = [earlier.root.$?.notes, present.root.$?.notes];
  if (!isObject(now) || same(then, now)) return earlier;
  const notes = { ...(isObject(then) ? then : {}), ...now };
  return { ...earlier, root: { ...earlier.root, $: { ...earlier.root.$, notes } } };
}
