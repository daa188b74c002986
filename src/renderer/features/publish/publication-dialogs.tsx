import { useDesk, useSession } from "../../state/desk-context.ts";
import type { PublicationDialog } from "../../state/desk-dialogs.ts";
import { useStore } from "../../state/store.ts";
import { ExportDialog } from "./export-dialog.tsx";
import { PublishDialog } from "./publish-dialog.tsx";
import { PublishedDialog } from "./published-dialog.tsx";
import { WithdrawDialog } from "./withdraw-dialog.tsx";

/** The dialogs about the open story's page: published, withdrawn, and what readers had of it. */
export function PublicationDialogs({ name }: { name: PublicationDialog }) {
  const desk = useDesk();
  const session = useSession();
  const view = useStore(desk.published);
  if (session === null) return null;
  const close = () => desk.dialog.set(null);
  if (name === "export-page") return <ExportDialog session={session} onClose={close} />;
  if (name === "publish") return <PublishDialog session={session} onClose={close} />;
  if (name === "withdraw") return <WithdrawDialog session={session} onClose={close} />;
  return view === null ? null : <PublishedDialog session={session} at={view.at} onClose={close} />;
}
