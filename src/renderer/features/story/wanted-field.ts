import { type RefObject, useEffect, useRef } from "react";
import type { Finding } from "../../../shared/checks/finding.ts";
import { useDesk } from "../../state/desk-context.ts";
import { useStore } from "../../state/store.ts";
import type { StoryGroup } from "../../state/view-settings.ts";

/** The fields of the panel and the parts that they are in. */
const groupOf = {
  ...{ stage: "story", language: "story", onHold: "story", byline: "story", slug: "story", section: "story" },
  ...{ tag: "story", due: "planning", length: "planning", embargo: "planning", legal: "planning" },
  ...{ pictures: "planning", summary: "reach", seo: "reach", canonical: "reach", hero: "reach" },
  ...{ slugline: "story", dateline: "story", socialText: "reach", internalNote: "notes", publisherNote: "notes" },
} as const satisfies Record<string, StoryGroup>;
type FieldName = keyof typeof groupOf;

const isField = (name: string): name is FieldName => Object.hasOwn(groupOf, name);

/** Codes that are not named after their field; those with “found” are of facts in which words were found, see `factPlace`. */
const others: Readonly<Record<string, FieldName>> = {
  ...{ "story.hold": "onHold", "photo.hero": "hero" },
  ...{ "tags.found": "tag", "seoTitle.found": "seo", "canonicalUrl.found": "canonical" },
};

/** The field of the panel that a finding is about: codes are named after it, before their point or, of the story's own, behind it. */
export function fieldOf({ where, code }: Pick<Finding, "where" | "code">): FieldName {
  if (where === "byline") return "byline";
  const [subject = "", detail = ""] = code.split(".");
  const name = others[code] ?? (subject === "story" ? detail : subject);
  return isField(name) ? name : "stage";
}

/** Gives the focus to the field of the finding that was asked for, once the panel is there and its part is unfolded. */
export function useWantedField(): RefObject<HTMLDivElement | null> {
  const desk = useDesk();
  const wanted = useStore(desk.wanted);
  const shown = useStore(desk.shownGroups);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (wanted === null || wanted.where === "publication" || wanted.code === "story.notes") return;
    const name = fieldOf(wanted);
    const group = groupOf[name];
    if (!shown[group]) {
      desk.shownGroups.set({ ...shown, [group]: true });
      return;
    }
    desk.wanted.set(null);
    const field = place.current?.querySelector<HTMLElement>(`[data-field=${name}]`);
    const control = field?.querySelector<HTMLElement>("input, textarea, button");
    control?.scrollIntoView({ block: "center" });
    control?.focus();
  }, [desk, wanted, shown]);
  return place;
}
