import { ChevronDown, ChevronUp, Send } from "lucide-react";
import { useState } from "react";
import { type Severity, worstFirst } from "../../../shared/checks/finding.ts";
import { commandKey } from "../../state/command-key.ts";
import { useDesk } from "../../state/desk-context.ts";
import { useSpeech } from "../../state/say.tsx";
import { useStore } from "../../state/store.ts";
import { Button, WithTooltip } from "../../ui/button.tsx";
import { FindingList } from "../../ui/finding-list.tsx";
import type { LivePreview } from "./live/live-preview.ts";

/** What the candidate's checks found, in one line that opens, and the way to publish it. */
export function PreviewFoot({ live }: { live: LivePreview }) {
  const desk = useDesk();
  const { say } = useSpeech();
  const candidate = useStore(live.candidate);
  const [isOpen, setOpen] = useState(false);
  const findings = candidate?.findings ?? [];
  const count = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length;
  const kilobytes = Math.max(1, Math.round((candidate?.pageBytes ?? 0) / 1024));
  return (
    <footer className="preview-foot">
      {isOpen && findings.length > 0 ? (
        <FindingList label={say("findings.list")} findings={worstFirst(findings)} onChoose={desk.goTo} />
      ) : null}
      <div className="preview-end">
        {candidate === null ? null : findings.length === 0 ? (
          <span className="quiet">{say("preview.noFindings")}</span>
        ) : (
          <Button look="bare" aria-expanded={isOpen} onPress={() => setOpen(!isOpen)}>
            {isOpen ? <ChevronDown size={14} aria-hidden /> : <ChevronUp size={14} aria-hidden />}
            {say("preview.findings", { block: count("block"), warn: count("warn"), info: count("info") })}
          </Button>
        )}
        <span className="preview-gap" />
        {candidate === null ? null : (
          <span className="quiet preview-size">{say("preview.size", { kilobytes, pictures: candidate.pictures })}</span>
        )}
        <WithTooltip label={say("desk.publish")} keys={commandKey("publish", desk.host.platform)}>
          <Button
            look={candidate?.ok ? "accent" : "plain"}
            isDisabled={candidate === null}
            onPress={() => desk.dialog.set("publish")}
          >
            <Send size={14} aria-hidden className="pointing" />
            {say("desk.publish")}
          </Button>
        </WithTooltip>
      </div>
    </footer>
  );
}
