import { useEffect, useRef } from "react";
import { useDesk } from "../../state/desk-context.ts";
import { useSelected, useStore } from "../../state/store.ts";
import type { StorySession } from "../../state/story-session.ts";
import { useCaretPause } from "../../state/use-caret-pause.ts";
import { bringIntoSight, type CaretMark, createCaretMark } from "./live/caret-mark.ts";
import type { LivePreview } from "./live/live-preview.ts";
import { elementOf } from "./live/page-places.ts";

/** Marks in the preview what the caret of the editor stands in, and brings it into sight, while that is wanted. Draws nothing itself. */
export function CaretFollower({ live, session }: { live: LivePreview; session: StorySession }) {
  const desk = useDesk();
  const follows = useSelected(desk.previewLook, (look) => look.follows);
  const page = useStore(live.page);
  const pause = useCaretPause();
  const mark = useRef<CaretMark | null>(null);
  const where = useRef<string | null>(null);

  useEffect(() => {
    mark.current = page && createCaretMark(page.document);
  }, [page]);

  useEffect(() => {
    if (pause < 0 || !page) return;
    // Where the keyboard is elsewhere the last place stays marked.
    where.current = session.editor()?.caretPlace() ?? where.current;
    const element = follows && where.current ? elementOf(page, where.current) : null;
    mark.current?.show(element);
    if (element) bringIntoSight(element);
  }, [pause, page, follows, session]);

  useEffect(() => {
    if (!page || !follows) return;
    let shape = -1;
    return live.patches.subscribe(() => {
      if (shape === page.shape) return;
      shape = page.shape;
      mark.current?.show(where.current ? elementOf(page, where.current) : null);
    });
  }, [live, page, follows]);
  return null;
}
