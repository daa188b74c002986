import { useDesk, useSession } from "../../state/desk-context.ts";
import { useStore } from "../../state/store.ts";
import { CompareDialog } from "./compare-dialog.tsx";
import { KeepVersionDialog } from "./keep-version-dialog.tsx";

/** The dialogs of the open story's history. */
export function HistoryDialogs({ name }: { name: "compare" | "keep-version" }) {
  const desk = useDesk();
  const session = useSession();
  const comparison = useStore(desk.comparison);
  if (session === null) return null;
  const close = () => desk.dialog.set(null);
  if (name === "keep-version") return <KeepVersionDialog session={session} onClose={close} />;
  return comparison === null ? null : <CompareDialog session={session} comparison={comparison} onClose={close} />;
}
