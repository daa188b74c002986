import { useDesk, useSession } from "../../state/desk-context.ts";
import { PublishDialog } from "./publish-dialog.tsx";

/** The publish dialog of the open story. */
export function PublicationDialogs() {
  const desk = useDesk();
  const session = useSession();
  if (session === null) return null;
  return <PublishDialog session={session} onClose={() => desk.dialog.set(null)} />;
}
