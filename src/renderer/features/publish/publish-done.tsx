import { useState } from "react";
import type { PublishResult } from "../../../shared/contract.ts";
import { useDesk } from "../../state/desk-context.ts";
import { useSpeech } from "../../state/say.tsx";
import { Button } from "../../ui/button.tsx";
import { ModalDialog } from "../../ui/modal-dialog.tsx";

export interface PublishDoneProps {
  story: string;
  result: PublishResult;
  onClose: () => void;
}

/** What was written and where, and ways there. */
export function PublishDone({ story, result, onClose }: PublishDoneProps) {
  const desk = useDesk();
  const { say } = useSpeech();
  const title = say(`publishing.done.${result.action}`);
  const isolated = (path: string) => `\u2068${path}\u2069`;
  return (
    <ModalDialog
      title={title}
      size="wide"
      onClose={onClose}
      actions={
        <>
          <Button onPress={() => desk.showPublished({ at: result.at })}>{say("publishing.see")}</Button>
          <Button look="accent" onPress={onClose} autoFocus>
            {say("desk.close")}
          </Button>
        </>
      }
    >
      <div role="status" aria-label={title}>
        <p>{say("desk.publishDoneBody", { count: result.files.length })}</p>
        {result.folders.map((folder) => (
          <FolderLine key={folder} story={story} folder={folder} />
        ))}
        {result.redirects.map((folder) => (
          <p key={folder} className="target-path quiet">
            {say("publishing.leads", { folder: isolated(folder) })}
          </p>
        ))}
        {result.left.map((folder) => (
          <p key={folder} className="problem">
            {say("publishing.left", { folder: isolated(folder) })}
          </p>
        ))}
      </div>
    </ModalDialog>
  );
}

function FolderLine({ story, folder }: { story: string; folder: string }) {
  const desk = useDesk();
  const { say, sayError } = useSpeech();
  const [told, setTold] = useState("");
  const copy = () =>
    navigator.clipboard.writeText(folder).then(
      () => setTold(say("publishing.copied")),
      () => setTold(say("publishing.copyFailed")),
    );
  const reveal = () =>
    desk.client.request("host.reveal", { id: story, folder }).then(
      () => setTold(""),
      (error: unknown) => setTold(sayError(error)),
    );
  return (
    <div className="folder-line">
      <p className="path" dir="ltr">
        {folder}
      </p>
      <Button look="bare" onPress={() => void copy()}>
        {say("publishing.copyPath")}
      </Button>
      {desk.host.capabilities.includes("reveal") ? (
        <Button look="bare" onPress={() => void reveal()}>
          {say("host.reveal")}
        </Button>
      ) : null}
      <span className="quiet">{told}</span>
    </div>
  );
}
