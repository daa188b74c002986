import type { Finding } from "../../shared/checks/finding.ts";
import type { OpenStory } from "../../shared/contract.ts";
import { storyDocument } from "../../shared/document/build.ts";
import type { StoryDocument } from "../../shared/document/nodes.ts";
import { parseDocument } from "../../shared/document/parse.ts";
import type { Client } from "../../shared/rpc.ts";
import type { PublicationState, StoryFields } from "../../shared/stories.ts";
import type { StoryCounts } from "../../shared/text/story-counts.ts";
import type { EditorHandle } from "../editor/editor-handle.ts";
import type { PageSpot } from "../editor/page-spot.ts";
import { documentJson } from "./document-json.ts";
import { mergeFields } from "./merge-fields.ts";
import { sameDocument, sameJson } from "./same-story.ts";
import { createSaveQueue, type Reconciled, type SaveAnswer, type SaveState, type Snapshot } from "./save-queue.ts";
import type { SessionCare } from "./session-care.ts";
import { shownSave } from "./shown-save.ts";
import { createStore, type ReadableStore, type Store } from "./store.ts";
import { type Clock, windowClock } from "./typing-pause.ts";

/** How a story stands with its stored form. `damaged`: what is stored cannot be read, so nothing may be saved over it. */
export type SessionSave = SaveState | { status: "damaged" };

/** One story open in this window, from its opening until another takes its place. */
export interface StorySession {
  id: string;
  /** Different for every opening, the same story's included: a new opening is a new editor with a new undo stack. */
  key: number;
  /** The page as it was opened. */
  opened: StoryDocument;
  /** Why the stored page could not be read; empty when it could. */
  damage: string;
  fields: ReadableStore<StoryFields>;
  slug: ReadableStore<string>;
  publication: Store<PublicationState>;
  /** Whether the story is in the bin. */
  binned: Store<boolean>;
  /** A slug that was changed on purpose is in force. */
  slugChanged(slug: string): void;
  save: ReadableStore<SessionSave>;
  /** The same as a person is told it: calm while somebody writes on; see `shownSave`. */
  shownSave: ReadableStore<SessionSave>;
  findings: Store<readonly Finding[]>;
  /** How long the regions of the page are; null until they were first counted. */
  counts: Store<StoryCounts | null>;
  /** How many marks of something still to come stand on the page, as of the last look at it. */
  openMarks: Store<number>;
  /** Grows each time the page was looked over in a pause of the writing: findings, counts and outline are as new as this. */
  looks: Store<number>;
  /** The finding that was gone to last, from which the keys go on. */
  lastFinding: Store<Finding | null>;
  /** Spelling and grammar of the page, once they are looked at; null before, and where both are off. */
  care: Store<SessionCare | null>;
  /** Grows with every change of page or fields; with letters on the page as `letters.ts` has it. */
  changes: ReadableStore<number>;
  setEditor(handle: EditorHandle | null): void;
  editor(): EditorHandle | null;
  /** The editor once there is one: it comes after the story. Null when the story is left before. */
  mounted(): Promise<EditorHandle | null>;
  /** To be said at least of the first change of the page after each `read`. */
  pageChanged(): void;
  changeFields(patch: Partial<StoryFields>): void;
  /** The page as it stands now; serialised at most once for each change. */
  read(): StoryDocument;
  /** Grows when page and facts were put in place by something else than typing: fields that hold a draft begin anew. */
  rewrites: ReadableStore<number>;
  /** Grows when facts that were changed elsewhere were taken over while something was changed here too. */
  merges: ReadableStore<number>;
  /** Puts another page and other facts in place of these, as a change of this person: it is saved, and the page can be undone. */
  replace(story: { document: StoryDocument; fields: StoryFields }): void;
  /** Shows what another window stored. False when there is something unsaved here, or it cannot be read. */
  adopt(story: OpenStory): boolean;
  /** After a conflict: saves what stands here over `version`, which the core keeps in the history. */
  saveOver(version: number): Promise<boolean>;
  snapshot(): Snapshot;
  version(): number;
  /** What the core last took from this window, or gave it, as version `version`. */
  stored(): { version: number; document: StoryDocument; fields: StoryFields };
  flush(): Promise<boolean>;
  retry(): void;
  isClean(): boolean;
  /** Whether this window changed anything since the story was opened. */
  isTouched(): boolean;
  /** Where on the page its editor begins; null for its beginning. */
  startsAt: PageSpot | null;
  /** Where somebody is on the page, or was when it was seen last; null when it never was. */
  spot(): PageSpot | null;
  close(): void;
}

let nextKey = 1;

