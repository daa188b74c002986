import type { ReadField } from "../../../shared/photo-reading.ts";
import { withoutLengths } from "./byte-candidates.ts";
import type { Candidate, Candidates } from "./candidate.ts";
import { type FieldSource, type MetadataField, metadataFieldNames, metadataFields } from "./metadata-fields.ts";

const plain = (text: string) => text.replace(/\s+/g, " ").trim();

/** Whether a text is as long as IIM allows, less the letter that did not fit. */
function isFull(bytes: number | undefined, limit: number | undefined): boolean {
  return bytes !== undefined && limit !== undefined && bytes >= limit - 3;
}

/** A date's time as the clock on the wall showed it, and its zone, empty when it is not said. */
function clockAndZone(date: string): [clock: string, zone: string] {
  const [, clock = date, zone = ""] = /^(.*T.*?)(Z|[+-]\d\d:\d\d)?$/.exec(date) ?? [];
  return [clock, zone === "Z" ? "+00:00" : zone];
}

const beginsAlike = (left: string, right: string) => left.startsWith(right) || right.startsWith(left);

/** The same moment, or two dates of which one is only less precise; a zone that one of them leaves out is no difference. */
function sameDate(left: string, right: string): boolean {
  const [[clock, zone], [otherClock, otherZone]] = [clockAndZone(left), clockAndZone(right)];
  if (zone === otherZone || zone === "" || otherZone === "") return beginsAlike(clock, otherClock);
  return Math.abs(Date.parse(left) - Date.parse(right)) < 1_000;
}

/**
 * Whether `other` says nothing that `whole` does not say: the same, the beginning of it cut at the byte limit of IIM, or of a
 * list some of its items (many programs write only the first creator into IIM and EXIF).
 */
function says(whole: Candidate, other: Candidate, { kind, iim }: FieldSource): boolean {
  if (kind === "date") return sameDate(whole.texts[0] ?? "", other.texts[0] ?? "");
  const [own, theirs] = [whole.texts.map(plain), other.texts.map(plain)];
  return theirs.every((text, at) => {
    if (own.includes(text)) return true;
    return own[at]?.startsWith(text) === true && isFull(other.bytes?.[at], iim?.limit);
  });
}

const lengthOf = ({ texts }: Candidate) => texts.join("").length;

/** The value that counts: the first, unless IIM has cut it and another source has the whole of it. */
function choose(candidates: readonly Candidate[], source: FieldSource): Candidate | undefined {
  const [first, ...rest] = candidates;
  if (first?.from !== "iim" || source.kind === "date") return first;
  return rest.find((one) => lengthOf(one) > lengthOf(first) && says(one, first, source)) ?? first;
}

function readField(field: MetadataField, from: readonly Candidates[]): ReadField[] {
  const source: FieldSource = metadataFields[field];
  const candidates = from.flatMap((one) => one.get(field) ?? []);
  const taken = choose(candidates, source);
  if (!taken) return [];
  const others = candidates.filter((one) => one !== taken && !says(taken, one, source));
  return [{ field, taken: withoutLengths(taken), others: others.map(withoutLengths) }];
}

/**
 * The fields of a picture from what its sources say, the one to prefer first (sidecar, XMP, IIM, EXIF): XMP is what every
 * program of today keeps, IIM is what an old one cut, and EXIF often what a camera wrote. A source that says something else is
 * kept beside the value; one that says the same, or the beginning of it cut at the byte limit of IIM, is not.
 */
export function reconcile(from: readonly Candidates[]): ReadField[] {
  return metadataFieldNames.flatMap((field) => readField(field, from));
}
