import { type RefObject, useEffect, useRef } from "react";
import type { Finding } from "../../../shared/checks/finding.ts";
import { useDesk } from "../../state/desk-context.ts";
import { useStore } from "../../state/store.ts";

/** The fields of the panel that are named after what the codes of findings begin with. */
const subjects = new Set(["slug", "section", "summary", "tag", "seo", "canonical"]);

/** The field of the panel that a finding is about. */
function fieldOf({ where, code }: Finding): string {
  if (where === "byline") return "byline";
  if (code === "story.hold") return "onHold";
  if (code === "story.language") return "language";
  const [subject = ""] = code.split(".");
  return subjects.has(subject) ? subject : "stage";
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
