import type { CreditItem, CreditParty, CreditQualifier, CreditRole } from "./credit.ts";
import { creditQualifier } from "./credit.ts";
import type { Organisation, OrganisationTable } from "./organisation.ts";
import { organisationRole, partyKey } from "./organisations.ts";

/** A party while a line is being read: its place in the chain may still decide its role. */
export interface Link {
  name: string;
  role: CreditRole;
  /** A person who made the picture, named without any label. */
  creator: boolean;
  /** An organisation that becomes a distributor behind another supplier. */
  passes: boolean;
  /** Whether "via" stood before it. */
  via: boolean;
}

/** What a stretch of a line says besides names. */
export interface Remarks {
  qualifiers: CreditQualifier[];
  notes: string[];
  position?: string;
}

/** An item while a line is being read. `sure` is false when a person should look at it. */
export interface Draft extends Remarks {
  links: Link[];
  sure: boolean;
}

/** A draft that says nothing yet. */
export function emptyDraft(): Draft {
  return { links: [], qualifiers: [], notes: [], sure: true };
}

/** The link of a known organisation. */
export function organisationLink(entry: Organisation, name: string): Link {
  const role = organisationRole(entry.kind);
  return { name, role, creator: false, passes: role === "agency", via: false };
}

/** The link of a party whose role the line says itself. */
export function labelledLink(name: string, role: CreditRole): Link {
  return { name, role, creator: false, passes: false, via: false };
}

/** Adds what `more` says to `draft`; a second, different position makes the draft unsure. */
export function addRemarks(draft: Draft, more: Remarks): void {
  draft.qualifiers.push(...more.qualifiers);
  draft.notes.push(...more.notes);
  if (more.position === undefined) return;
  if (draft.position !== undefined && draft.position !== more.position) draft.sure = false;
  draft.position = more.position;
}

function withoutRepeats(links: readonly Link[], table: OrganisationTable): Link[] {
  const seen = new Set<string>();
  return links.filter((link) => {
    const key = partyKey(link.name, table);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** A supplier is a distributor behind another supplier or a handout, and at the end behind "via"; else it is the agency. */
function withRole(link: Link, index: number, links: readonly Link[]): CreditParty {
  if (!link.passes) return { name: link.name, role: link.role };
  const behind = links.slice(0, index).some((earlier) => earlier.passes || earlier.role === "handout");
  const passedOn = link.via && index > 0 && index === links.length - 1;
  return { name: link.name, role: behind || passedOn ? "distributor" : "agency" };
}

/** The finished item: repeats removed, roles assigned by place, qualifiers in their closed order. */
export function finishItem(draft: Draft, table: OrganisationTable): CreditItem {
  const links = withoutRepeats(draft.links, table);
  const qualifiers = creditQualifier.options.filter((qualifier) => draft.qualifiers.includes(qualifier));
  const item: CreditItem = { parties: links.map(withRole), qualifiers };
  if (draft.position !== undefined) item.position = draft.position;
  if (draft.notes.length > 0) item.notes = [...new Set(draft.notes)];
  return item;
}
