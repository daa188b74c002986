import type { ReadProblem, ReadValue } from "../../../shared/photo-reading.ts";
import type { Candidate, Candidates } from "./candidate.ts";
import { dateValue, fieldText, listTexts } from "./field-text.ts";
import { type FieldSource, type MetadataField, metadataFieldNames, metadataFields } from "./metadata-fields.ts";
import type { XmpFields, XmpValue } from "./xmp.ts";

const textsOf = (value: XmpValue): XmpValue[] => value.items ?? [value];

/** The default of a set of language alternatives, or its first (XMP specification part 1, §8.2.2.4). */
function defaultText(texts: readonly XmpValue[]): string {
  const said = texts.filter(({ text }) => text.trim() !== "");
  return (said.find(({ language }) => language === "x-default") ?? said[0])?.text ?? "";
}

/** All texts with their languages, when a real language is among them. */
function languagesOf(texts: readonly XmpValue[], read: (text: string) => string) {
  const said = texts
    .filter(({ language }) => language !== "")
    .map(({ language, text }) => ({ language: language.slice(0, 40), text: read(text) }))
    .filter(({ text }) => text !== "");
  return said.some(({ language }) => language !== "x-default") ? { languages: said } : {};
}

/** A packet's properties by name; some suppliers spell theirs with other capitals (`dc:Rights`). */
type FindProperty = (name: string) => XmpValue | undefined;

function finder(properties: XmpFields): FindProperty {
  const byLetters = new Map([...properties].map(([name, value]) => [name.toLowerCase(), value]));
  return (name) => properties.get(name) ?? byLetters.get(name.toLowerCase());
}

/** The field's texts as they stand in the packet; of structures the field that counts. */
function packetTexts(find: FindProperty, { xmp, within }: FieldSource): XmpValue[] {
  const value = find(xmp);
  const texts = value ? textsOf(value) : [];
  if (within === undefined) return texts;
  return texts.flatMap(({ fields }) => {
    const inner = fields?.get(within);
    return inner ? textsOf(inner) : [];
  });
}

type From = Pick<ReadValue, "from" | "charset" | "declared">;

function candidateOf(field: MetadataField, find: FindProperty, from: From, problems: ReadProblem[]): Candidate | null {
  const source: FieldSource = metadataFields[field];
  const texts = packetTexts(find, source);
  if (source.kind === "date") return dateValue(defaultText(texts), "", from, problems);
  if (source.kind === "list") return { ...from, texts: listTexts(texts.map(({ text }) => text)) };
  const read = (text: string) => fieldText(field, source.kind, text);
  const value = read(defaultText(texts));
  return value === "" ? null : { ...from, texts: [value], ...languagesOf(texts, read) };
}

/** What a packet of XMP says. A date that is none is added to `problems`. */
export function xmpCandidates(properties: XmpFields, from: From, problems: ReadProblem[]): Candidates {
  const found: Candidates = new Map();
  const find = finder(properties);
  for (const field of metadataFieldNames) {
    const candidate = candidateOf(field, find, from, problems);
    if (candidate && candidate.texts.length > 0) found.set(field, candidate);
  }
  return found;
}
