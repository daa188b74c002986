import { languageTag } from "../../shared/ids.ts";
import type { PhotoReading, ReadField } from "../../shared/photo-reading.ts";
import { type MetadataField, metadataFieldNames, metadataFields } from "./metadata/metadata-fields.ts";

/** Fields that a library photo holds as lists; of the other lists, the texts stand in one line. */
type ListField = "people" | "keywords";

/** A reading's values by the names that they have in a library photo; empty where the file says nothing. */
export type PhotoWords = Record<Exclude<MetadataField, ListField>, string> &
  Record<ListField, string[]> & {
    /** BCP 47, and only when the file says it. */
    altLanguage: string;
    captionLanguage: string;
    /** Texts in other languages, by BCP 47 tag. */
    alts: Record<string, string>;
    captions: Record<string, string>;
  };

const byField = (reading: PhotoReading) => new Map(reading.fields.map((one) => [one.field, one.taken]));

/**
 * The language of the text that was taken, and the texts in others. The default is usually a copy of one of the languages, which
 * then names it.
 */
function languagesOf(taken: ReadField["taken"] | undefined) {
  const text = taken?.texts[0] ?? "";
  const others: Record<string, string> = {};
  let language = "";
  for (const one of taken?.languages ?? []) {
    const tag = languageTag.safeParse(one.language);
    if (one.language === "x-default" || !tag.success) continue;
    if (one.text === text && language === "") language = tag.data;
    else others[tag.data] ??= one.text;
  }
  return { language, others };
}

/** The words of a picture as they go into the library. */
export function photoWords(reading: PhotoReading): PhotoWords {
  const taken = byField(reading);
  const texts = (field: MetadataField) => taken.get(field)?.texts ?? [];
  const lines = Object.fromEntries(
    metadataFieldNames.map((field) => [field, texts(field).join(metadataFields[field].kind === "list" ? "; " : "")]),
  ) as Record<MetadataField, string>;
  const alt = languagesOf(taken.get("alt"));
  const caption = languagesOf(taken.get("caption"));
  return {
    ...lines,
    people: texts("people"),
    keywords: texts("keywords"),
    altLanguage: alt.language,
    alts: alt.others,
    captionLanguage: caption.language,
    captions: caption.others,
  };
}

/** Fields of which a second opinion matters before a picture is printed. */
const weighty = new Set<string>(["caption", "creator", "creditLine", "source", "copyright"] satisfies MetadataField[]);

/**
 * Whether somebody should look at what was read: some of it by a guess, or XMP, IIM and a sidecar contradict each other in what is
 * printed, or IIM was edited later and says something else.
 */
export function needsReview({ fields, iimEditedLater }: PhotoReading): boolean {
  return fields.some(({ field, taken, others }) => {
    if (taken.raw !== undefined) return true;
    const differing = others.filter(({ from }) => from !== "exif");
    return differing.length > 0 && (weighty.has(field) || iimEditedLater);
  });
}
