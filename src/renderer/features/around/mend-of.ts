import type { Finding } from "../../../shared/checks/finding.ts";
import { bodyOf, photosOf } from "../../../shared/document/walk.ts";
import type { MessageKey, MessageValues } from "../../../shared/messages/catalogue.ts";
import type { Desk } from "../../state/desk.ts";
import type { StorySession } from "../../state/story-session.ts";

/** A way to put right what a finding is about, without typing. */
export interface OfferedMend {
  label: MessageKey;
  values?: MessageValues;
  run: () => void;
}

const numberOf = (where: string) => Number(where.split(":")[1] ?? 0);

function headingMend(session: StorySession, { where }: Finding): OfferedMend | null {
  const before = bodyOf(session.read())
    .slice(0, numberOf(where) - 1)
    .flatMap((node) => (node.type === "heading" ? [Number(node.tag.slice(1))] : []))
    .at(-1);
  const level = (before ?? 1) + 1;
  if (level !== 2 && level !== 3 && level !== 4) return null;
  return {
    label: "around.mendHeading",
    values: { level },
    run: () => session.editor()?.mend(where, { kind: "heading-level", level }),
  };
}

function creditMend(desk: Desk, session: StorySession, { where }: Finding): OfferedMend | null {
  const use = photosOf(session.read())[numberOf(where) - 1]?.node;
  // A credit of the use's own is looked over where it is written.
  if (!use || use.credit !== null) return null;
  const confirm = () => {
    const photo = desk.library.known.get()[use.photo];
    if (photo) void desk.changeCredit(photo.id, { ...photo.credit, state: "confirmed" });
  };
  return { label: "editor.creditKeep", run: confirm };
}

/** The mend for a finding, or null where a person has to write, choose or decide. */
export function mendOf(desk: Desk, session: StorySession, finding: Finding): OfferedMend | null {
  switch (finding.code) {
    case "heading.order":
      return headingMend(session, finding);
    case "link.scheme":
      return { label: "around.mendLink", run: () => session.editor()?.mend(finding.where, { kind: "unlink" }) };
    case "credit.review":
      return creditMend(desk, session, finding);
    default:
      return null;
  }
}
