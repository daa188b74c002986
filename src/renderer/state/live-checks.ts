import { worstFirst } from "../../shared/checks/finding.ts";
import { runChecks } from "../../shared/checks/run-checks.ts";
import type { StoryDocument } from "../../shared/document/nodes.ts";
import { photosOf } from "../../shared/document/walk.ts";
import type { Desk } from "./desk.ts";
import type { StorySession } from "./story-session.ts";

/** Checks wait for a pause in the typing, shorter than the one before a save, so that both read the same page. */
const pause = 300;

function photoIds(document: StoryDocument): string[] {
  return photosOf(document).map((place) => place.node.photo);
}

/** Keeps a session's findings, worst first, up to date with page, facts, photos, publication and language. Returns the function that ends it. */
export function startLiveChecks(desk: Desk, session: StorySession): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;

  const check = () => {
    const document = session.read();
    void desk.library.need(photoIds(document)).catch(() => {});
    const { interfaceLanguage, profile } = desk.settings.get();
    const input = { document, fields: session.fields.get(), profile, photos: desk.library.known.get() };
    session.findings.set(worstFirst(runChecks(input, interfaceLanguage)));
  };
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(check, pause);
  };

  // Photos first: until they are known, every picture would be reported as missing.
  void desk.library.need(photoIds(session.opened)).then(check, check);
  const ends = [session.changes, desk.library.known, desk.settings].map((store) => store.subscribe(soon));
  return () => {
    clearTimeout(timer);
    for (const end of ends) end();
  };
}
