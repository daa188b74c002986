import type { MessageKey } from "../../../shared/messages/catalogue.ts";
import { writeTerm } from "../../../shared/search/write-query.ts";
import type { DeskStage } from "../../../shared/stages.ts";
import type { StorySort } from "../../../shared/story-list.ts";

/** A view that every desk has. */
export interface BuiltInView {
  id: string;
  label: MessageKey;
  text: string;
  sort: StorySort;
}

const newest: StorySort = { by: "updated", descending: true };

/** The lists that every desk needs, in the order of a day's work. Which stages are ready is the desk's own decision. */
export function builtInViews(stages: readonly DeskStage[]): readonly BuiltInView[] {
  const ready = stages
    .filter((stage) => stage.ready)
    .map(({ id }) => writeTerm({ operator: "stage", value: id, quoted: true }));
  return [
    { id: "all", label: "list.viewAll", text: "", sort: newest },
    { id: "work", label: "list.viewWork", text: "is:unpublished", sort: newest },
    ...(ready.length > 0
      ? [{ id: "ready", label: "list.viewReady", text: ["is:unpublished", ...ready].join(" "), sort: newest } as const]
      : []),
    { id: "today", label: "list.viewToday", text: "due:today is:unpublished", sort: { by: "due", descending: false } },
    { id: "overdue", label: "list.viewOverdue", text: "is:overdue", sort: { by: "due", descending: false } },
    {
      id: "published",
      label: "list.viewPublished",
      text: "is:published is:corrected",
      sort: { by: "published", descending: true },
    },
    { id: "bin", label: "list.viewBin", text: "is:binned", sort: newest },
  ];
}
