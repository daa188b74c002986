import { withoutBeginning } from "../../../shared/checks/alt-faults.ts";
import { lastParagraph, repeatedCredit } from "../../../shared/checks/caption-checks.ts";
import type { Finding } from "../../../shared/checks/finding.ts";
import type { EditFinder } from "../../../shared/checks/text/edit.ts";
import { captionCredit } from "../../../shared/credit/caption-credit.ts";
import { houseTable } from "../../../shared/credit/house-organisations.ts";
import type { PhotoNode } from "../../../shared/document/nodes.ts";
import { photosOf } from "../../../shared/document/walk.ts";
import type { Desk } from "../desk.ts";
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

export const captionStopMend = onPage(() => ({ kind: "edit-end", find: fullStop }));

const tableOf = (desk: Desk) => houseTable(desk.settings.get().organisations);

/** The credit that is printed beside the caption anyway leaves it. */
export const cutCreditMend = onPage((session, finding, desk) => {
  const use = useOf(session, finding);
  const found = use && repeatedCredit(use, { photos: desk.library.known.get(), organisations: tableOf(desk) });
  return found ? { kind: "lift-credit", line: found.line, credit: null } : null;
});

/** The credit that stands in the caption becomes that of the photo, where it has none. */
export const takeCreditMend = onPage((session, finding, desk) => {
  const use = useOf(session, finding);
  const found = use && captionCredit(lastParagraph(use), tableOf(desk));
  return found ? { kind: "lift-credit", line: found.line, credit: found.credit } : null;
});

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
