import { type Credit, type CreditItem, type CreditQualifier, creditQualifier, emptyCredit } from "./credit.ts";
import { cleanLine } from "./credit-text.ts";
import { remarkQualifiers } from "./credit-words.ts";
import { fold, scriptOf } from "./fold.ts";
import type { OrganisationTable } from "./organisation.ts";
import { organisations, partyKey } from "./organisations.ts";
import { type ParseCreditOptions, parseCredit } from "./parse-credit.ts";
import { isPersonName } from "./person-name.ts";

/** A file's credit fields, as read. An absent field and an empty one are the same. */
export interface CreditFields {
  /** Credit (IIM 2:110, photoshop:Credit): the line that the supplier demands. */
  creditLine?: string | undefined;
  /** By-line (IIM 2:80, dc:creator): one string, or one per creator. */
  creator?: string | readonly string[] | undefined;
  /** Source (IIM 2:115, photoshop:Source). */
  source?: string | undefined;
  /** Copyright notice (IIM 2:116, dc:rights). */
  copyright?: string | undefined;
  /** By-line Title (IIM 2:85, photoshop:AuthorsPosition): often a role code such as STF or HO. */
  byLineTitle?: string | undefined;
}

/** The creators one by one: a By-line that is nothing but full names between commas or semicolons is a list of them. */
function creatorsOf(value: string | readonly string[] | undefined): string[] {
  const lines = (typeof value === "string" ? [value] : (value ?? [])).map(cleanLine).filter((line) => line !== "");
  return lines.flatMap((line) => {
    const parts = line.split(/\s*[,;]\s*/);
    return parts.every((part) => part.includes(" ") && isPersonName(part)) ? parts : [line];
  });
}

/** One line of several creators that is read back as these. A name of one word would borrow its neighbour's surname behind "and". */
function joinCreators(creators: readonly string[]): string {
  if (!creators.every((creator) => creator.includes(" "))) return creators.join(" + ");
  return creators.join(creators.every((creator) => scriptOf(creator) === "hebrew") ? " ו־" : " and ");
}

function keysOf(credit: Credit, table: OrganisationTable): Set<string> {
  return new Set(credit.items.flatMap((item) => item.parties.map((party) => partyKey(party.name, table))));
}

function names(credit: Credit, other: Credit, table: OrganisationTable): boolean {
  const keys = keysOf(credit, table);
  return other.items.length > 0 && [...keysOf(other, table)].every((key) => keys.has(key));
}

function hasMaker(credit: Credit): boolean {
  return credit.items.some((item) =>
    item.parties.some(({ role }) => role === "photographer" || role === "illustrator"),
  );
}

function withQualifiers(credit: Credit, added: readonly CreditQualifier[]): Credit {
  if (added.length === 0) return credit;
  const items = credit.items.map((item): CreditItem => {
    const qualifiers = creditQualifier.options.filter((one) => item.qualifiers.includes(one) || added.includes(one));
    return { ...item, qualifiers };
  });
  return { ...credit, items };
}

function review(credit: Credit): Credit {
  return { ...credit, state: "review" };
}

/** The By-line alone; several creators of dc:creator are certain, whatever separates them in a line. */
function fromCreators(creators: readonly string[], table: OrganisationTable): Credit {
  return parseCredit(joinCreators(creators), { organisations: table });
}

/**
 * Nothing but a Source or a copyright notice: a Source counts when it is understood; a notice is only a
 * proposal, and none unless it names somebody ("all rights reserved" is no credit).
 */
function fromLeftovers(fields: CreditFields, table: OrganisationTable): Credit {
  const source = parseCredit(fields.source ?? "", { organisations: table });
  if (source.state === "parsed" && source.items.length > 0) return source;
  const notice = (fields.copyright ?? "").trim();
  const owner = parseCredit(notice.replace(/^(?:19|20)\d\d\s+/, ""), { organisations: table });
  return owner.items.length === 0 ? emptyCredit : review({ ...owner, raw: notice });
}

/** A By-line beside a Credit that is not understood: the maker is certain, the Credit is taken for his agency, somebody should look. */
function besideUnknown(maker: Credit, line: string, raw: string): Credit {
  const [item, ...others] = maker.items;
  if (item === undefined || others.length > 0 || !hasMaker(maker) || /[/,;|#()[\]]/.test(line)) {
    return { ...emptyCredit, raw, state: "review" };
  }
  const parties = [...item.parties, { name: line, role: "agency" as const }];
  return { items: [{ ...item, parties }], raw, state: "review", exempt: "" };
}

function reconcile(creators: readonly string[], line: string, table: OrganisationTable): Credit {
  const demanded = parseCredit(line, { organisations: table });
  const maker = fromCreators(creators, table);
  const raw = `${joinCreators(creators)}/${line}`;
  if (names(demanded, maker, table)) return demanded;
  if (names(maker, demanded, table)) return maker;
  const understood = demanded.state === "parsed" && demanded.items.length > 0;
  if (!understood && creators.every((creator) => fold(line).includes(fold(creator)))) return demanded;
  if (!understood && !(demanded.items.length > 0 && hasMaker(demanded) && line.includes(" "))) {
    return besideUnknown(maker, line, raw);
  }
  if (hasMaker(demanded) && hasMaker(maker)) return review(demanded);
  const together = parseCredit(raw, { organisations: table });
  const whole = together.items.length === 1 && demanded.items.length === 1;
  return whole && together.state === "parsed" ? together : review({ ...demanded, raw });
}

/**
 * The credit that a file's fields state together. The Credit field is what the supplier demands; a By-line that it does not
 * name yet is put before it, one that it names is not doubled. A By-line that contradicts it, and a Credit that is not
 * understood, give `state: "review"`. Source counts only for want of a Credit, the copyright notice only for want of all.
 * By-line Titles such as STF and HO are codes and never part of a name. No field at all gives `emptyCredit`. `raw` is the
 * Credit field where it says everything, else the By-line and the Credit with a slash between them.
 */
export function creditFromFields(fields: CreditFields, options: ParseCreditOptions = {}): Credit {
  const table = options.organisations ?? organisations;
  const written = creatorsOf(fields.creator);
  const creators = written.filter((line) => remarkQualifiers(line) === undefined);
  const codes = [fields.byLineTitle ?? "", ...written].flatMap((line) => remarkQualifiers(line) ?? []);
  const line = cleanLine(fields.creditLine ?? "");
  if (line === "" && creators.length === 0) return withQualifiers(fromLeftovers(fields, table), codes);
  if (creators.length === 0) return withQualifiers(parseCredit(line, { organisations: table }), codes);
  const source = parseCredit(fields.source ?? "", { organisations: table });
  const supplier = source.state === "parsed" && !hasMaker(source) ? cleanLine(source.raw) : "";
  const demanded = line === "" ? supplier : line;
  const credit = demanded === "" ? fromCreators(creators, table) : reconcile(creators, demanded, table);
  return withQualifiers(credit, codes);
}
