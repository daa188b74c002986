import { useEffect, useState } from "react";
import { useDesk } from "../../state/desk-context.ts";
import type { DialogName } from "../../state/desk-dialogs.ts";
import { BatchDialog } from "./batch-dialog.tsx";
import { KillDialog } from "./kill-dialog.tsx";
import { ReplaceDialog } from "./replace-dialog.tsx";
import { RereadDialog } from "./reread-dialog.tsx";

/** Whichever dialog of the photo desk is open. It works on the photos that were chosen when it opened. */
export function PhotoDialogs({ name }: { name: DialogName }) {
  const desk = useDesk();
  const [ids] = useState(() => desk.photoDesk.chosen());
  const [isReady, setReady] = useState(false);
  // What is still being typed is stored first, so that nothing is changed behind it.
  useEffect(() => {
    void desk.photoDesk.drafts.flush().then(() => setReady(true));
  }, [desk]);
  const close = () => desk.dialog.set(null);
  if (!isReady || ids.length === 0) return null;
  if (name === "edit-photos") return <BatchDialog ids={ids} onClose={close} />;
  if (name === "replace-photos") return <ReplaceDialog ids={ids} onClose={close} />;
  if (name === "reread-photos") return <RereadDialog ids={ids} onClose={close} />;
  const current = desk.photoDesk.current.get();
  return current === null ? null : <KillDialog id={current} onClose={close} />;
}
