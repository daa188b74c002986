import { countOpenMarks } from "../../shared/checks/count-open-marks.ts";
import { type Finding, worstFirst } from "../../shared/checks/finding.ts";
import { checkSteps } from "../../shared/checks/run-checks.ts";
import { houseTable } from "../../shared/credit/house-organisations.ts";
import type { StoryDocument } from "../../shared/document/nodes.ts";
import { openNotes } from "../../shared/document/notes.ts";
import { photosOf } from "../../shared/document/walk.ts";
import { countSteps } from "../../shared/text/story-counts.ts";
import type { Desk } from "./desk.ts";
import { breath, inSlices } from "./in-slices.ts";
import { markStyle } from "./mark-style.ts";
import { sameJson } from "./same-story.ts";
import type { StorySession } from "./story-session.ts";
import { typingPause } from "./typing-pause.ts";
import { type WithheldFindings, withholdFindings } from "./withhold-findings.ts";

/** Checks wait for a pause in the typing, shorter than the one before a save, so that both read the same page; in milliseconds. */
const pause = 300;

function photoIds(document: StoryDocument): string[] {
  return photosOf(document).map((place) => place.node.photo);
}

/** The same findings; each that was known is the object that it was, so that nothing is drawn for it. */
function withKnown(findings: readonly Finding[], known: readonly Finding[]): Finding[] {
  const before = new Map(known.map((finding) => [JSON.stringify(finding), finding]));
  return findings.map((finding) => before.get(JSON.stringify(finding)) ?? finding);
}

/** So many blocks of a page have little drawn beside them. */
const shortPage = 100;

/**
 * Looks the page over and tells what it found: of a short page all at once, so that it is drawn once; of a long one a thing after another,
 * for drawing all of it at once would hold the window longer than a key may wait. What is the same stays the same object, so that
 * nothing is drawn for it.
 */
function* look(
  desk: Desk,
  session: StorySession,
  document: StoryDocument,
  { withhold }: WithheldFindings,
): Generator<unknown, void> {
  const { interfaceLanguage, profile, organisations, houseStyle } = desk.settings.get();
  const input = {
    document,
    fields: session.fields.get(),
    publication: session.publication.get(),
    binned: session.binned.get(),
    profile,
    photos: desk.library.known.get(),
    organisations: houseTable(organisations),
    openNotes: openNotes(document).length,
    style: houseStyle.rules,
    now: new Date().toISOString(),
  };
  const counts = yield* countSteps(document);
  const found = worstFirst(yield* checkSteps(input, interfaceLanguage));
  const told = session.findings.get();
  const findings = withhold(withKnown(found, told), told);
  const rest = document.root.children.length > shortPage ? breath : null;
  if (!sameJson(counts, session.counts.get())) {
    session.counts.set(counts);
    yield rest;
  }
  session.openMarks.set(countOpenMarks(document));
  const last = session.findings.get();
  if (findings.length !== last.length || findings.some((finding, at) => finding !== last[at])) {
    session.findings.set(findings);
    yield rest;
  }
  session.looks.update((count) => count + 1);
}

/** No timer runs longer, in milliseconds. */
const longest = 2 ** 31 - 1;

/** How long until a time of the story comes, at which its findings are others without anybody typing; null when none is to come. */
function untilNext(session: StorySession): number | null {
  const { due, embargo } = session.fields.get();
  const rests = [due, embargo].map((instant) => Date.parse(instant) - Date.now()).filter((rest) => rest >= 0);
  return rests.length === 0 ? null : Math.min(longest, Math.min(...rests) + 1);
}

/**
 * Keeps a session's findings and counts up to date with page, facts, photos, publication and language. All of it is done in
 * pauses of the typing and a slice at a time. Returns the function that ends it.
 */
export function startLiveChecks(desk: Desk, session: StorySession): () => void {
  let giveUp = () => {};
  let atInstant: ReturnType<typeof setTimeout> | undefined;

  const check = () => {
    clearTimeout(atInstant);
    const rest = untilNext(session);
    if (rest !== null) atInstant = setTimeout(() => waiting.touch(), rest);
    giveUp();
    const document = session.read();
    void desk.library.need(photoIds(document)).catch(() => {});
    giveUp = inSlices(look(desk, session, document, withheld), () => {});
  };
  const waiting = typingPause(pause, check);
  const withheld = withholdFindings(session, () => waiting.touch());

  const endMarks = markStyle(desk, session);
  // Photos first: until they are known, every picture would be reported as missing.
  void desk.library.need(photoIds(session.opened)).then(check, check);
  const ends = [session.changes, session.publication, session.binned, desk.library.known, desk.settings].map((store) =>
    store.subscribe(() => waiting.touch()),
  );
  return () => {
    waiting.cancel();
    clearTimeout(atInstant);
    giveUp();
    withheld.end();
    endMarks();
    for (const end of ends) end();
  };
}
