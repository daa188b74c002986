import { Check, CircleAlert, PencilLine, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { useSpeech } from "../../state/say.tsx";
import { useStore } from "../../state/store.ts";
import { Button } from "../../ui/button.tsx";
import type { LivePreview } from "./live/live-preview.ts";

/** How what is shown stands with the page that will be published. Not spoken by itself: it changes with every pause. */
export function PreviewState({ live }: { live: LivePreview }) {
  const { say, sayError } = useSpeech();
  const status = useStore(live.status);
  const candidate = useStore(live.candidate);
  switch (status.at) {
    case "preparing":
      return <Line at="preparing">{say("preview.preparing")}</Line>;
    case "failed":
      return (
        <Line at="failed" icon={<CircleAlert size={14} aria-hidden />} role="alert">
          {say("preview.failed", { problem: sayError(status.error) })}{" "}
          <Button look="bare" onPress={live.again}>
            {say("preview.again")}
          </Button>
        </Line>
      );
    case "ahead":
      return (
        <Line at="ahead" icon={<PencilLine size={14} aria-hidden />}>
          {say("preview.ahead")}
        </Line>
      );
    case "replaced":
      return (
        <Line
          at="replaced"
          icon={<TriangleAlert size={14} aria-hidden />}
          role="status"
          title={say("preview.differs", { ...status.difference })}
        >
          {say("preview.replaced")}
        </Line>
      );
    default:
      // Of the hash that was compared: the next candidate may be known already, and its page not be here yet.
      return (
        <Line at="equal" icon={<Check size={14} aria-hidden />} title={status.hash}>
          {say(candidate?.hash === status.hash && candidate.unchanged ? "preview.unchanged" : "preview.equal")}
          <code dir="ltr">{status.hash.slice(0, 8)}</code>
        </Line>
      );
  }
}

interface LineProps {
  at: string;
  icon?: ReactNode;
  role?: "status" | "alert";
  title?: string | undefined;
  children: ReactNode;
}

function Line({ at, icon, role, title, children }: LineProps) {
  return (
    <p className="preview-state" data-at={at} role={role} title={title}>
      {icon}
      <span>{children}</span>
    </p>
  );
}
