import { type RefObject, useEffect, useRef } from "react";
import type { Finding } from "../../../shared/checks/finding.ts";
import { useDesk } from "../../state/desk-context.ts";
import { useStore } from "../../state/store.ts";

/** The field of the panel that a finding is about. */
function fieldOf(finding: Finding): string {
  if (finding.where === "byline") return "byline";
  return finding.code === "story.hold" ? "onHold" : "stage";
}

/** Gives the focus to the field of the finding that was asked for, once the panel is there. */
export function useWantedField(): RefObject<HTMLDivElement | null> {
  const desk = useDesk();
  const wanted = useStore(desk.wanted);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (wanted === null || wanted.where === "publication") return;
    desk.wanted.set(null);
    const field = place.current?.querySelector<HTMLElement>(`[data-field=${fieldOf(wanted)}]`);
    const control = field?.querySelector<HTMLElement>("input, textarea, button");
    control?.scrollIntoView({ block: "center" });
    control?.focus();
  }, [desk, wanted]);
  return place;
}
