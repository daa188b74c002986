import { useDesk, useSession } from "../../state/desk-context.ts";
import type { HistoryDialog } from "../../state/desk-dialogs.ts";
import { useStore } from "../../state/store.ts";
import { CompareDialog } from "./compare-dialog.tsx";
import { ComparePublishedDialog } from "./compare-published-dialog.tsx";
import { KeepVersionDialog } from "./keep-version-dialog.tsx";

/** The dialogs of the open story's history. */
export function HistoryDialogs({ name }: { name: HistoryDialog }) {
  const desk = useDesk();
  const session = useSession();
  const comparison = useStore(desk.comparison);
  const published = useStore(desk.publishedComparison);
  if (session === null) return null;
  const close = () => desk.dialog.set(null);
  if (name === "keep-version") return <KeepVersionDialog session={session} onClose={close} />;
  if (name === "compare-published") {
    return published === null ? null : <ComparePublishedDialog session={session} {...published} onClose={close} />;
  }
  return comparison === null ? null : <CompareDialog session={session} comparison={comparison} onClose={close} />;
}
