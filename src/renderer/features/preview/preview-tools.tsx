import {
  LocateFixed,
  Maximize2,
  Minimize2,
  Monitor,
  Moon,
  Printer,
  Search,
  Share2,
  Smartphone,
  Tablet,
  X,
} from "lucide-react";
import type { ReactNode } from "react";
import { ToggleButton } from "react-aria-components";
import { commandKey } from "../../state/command-key.ts";
import { useDesk } from "../../state/desk-context.ts";
import { useSay } from "../../state/say.tsx";
import { useStore } from "../../state/store.ts";
import type { PreviewLook } from "../../state/view-settings.ts";
import { IconButton, WithTooltip } from "../../ui/button.tsx";
import { Choices } from "../../ui/choices.tsx";

const size = { size: 15, "aria-hidden": true } as const;

/** How the preview is shown: on which screen or where else, light or dark, following the caret or not, and how large. */
export function PreviewTools({ onClose }: { onClose: () => void }) {
  const desk = useDesk();
  const say = useSay();
  const look = useStore(desk.previewLook);
  const isWhole = useStore(desk.preview) === "whole";
  const isNarrow = useStore(desk.isNarrow);
  const change = (patch: Partial<PreviewLook>) => desk.previewLook.update((now) => ({ ...now, ...patch }));
  return (
    <div className="preview-tools" role="toolbar" aria-label={say("preview.title")}>
      <Choices
        label={say("preview.view")}
        look="icons"
        value={look.view}
        onChange={(view) => change({ view })}
        choices={[
          { id: "phone", label: say("preview.phone"), icon: <Smartphone {...size} /> },
          { id: "tablet", label: say("preview.tablet"), icon: <Tablet {...size} /> },
          { id: "desktop", label: say("preview.desktop"), icon: <Monitor {...size} /> },
          { id: "print", label: say("preview.print"), icon: <Printer {...size} /> },
          { id: "search", label: say("preview.search"), icon: <Search {...size} /> },
          { id: "social", label: say("preview.social"), icon: <Share2 {...size} /> },
        ]}
      />
      <span className="preview-gap" />
      <Toggle
        label={say("preview.darkPage")}
        isOn={look.scheme === "dark"}
        onChange={(isDark) => change({ scheme: isDark ? "dark" : "light" })}
      >
        <Moon {...size} />
      </Toggle>
      <Toggle label={say("preview.follow")} isOn={look.follows} onChange={(follows) => change({ follows })}>
        <LocateFixed {...size} />
      </Toggle>
      {isNarrow ? null : (
        <IconButton
          label={say(isWhole ? "preview.beside" : "preview.whole")}
          onPress={() => desk.preview.set(isWhole ? "beside" : "whole")}
        >
          {isWhole ? <Minimize2 {...size} /> : <Maximize2 {...size} />}
        </IconButton>
      )}
      <IconButton label={say("preview.close")} keys={commandKey("preview", desk.host.platform)} onPress={onClose}>
        <X {...size} />
      </IconButton>
    </div>
  );
}

interface ToggleProps {
  label: string;
  isOn: boolean;
  onChange: (isOn: boolean) => void;
  children: ReactNode;
}

function Toggle({ label, isOn, onChange, children }: ToggleProps) {
  return (
    <WithTooltip label={label}>
      <ToggleButton className="button bare icon" aria-label={label} isSelected={isOn} onChange={onChange}>
        {children}
      </ToggleButton>
    </WithTooltip>
  );
}
