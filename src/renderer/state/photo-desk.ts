import { headText, photosOf } from "../../shared/document/walk.ts";
import type { MessageKey, MessageValues } from "../../shared/messages/catalogue.ts";
import type { LibraryPhoto } from "../../shared/photos.ts";
import type { Client } from "../../shared/rpc.ts";
import type { Sending } from "../client/files.ts";
import type { Notices } from "./notices.ts";
import { createPhotoDrafts, type PhotoDrafts } from "./photo-drafts.ts";
import { createPhotoIntake, type IntakeSource, type PhotoIntake } from "./photo-intake.ts";
import type { PhotoLibrary } from "./photo-library.ts";
import { createPhotoSheet, type PhotoSheet } from "./photo-sheet.ts";
import { createPhotoSteps, type PhotoSteps } from "./photo-steps.ts";
import { createStore, type ReadableStore, type Store } from "./store.ts";
import type { StorySession } from "./story-session.ts";

/** What stands in the middle of the window. */
export const deskPlaces = ["page", "photos", "stories", "day"] as const;
export type DeskPlace = (typeof deskPlaces)[number];

/** What the photo desk needs of the desk. */
export interface PhotoDeskContext {
  client: Client;
  sending: Sending;
  library: PhotoLibrary;
  notices: Notices;
  session: ReadableStore<StorySession | null>;
  place: Store<DeskPlace>;
  words: (key: MessageKey, values?: MessageValues) => string;
  tellFailure: (error: unknown) => void;
}

/** The photo desk of one window. */
export interface PhotoDesk {
  sheet: PhotoSheet;
  intake: PhotoIntake;
  steps: PhotoSteps;
  drafts: PhotoDrafts;
  /** Whether the current photo is shown large in place of the sheet. */
  loupe: Store<boolean>;
  /** Takes pictures in, and shows the photo desk. A failure is told. */
  takeIn(source: IntakeSource): void;
  /** Undoes the last change of photos; what is still being typed is stored first, and so is the first to be undone. */
  undo(): Promise<void>;
  /** Chosen photos, in no order. */
  selected: Store<ReadonlySet<string>>;
  /** The photo that was chosen last: the one whose words are shown. */
  current: ReadableStore<string | null>;
  /** Chooses the photo after (or before) the current one in the order of the sheet, alone. */
  step(by: 1 | -1): void;
  /** The chosen photos in the order of the sheet. */
  chosen(): string[];
  /** Puts photos, by default the chosen ones, into the open story where its caret stands. Says what it did, or why not. */
  use(ids?: readonly string[]): Promise<void>;
  /** Back to the page, with the caret where it was, or with the photo in sight that was put into it. */
  leave(): void;
}

/** The number of the first photo use that differs, from 1; 0 when none does. */
function firstNew(before: readonly string[], after: readonly string[]): number {
  return after.findIndex((id, index) => id !== before[index]) + 1;
}

function insert(session: StorySession, photos: readonly LibraryPhoto[]): number {
  const uses = () => photosOf(session.read()).map((use) => use.node.photo);
  const before = uses();
  session.editor()?.insertPhotos(photos);
  return firstNew(before, uses());
}

export function createPhotoDesk(context: PhotoDeskContext): PhotoDesk {
  const { client, library, notices, session, place, words } = context;
  const sheet = createPhotoSheet({ client, library, story: () => session.get()?.id ?? null });
  const intake = createPhotoIntake(context.sending);
  const steps = createPhotoSteps(context);
  const drafts = createPhotoDrafts({ ...context, steps });
  const selected = createStore<ReadonlySet<string>>(new Set());
  const current = createStore<string | null>(null);
  /** Where the current photo stood on the sheet, for when it is not on it any more. */
  let currentAt = 0;
  let inserted = 0;

  selected.subscribe(() => {
    const now = selected.get();
    const before = current.get();
    const next = now.size === 1 || before === null || !now.has(before) ? ([...now].at(-1) ?? null) : before;
    const at = next === null ? -1 : sheet.state.get().ids.indexOf(next);
    if (at >= 0) currentAt = at;
    current.set(next);
  });
  const chosen = () => {
    const now = selected.get();
    const shown = sheet.state.get().ids.filter((id) => now.has(id));
    // Photos that no filter shows any more come last.
    const onSheet = new Set(shown);
    return [...shown, ...[...now].filter((id) => !onSheet.has(id))];
  };

  async function use(ids: readonly string[]): Promise<void> {
    const open = session.get();
    if (open === null || open.damage !== "") return notices.tell("danger", words("photoDesk.noStory"));
    if (ids.length === 0) return notices.tell("danger", words("photoDesk.noneChosen"));
    // The words that are still being typed go into the story too.
    await drafts.flush();
    await library.need(ids);
    const known = library.known.get();
    const photos = ids.flatMap((id) => known[id] ?? []);
    for (const { file, killed } of photos) {
      if (killed) notices.tell("danger", words("photoDesk.killedRefused", { file, reason: killed.reason }));
    }
    const usable = photos.filter(({ killed }) => !killed);
    if (usable.length === 0) return;
    inserted = insert(open, usable);
    const headline = headText(open.read(), "headline") || words("stories.untitled");
    notices.tell("info", words("photoDesk.usedNow", { headline, count: usable.length }));
  }

  return {
    sheet,
    intake,
    steps,
    drafts,
    loupe: createStore(false),
    takeIn(source) {
      place.set("photos");
      intake.take(source).catch(context.tellFailure);
    },
    async undo() {
      await drafts.flush();
      await steps.undo();
    },
    selected,
    current,
    chosen,
    step(by) {
      const { ids } = sheet.state.get();
      const at = current.get() === null ? -1 : ids.indexOf(current.get() ?? "");
      // A photo that left the sheet made room: the one that moved into its place is the next.
      const next = at >= 0 ? at + by : by > 0 ? currentAt : currentAt - 1;
      const id = ids[Math.max(0, Math.min(ids.length - 1, next))];
      if (id !== undefined) selected.set(new Set([id]));
    },
    use: (ids = chosen()) => use(ids).catch(context.tellFailure),
    leave() {
      void drafts.flush();
      place.set("page");
      const show = inserted;
      inserted = 0;
      // The page is in sight, and can have the keyboard, once it has been drawn again.
      setTimeout(() => {
        const editor = session.get()?.editor();
        if (show === 0 || !editor?.goTo(`photo:${show}`)) editor?.focus();
      });
    },
  };
}
