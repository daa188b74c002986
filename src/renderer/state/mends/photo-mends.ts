import { withoutBeginning } from "../../../shared/checks/alt-faults.ts";
import { withoutCredit } from "../../../shared/checks/caption-checks.ts";
import type { Finding } from "../../../shared/checks/finding.ts";
import { resolvedCredit } from "../../../shared/checks/resolved-credit.ts";
import type { EditFinder } from "../../../shared/checks/text/edit.ts";
import type { PhotoNode } from "../../../shared/document/nodes.ts";
import { photosOf } from "../../../shared/document/walk.ts";
import type { StorySession } from "../story-session.ts";
import type { MakeMend } from "./mend-of.ts";
import { onPage } from "./text-mends.ts";

const useOf = (session: StorySession, { where }: Finding): PhotoNode | undefined =>
  photosOf(session.read())[Number(where.split(":")[1] ?? 0) - 1]?.node;

export const altMend = onPage((session, finding) => {
  const use = useOf(session, finding);
  return use ? { kind: "alt", text: withoutBeginning(use.alt) } : null;
});

export const decorativeMend = onPage(() => ({ kind: "not-decorative" }));

const fullStop: EditFinder = (text) => {
  const end = text.trimEnd().length;
  return [{ start: end, end: text.length, text: "." }];
};

export const captionMends = {
  fullStop: onPage(() => ({ kind: "edit-end", find: fullStop })),
  credit: onPage((session, finding, desk) => {
    const use = useOf(session, finding);
    if (!use) return null;
    const { items } = resolvedCredit(use, desk.library.known.get());
    return {
      kind: "edit-end",
      find: (text) => {
        const rest = withoutCredit(text, items);
        return rest === null ? [] : [{ start: rest.length, end: text.length, text: "" }];
      },
    };
  }),
} as const;

/** A credit of the use's own is looked over where it is written. */
export const creditMend: MakeMend = (desk, session, finding) => {
  const use = useOf(session, finding);
  if (!use || use.credit !== null) return null;
  const run = () => {
    const photo = desk.library.known.get()[use.photo];
    if (photo) void desk.changeCredit(photo.id, { ...photo.credit, state: "confirmed" });
  };
  return { run };
};
