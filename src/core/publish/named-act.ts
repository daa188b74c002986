import { AppError } from "../../shared/app-error.ts";
import type { CorrectionNode, StoryDocument } from "../../shared/document/nodes.ts";
import { bodyOf, slotText } from "../../shared/document/walk.ts";
import type { NoteKind, PublicationAct, PublicationAction } from "../../shared/publication-record.ts";
import type { PublicationState } from "../../shared/stories.ts";
import { seenText } from "../../shared/text/seen-text.ts";
import type { PublicationRow } from "../database/publication-row.ts";

/** What is done with a page, by its name, and the words that go with it. */
export interface NamedAct {
  action: PublicationAction;
  note: string;
  noteKind: NoteKind;
}

/** Of the records of a story, those that readers were given, the newest first. */
export const givenToReaders = (records: readonly PublicationRow[]): PublicationRow[] =>
  records.filter(({ state }) => state === "live" || state === "replaced");

/** The newest of them that is a page of the story, not the notice that it was withdrawn. */
export const latestPage = (records: readonly PublicationRow[]): PublicationRow | undefined =>
  givenToReaders(records).find(({ action }) => action !== "withdraw");

type Notice = Pick<CorrectionNode, "kind"> & { text: string };

/** The correction notices of a page that have a text, in reading order. */
export function noticesOf(document: StoryDocument): Notice[] {
  return bodyOf(document)
    .filter((node): node is CorrectionNode => node.type === "correction")
    .map((node) => ({ kind: node.kind, text: slotText(node, "text").trim() }))
    .filter(({ text }) => text !== "");
}

/** The notices that a page has and another had not. */
function newNotices(page: StoryDocument, before: StoryDocument | null): Notice[] {
  const known = before ? noticesOf(before).map((one) => JSON.stringify(one)) : [];
  return noticesOf(page).filter((notice) => {
    const at = known.indexOf(JSON.stringify(notice));
    if (at >= 0) known.splice(at, 1);
    return at < 0;
  });
}

/** The name of an act for a story in this state. Throws `refused` for a correction or a withdrawal of what readers do not have. */
export function actionOf(kind: PublicationAct["kind"], state: PublicationState): PublicationAction {
  if (kind === "withdraw") {
    if (state === "unpublished") throw new AppError("refused", "publish.nothingToWithdraw");
    return "withdraw";
  }
  const isOut = state === "published" || state === "corrected";
  if (kind === "correct") {
    if (!isOut) throw new AppError("refused", "publish.nothingToCorrect");
    return "correct";
  }
  if (state === "unpublished") return "publish";
  return isOut ? "update" : "republish";
}

/**
 * Whether an act would still have its name after what readers were given since it got it. A story that was restored without its record
 * has none, and is taken at its word.
 */
export function isStillCalled(action: PublicationAction, records: readonly PublicationRow[]): boolean {
  const [newest] = givenToReaders(records);
  if (action === "publish") return newest === undefined;
  if (action === "withdraw" || newest === undefined) return true;
  return (newest.action === "withdraw") === (action === "republish");
}

/**
 * The words that go with a correction: the notices that are new on the page, else why there is none. Without either the kind of the note
 * is empty, and it cannot be published.
 */
export function correctionNote(act: PublicationAct, page: StoryDocument, before: StoryDocument | null): NamedAct {
  const notices = newNotices(page, before);
  if (notices.length > 0) {
    const noteKind = notices.some(({ kind }) => kind === "correction") ? "correction" : "clarification";
    return { action: "correct", note: notices.map(({ text }) => text).join("\n\n"), noteKind };
  }
  const note = act.note.trim();
  return { action: "correct", note, noteKind: seenText(note) === "" ? "" : "no-notice" };
}
