import { Monitor, Moon, RefreshCw, Smartphone, Sun, Tablet } from "lucide-react";
import { useState } from "react";
import { worstFirst } from "../../../shared/checks/finding.ts";
import type { Candidate } from "../../../shared/contract.ts";
import { useDesk } from "../../state/desk-context.ts";
import { useSpeech } from "../../state/say.tsx";
import type { StorySession } from "../../state/story-session.ts";
import { Button } from "../../ui/button.tsx";
import { Choices } from "../../ui/choices.tsx";
import { FindingList } from "../../ui/finding-list.tsx";
import { ModalDialog } from "../../ui/modal-dialog.tsx";
import { PreviewFrame } from "./preview-frame.tsx";
import { usePreparation } from "./use-preparation.ts";
import "./publish.css";

const widths = { phone: 390, tablet: 820, desktop: 1280 } as const;
type Device = keyof typeof widths;
type Scheme = "light" | "dark";

export interface PreviewDialogProps {
  session: StorySession;
  onClose: () => void;
  onPublish: () => void;
}

/** The frozen candidate, in a frame: the very files that publishing would write, at the widths of readers' screens. */
export function PreviewDialog({ session, onClose, onPublish }: PreviewDialogProps) {
  const { say, sayError } = useSpeech();
  const { state, again } = usePreparation(session);
  const [device, setDevice] = useState<Device>("desktop");
  const [scheme, setScheme] = useState<Scheme>("light");
  const candidate = state.status === "ready" ? state.candidate : null;

  return (
    <ModalDialog
      title={say("preview.title")}
      size="whole"
      onClose={onClose}
      tools={<PreviewTools device={device} onDevice={setDevice} scheme={scheme} onScheme={setScheme} />}
      actions={
        <>
          <p className="candidate-facts quiet">{candidate ? <CandidateFacts candidate={candidate} /> : null}</p>
          <Button onPress={again} isDisabled={state.status === "preparing"}>
            <RefreshCw size={14} aria-hidden />
            {say("preview.again")}
          </Button>
          <Button look={candidate?.ok ? "accent" : "plain"} onPress={onPublish} isDisabled={candidate === null}>
            {say("desk.publish")}
          </Button>
        </>
      }
    >
      {state.status === "preparing" ? (
        <p role="status" className="quiet">
          {say("preview.preparing")}
        </p>
      ) : null}
      {state.status === "failed" ? (
        <p className="problem" role="alert">
          {say("preview.failed", { problem: sayError(state.error) })}
        </p>
      ) : null}
      {candidate ? (
        <div className="preview">
          <PreviewFrame hash={candidate.hash} width={widths[device]} scheme={scheme} onEscape={onClose} />
          <PreviewFindings candidate={candidate} />
        </div>
      ) : null}
    </ModalDialog>
  );
}

interface PreviewToolsProps {
  device: Device;
  onDevice: (device: Device) => void;
  scheme: Scheme;
  onScheme: (scheme: Scheme) => void;
}

function PreviewTools({ device, onDevice, scheme, onScheme }: PreviewToolsProps) {
  const { say } = useSpeech();
  return (
    <div className="preview-tools">
      <Choices
        label={say("preview.width")}
        value={device}
        onChange={onDevice}
        choices={[
          { id: "phone", label: say("preview.phone"), icon: <Smartphone size={14} aria-hidden /> },
          { id: "tablet", label: say("preview.tablet"), icon: <Tablet size={14} aria-hidden /> },
          { id: "desktop", label: say("preview.desktop"), icon: <Monitor size={14} aria-hidden /> },
        ]}
      />
      <Choices
        label={say("preview.scheme")}
        value={scheme}
        onChange={onScheme}
        choices={[
          { id: "light", label: say("preview.light"), icon: <Sun size={14} aria-hidden /> },
          { id: "dark", label: say("preview.dark"), icon: <Moon size={14} aria-hidden /> },
        ]}
      />
    </div>
  );
}

function CandidateFacts({ candidate }: { candidate: Candidate }) {
  const { say } = useSpeech();
  const kilobytes = Math.max(1, Math.round(candidate.pageBytes / 1024));
  return (
    <>
      <span title={candidate.hash}>{say("preview.candidate", { hash: candidate.hash.slice(0, 8) })}</span>
      <span>{say("preview.size", { kilobytes, pictures: candidate.pictures })}</span>
      {candidate.unchanged ? <span>{say("preview.unchanged")}</span> : null}
    </>
  );
}

function PreviewFindings({ candidate }: { candidate: Candidate }) {
  const desk = useDesk();
  const { say } = useSpeech();
  if (candidate.findings.length === 0) return null;
  return (
    <aside className="preview-findings" aria-label={say("findings.list")}>
      {candidate.ok ? null : <p className="group-title">{say("preview.blocked")}</p>}
      <FindingList label={say("findings.list")} findings={worstFirst(candidate.findings)} onChoose={desk.goTo} />
    </aside>
  );
}