function openedDocument(story: OpenStory): { document: StoryDocument; damage: string } {
  const parsed = parseDocument(story.document);
  if (parsed.ok) return { document: parsed.document, damage: story.damage };
  return { document: storyDocument({}, []), damage: story.damage || parsed.problem };
}

/** Begins work on an opened story, at `spot` where it is given. Answers of the core never write back into the page. */
export function createStorySession(
  client: Client,
  story: OpenStory,
  { clock = windowClock, spot = null }: { clock?: Clock; spot?: PageSpot | null } = {},
): StorySession {
  const { document: opened, damage } = openedDocument(story);
  const fields = createStore(story.fields);
  const slug = createStore(story.slug);
  const waiting: ((handle: EditorHandle | null) => void)[] = [];
  const tellMounted = (handle: EditorHandle | null) => {
    for (const tell of waiting.splice(0)) tell(handle);
  };
  const changes = createStore(0);
  const rewrites = createStore(0);
  const merges = createStore(0);
  const publication = createStore<PublicationState>(story.publication);
  const binned = createStore(story.binned);
  const save = createStore<SessionSave>(damage === "" ? { status: "saved", at: story.savedAt } : { status: "damaged" });
  let editor: EditorHandle | null = null;
  let page = opened;
  let pageIsCurrent = true;
  let isAdopting = false;
  let isReplacing = false;
  let wasSaved = false;
  let lastSpot = spot;

  const read = () => {
    if (!pageIsCurrent && editor !== null) {
      page = editor.read();
      pageIsCurrent = true;
    }
    return page;
  };
  const snapshot = (): Snapshot => ({ document: documentJson(read()), fields: fields.get() });
  /** The pages that snapshots were made of, which are compared without being parsed again. */
  const pages = new WeakMap<Snapshot, StoryDocument>();
  const pagedSnapshot = (): Snapshot => {
    const made = snapshot();
    pages.set(made, read());
    return made;
  };

  let stored: Snapshot = { document: story.document, fields: story.fields };
  let isOurJson = false;
  let storedAs: SaveAnswer = { version: story.version, savedAt: story.savedAt, slug: story.slug };

  /** Sends what differs from what is stored. Opening a page, or undoing a change, is no reason to save it again. */
  async function send(baseVersion: number, sent: Snapshot): Promise<SaveAnswer> {
    // The core's JSON may be laid out otherwise than the editor's; two texts of the editor can simply be compared.
    const same = isOurJson
      ? sent.document === stored.document && sent.fields === stored.fields
      : sameJson(sent.fields, stored.fields) && sameJson(pages.get(sent), opened);
    if (same && baseVersion === storedAs.version) return storedAs;
    const replacing = isReplacing ? { replacing: true } : {};
    return keep(await client.request("stories.save", { id: story.id, baseVersion, ...sent, ...replacing }), sent);
  }

  function keep(answer: SaveAnswer, sent: Snapshot): SaveAnswer {
    storedAs = answer;
    stored = sent;
    isOurJson = true;
    wasSaved = true;
    return answer;
  }

  /**
   * How a save that met a conflict stands to what is stored. A save whose answer was lost was carried out all the same: then what is
   * stored is what it sent. And where only one of both sides changed the page, facts that were changed elsewhere (by another window, or
   * in many stories at once) are one with those that were changed here, and the page is that side's.
   */
  async function reconcile(sent: Snapshot): Promise<Reconciled> {
    const theirs = await client.request("stories.open", { id: story.id });
    if (theirs.damage !== "" || damage !== "") return null;
    const { version, savedAt, slug: address } = theirs;
    const isSent = sameDocument(sent.document, theirs.document);
    if (isSent && sameJson(sent.fields, theirs.fields))
      return { saved: keep({ version, savedAt, slug: address }, sent) };
    if (isReplacing) return null;
    const isOurPage = isSent || sameDocument(stored.document, theirs.document);
    const theirPage = isOurPage ? null : pageIfUntouched(sent, theirs);
    if (!isOurPage && theirPage === null) return null;
    const base = stored.fields;
    const merged = mergeFields(base, theirs.fields, sent.fields);
    const live = mergeFields(base, theirs.fields, fields.get());
    if (merged === null || live === null) return null;
    fields.set(live);
    if (theirPage !== null) showAfresh(theirPage);
    const document = theirPage === null ? sent.document : documentJson(page);
    // The same object where it is the same, so that it is known as stored.
    const next = { document, fields: sameJson(merged, live) ? live : merged };
    pages.set(next, theirPage === null ? (pages.get(sent) ?? read()) : page);
    takeOver(theirs, theirPage === null ? (isSent ? sent : stored) : next);
    return { version, merged: next };
  }

  /** The page that was stored elsewhere, where nothing of it was changed here since: also not since the save was sent. */
  function pageIfUntouched(sent: Snapshot, theirs: OpenStory): StoryDocument | null {
    const isUntouched = sameDocument(sent.document, stored.document) && documentJson(read()) === sent.document;
    const parsed = parseDocument(theirs.document);
    return isUntouched && parsed.ok ? parsed.document : null;
  }

  /** Shows a page that was stored elsewhere; it is no change of this person. */
  function showAfresh(document: StoryDocument): void {
    isAdopting = true;
    editor?.show(document, "afresh");
    isAdopting = false;
    page = editor?.read() ?? document;
    pageIsCurrent = true;
  }

  /** What was changed elsewhere is what the next save is made from. */
  function takeOver(theirs: OpenStory, samePage: Snapshot): void {
    const base = { document: samePage.document, fields: theirs.fields };
    pages.set(base, pages.get(samePage) ?? opened);
    isOurJson ||= samePage !== stored;
    stored = base;
    storedAs = { version: theirs.version, savedAt: theirs.savedAt, slug: theirs.slug };
    publication.set(theirs.publication);
    binned.set(theirs.binned);
    slug.set(theirs.slug);
    merges.update((count) => count + 1);
    changes.update((count) => count + 1);
  }

  const queue = createSaveQueue({
    version: story.version,
    savedAt: story.savedAt,
    read: pagedSnapshot,
    save: send,
    reconcile,
    onState: save.set,
    onSaved: (answer) => {
      isReplacing = false;
      slug.set(answer.slug);
    },
    clock,
  });

  const changed = () => {
    changes.update((count) => count + 1);
    if (damage === "") queue.touch();
  };

  function adopt(next: OpenStory): boolean {
    const parsed = parseDocument(next.document);
    if (!queue.isClean() || damage !== "" || next.damage !== "" || !parsed.ok) return false;
    showAfresh(parsed.document);
    fields.set(next.fields);
    publication.set(next.publication);
    binned.set(next.binned);
    slug.set(next.slug);
    stored = pagedSnapshot();
    isOurJson = true;
    storedAs = { version: next.version, savedAt: next.savedAt, slug: next.slug };
    queue.adopt(storedAs);
    rewrites.update((count) => count + 1);
    changes.update((count) => count + 1);
    return true;
  }

  return {
    id: story.id,
    key: nextKey++,
    opened,
    damage,
    fields,
    slug,
    slugChanged(next) {
      slug.set(next);
      // An answer that repeats what is stored must not bring the old one back.
      storedAs = { ...storedAs, slug: next };
    },
    publication,
    binned,
    save,
    shownSave: shownSave({ save, restsIn: queue.restsIn, clock }),
    findings: createStore<readonly Finding[]>([]),
    counts: createStore<StoryCounts | null>(null),
    openMarks: createStore(0),
    looks: createStore(0),
    lastFinding: createStore<Finding | null>(null),
    care: createStore<SessionCare | null>(null),
    changes,
    rewrites,
    merges,
    replace(next) {
      if (editor) editor.show(next.document, "undoable");
      else page = next.document;
      fields.set(next.fields);
      rewrites.update((count) => count + 1);
      changed();
    },
    adopt,
    saveOver(version) {
      isReplacing = true;
      return queue.goOnFrom(version);
    },
    setEditor(handle) {
      // What the leaving editor holds is kept: it may still have to be saved.
      if (handle === null) read();
      editor = handle;
      if (handle !== null) tellMounted(handle);
    },
    editor: () => editor,
    mounted: () => (editor === null ? new Promise((resolve) => waiting.push(resolve)) : Promise.resolve(editor)),
    pageChanged() {
      if (isAdopting) return;
      pageIsCurrent = false;
      changed();
    },
    changeFields(patch) {
      fields.update((now) => ({ ...now, ...patch }));
      changed();
    },
    read,
    snapshot,
    version: queue.version,
    stored: () => ({ version: storedAs.version, document: pages.get(stored) ?? opened, fields: stored.fields }),
    flush: () => (damage === "" ? queue.flush() : Promise.resolve(true)),
    retry: queue.retry,
    isClean: () => damage !== "" || queue.isClean(),
    isTouched: () => wasSaved || (damage === "" && !queue.isClean()),
    startsAt: spot,
    spot() {
      lastSpot = editor?.spot() ?? lastSpot;
      return lastSpot;
    },
    close() {
      tellMounted(null);
      queue.close();
    },
  };
}
