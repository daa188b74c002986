import { useDesk, useSession } from "../../state/desk-context.ts";
import { PreviewDialog } from "./preview-dialog.tsx";
import { PublishDialog } from "./publish-dialog.tsx";

/** The preview or the publish dialog of the open story. */
export function PublicationDialogs({ name }: { name: "preview" | "publish" }) {
  const desk = useDesk();
  const session = useSession();
  if (session === null) return null;
  const close = () => desk.dialog.set(null);
  if (name === "preview") {
    return <PreviewDialog session={session} onClose={close} onPublish={() => desk.dialog.set("publish")} />;
  }
  return <PublishDialog session={session} onClose={close} />;
}
