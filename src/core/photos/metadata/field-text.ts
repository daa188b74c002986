import type { ReadProblem, ReadValue } from "../../../shared/photo-reading.ts";
import { cleanBlock, cleanLine } from "../clean-text.ts";
import { readPhotoDate } from "../photo-date.ts";
import type { FieldSource, MetadataField } from "./metadata-fields.ts";

/** Texts that cameras write into the description by themselves. */
const cameraNoise =
  /^(olympus digital camera|sony dsc|(konica )?minolta digital camera|digital still camera|dcim\\.*|untitled|default|samsung)$/i;

/** A vocabulary whose terms are often written as addresses. */
const dataMiningPrefix = /^https?:\/\/ns\.useplus\.org\/ldf\/vocab\//;

/** A field's text as it is kept, empty when it says nothing. */
export function fieldText(field: MetadataField, kind: FieldSource["kind"], text: string): string {
  const plain = kind === "block" ? cleanBlock(text) : cleanLine(text);
  if (field === "caption" && cameraNoise.test(plain)) return "";
  return field === "dataMining" ? plain.replace(dataMiningPrefix, "") : plain;
}

/** The texts of a list, without repeats and without those that say nothing. */
export function listTexts(texts: readonly string[]): string[] {
  return [...new Set(texts.map(cleanLine).filter((text) => text !== ""))];
}

const saysNothing = /^[\s0:T+-]*$/;
const digitsIn = (text: string) => text.replace(/\D/g, "").length;

/** A date as a value; null when it says nothing, or, and that is then a problem, when it is no date. */
export function dateValue(
  text: string,
  time: string,
  from: Pick<ReadValue, "from" | "charset" | "declared">,
  problems: ReadProblem[],
): ReadValue | null {
  const value = readPhotoDate(text, time);
  const written = cleanLine(time === "" ? text : `${text} ${time}`).slice(0, 60);
  if (value !== "") return { ...from, texts: [value], ...(digitsIn(value) < digitsIn(written) ? { written } : {}) };
  if (!saysNothing.test(written)) problems.push({ part: from.from, problem: "unreadable-date", text: written });
  return null;
}
