import { fold } from "../../shared/search/fold.ts";
import type { PublicationState, StoryFields } from "../../shared/stories.ts";

/** The kinds of names that stories have in common; the publication's vocabulary is made of them. */
export const labelKinds = ["section", "person", "tag", "place", "stage", "language"] as const;
export type LabelKind = (typeof labelKinds)[number];

export interface StoryLabel {
  kind: LabelKind;
  name: string;
  folded: string;
}

/** What of a stored story decides by which filters it is found, besides its text. */
export interface FactSource {
  fields: StoryFields;
  publication: PublicationState;
  /** Whether it was saved since it last went out. */
  changed: boolean;
  binned: boolean;
  damaged: boolean;
  updatedAt: string;
  /** When it last went out; empty for never. */
  publishedAt: string;
}

/** The names that a story has, each once. */
export function labelsOf(fields: StoryFields): StoryLabel[] {
  const names: [LabelKind, string][] = [
    ["section", fields.section],
    ...fields.byline.names.map((name): [LabelKind, string] => ["person", name]),
    ...fields.tags.map((name): [LabelKind, string] => ["tag", name]),
    ["place", fields.dateline],
    ["stage", fields.stage],
    ["language", fields.language],
  ];
  const labels = new Map<string, StoryLabel>();
  for (const [kind, given] of names) {
    const name = given.trim();
    if (name !== "") labels.set(`${kind} ${name}`, { kind, name, folded: fold(name) });
  }
  return [...labels.values()];
}

const priorities: Record<string, string> = {
  "-2": "prioritylowest",
  "-1": "prioritylow",
  1: "priorityhigh",
  2: "priorityhighest",
};

/** Year and month of an instant in UTC, as words behind a letter for what happened then; none of none. */
function monthOf(instant: string, kind = ""): string[] {
  const [year = "", month = ""] = instant.split("-");
  return instant === "" ? [] : [`${kind}y${year}`, `${kind}m${year}${month}`];
}

/**
 * The facts of a story that are the same words in every publication; a filter names one of them. `all` is in every story but those in
 * the bin, which have `bin` instead. Years and months are those of the last change; behind a `d` of the due time, a `p` of publication.
 */
export function plainFacts(source: FactSource): string[] {
  const { fields, publication, changed, binned, damaged, updatedAt, publishedAt } = source;
  return [
    binned ? "bin" : "all",
    publication,
    changed ? "changed" : "",
    damaged ? "damaged" : "",
    fields.onHold ? "held" : "",
    fields.due === "" ? "" : "due",
    fields.embargo === "" ? "" : "embargo",
    fields.legal === "none" ? "" : `legal${fields.legal}`,
    fields.pictures === "none" ? "" : `pictures${fields.pictures}`,
    priorities[String(fields.priority)] ?? "",
    ...monthOf(updatedAt),
    ...monthOf(fields.due, "d"),
    ...monthOf(publishedAt, "p"),
  ].filter((fact) => fact !== "");
}

/** The word in the index for a label. */
export const labelFact = (id: number): string => `l${id}`;
