import { FileArchive, FileCode } from "lucide-react";
import { type FormEvent, useState } from "react";
import { isCode } from "../../../shared/app-error.ts";
import { blockingAfter } from "../../../shared/checks/override.ts";
import type { ExportedPage, OutputForm } from "../../../shared/outputs.ts";
import { plainAct } from "../../../shared/publication-record.ts";
import { useDesk } from "../../state/desk-context.ts";
import { freshCandidate } from "../../state/fresh-candidate.ts";
import { useSpeech } from "../../state/say.tsx";
import type { StorySession } from "../../state/story-session.ts";
import { Button } from "../../ui/button.tsx";
import { Choices } from "../../ui/choices.tsx";
import { ModalDialog } from "../../ui/modal-dialog.tsx";
import { OutFolderField } from "./out-folder-field.tsx";
import { overridesOf, PublishFindings } from "./publish-findings.tsx";
import { usePublishCandidate } from "./use-publish-candidate.ts";
import "./publish.css";

export interface ExportDialogProps {
  session: StorySession;
  onClose: () => void;
}

type Writing = { status: "waiting" | "writing" | "stopped" } | { status: "done"; written: ExportedPage };

const megabytes = (bytes: number) => (bytes / 1_000_000).toFixed(1);

/** Writes the open story's page to a folder as a zip archive, or as one file with its pictures in it. */
export function ExportDialog({ session, onClose }: ExportDialogProps) {
  const desk = useDesk();
  const { say, sayError } = useSpeech();
  const [form, setForm] = useState<OutputForm>("zip");
  const [out, setOut] = useState(() => desk.settings.get().outFolder);
  const [writing, setWriting] = useState<Writing>({ status: "waiting" });
  const [problem, setProblem] = useState("");
  const [reasons, setReasons] = useState<Record<string, string>>({});
  const [wasTried, setWasTried] = useState(false);
  const { candidate, error } = usePublishCandidate(session, plainAct);
  const isWriting = writing.status === "writing";
  const isBlocked = candidate !== null && blockingAfter(candidate.findings, overridesOf(reasons)).length > 0;

  const write = async () => {
    setProblem("");
    setWriting({ status: "writing" });
    try {
      const { hash } = await freshCandidate(desk, session);
      const request = { id: session.id, hash, as: form, out: out.trim(), overrides: overridesOf(reasons) };
      setWriting({ status: "done", written: await desk.client.request("publication.export", request) });
    } catch (error) {
      setWriting({ status: isCode(error, "cancelled") ? "stopped" : "waiting" });
      if (!isCode(error, "cancelled")) setProblem(say("outputs.refused", { problem: sayError(error) }));
    }
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setWasTried(true);
    if (out.trim() === "") setProblem(say("desk.publishFolderMissing"));
    else if (!isWriting) void write();
  };
  return (
    <ModalDialog
      title={say("outputs.exportTitle")}
      onClose={onClose}
      actions={
        <>
          {isWriting ? (
            <Button onPress={() => void desk.client.request("publication.cancelExport", { id: session.id })}>
              {say("desk.publishStop")}
            </Button>
          ) : null}
          <Button look="accent" type="submit" form="export-form" isDisabled={isWriting || isBlocked}>
            {say("outputs.write")}
          </Button>
        </>
      }
    >
      <form id="export-form" className="form" onSubmit={submit}>
        <Choices
          label={say("outputs.form")}
          value={form}
          onChange={setForm}
          choices={[
            { id: "zip", label: say("outputs.zip"), icon: <FileArchive size={14} aria-hidden /> },
            { id: "single", label: say("outputs.single"), icon: <FileCode size={14} aria-hidden /> },
          ]}
        />
        <p className="quiet">{say(form === "zip" ? "outputs.zipHint" : "outputs.singleHint")}</p>
        <OutFolderField value={out} onChange={setOut} hint={say("outputs.folderHint")} />
        {candidate?.findings.some(({ severity }) => severity === "block") ? (
          <PublishFindings
            findings={candidate.findings.filter(({ severity }) => severity === "block")}
            reasons={reasons}
            onReason={(code, reason) => setReasons((now) => ({ ...now, [code]: reason }))}
            showsFaults={wasTried}
            reasonHint="outputs.overrideHint"
          />
        ) : null}
        <div role="status" aria-label={say("outputs.exportTitle")} className="quiet">
          {isWriting ? say("outputs.writing") : null}
          {writing.status === "stopped" ? say("outputs.stopped") : null}
          {writing.status === "done" ? (
            <>
              {say("outputs.written", { size: megabytes(writing.written.bytes) })}
              <p className="path" dir="ltr">
                {writing.written.path}
              </p>
            </>
          ) : null}
        </div>
        {problem === "" && error === null ? null : (
          <p className="problem" role="alert">
            {problem || say("preview.failed", { problem: sayError(error) })}
          </p>
        )}
      </form>
    </ModalDialog>
  );
}
