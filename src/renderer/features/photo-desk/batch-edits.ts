import { hasCredit } from "../../../shared/credit/credit.ts";
import type { OrganisationTable } from "../../../shared/credit/organisation.ts";
import { organisations as builtIn } from "../../../shared/credit/organisations.ts";
import { parseCredit } from "../../../shared/credit/parse-credit.ts";
import { applyEdits } from "../../../shared/photo-editing/apply-edits.ts";
import {
  type EditMode,
  type PhotoEdit,
  type PhotoListField,
  type PhotoTextField,
  photoListFields,
} from "../../../shared/photo-edits.ts";
import type { LibraryPhoto } from "../../../shared/photos.ts";
import type { Restriction } from "../../../shared/rights/restriction.ts";
import { entriesOf, fieldGroups, fieldKind } from "./photo-fields.ts";

/** What a batch can change, in the order shown. */
export const batchFields = [
  "caption",
  ...fieldGroups.words,
  "alt",
  "altLanguage",
  "captionLanguage",
  "credit",
  ...fieldGroups.credit,
  ...fieldGroups.where,
  "restrictions",
  "rightsExpire",
  "embargoUntil",
  ...fieldGroups.rights,
  ...fieldGroups.supplier,
] as const;
export type BatchField = (typeof batchFields)[number];

/** One line of the batch as it is filled in. */
export interface BatchRow {
  isTicked: boolean;
  mode: EditMode;
  text: string;
  restrictions: readonly Restriction[];
}

export const emptyRow: BatchRow = { isTicked: false, mode: "replace", text: "", restrictions: [] };
export type BatchRows = Readonly<Partial<Record<BatchField, BatchRow>>>;

/** The ways in which a field can be changed. */
export function modesOf(field: BatchField): readonly EditMode[] {
  if (field === "credit" || field === "rightsExpire" || field === "embargoUntil") return ["replace", "if-empty"];
  if (field === "restrictions") return ["replace", "append", "if-empty"];
  return ["replace", "append", "prepend", "if-empty"];
}

const isList = (field: BatchField): field is PhotoListField => photoListFields.some((one) => one === field);

function editOf(
  field: BatchField,
  { mode, text, restrictions }: BatchRow,
  organisations: OrganisationTable,
): PhotoEdit {
  const plain = mode === "if-empty" ? "if-empty" : "replace";
  if (field === "credit") return { kind: "credit", mode: plain, value: parseCredit(text, { organisations }) };
  if (field === "rightsExpire" || field === "embargoUntil") return { kind: "instant", field, mode: plain, value: text };
  if (field === "restrictions") {
    return { kind: "restrictions", mode: mode === "prepend" ? "append" : mode, value: [...restrictions] };
  }
  if (isList(field)) return { kind: "list", field, mode, value: entriesOf(text) };
  const joint = fieldKind(field) === "lines" ? " " : field === "creator" ? "; " : " ";
  return { kind: "text", field: field satisfies PhotoTextField, mode, value: text, joint };
}

/** What the ticked lines ask for. */
export function batchEdits(
  rows: BatchRows,
  isReviewed: boolean,
  organisations: OrganisationTable = builtIn,
): PhotoEdit[] {
  const ticked = batchFields.flatMap((field) => {
    const row = rows[field];
    return row?.isTicked ? [editOf(field, row, organisations)] : [];
  });
  return isReviewed ? [...ticked, { kind: "reviewed" }] : ticked;
}

function isEmpty(photo: LibraryPhoto, field: BatchField): boolean {
  if (field === "credit") return !hasCredit(photo.credit);
  const value = photo[field];
  return typeof value === "string" ? value.trim() === "" : value.length === 0;
}

/** The fields that the edits would leave empty where there is something now, each with the number of photos that lose it. */
export function emptiedFields(
  photos: readonly LibraryPhoto[],
  edits: readonly PhotoEdit[],
): { field: BatchField; count: number }[] {
  const pairs = photos.map((photo) => ({ before: photo, after: applyEdits(photo, edits) }));
  return batchFields
    .map((field) => {
      const losers = pairs.filter(({ before, after }) => !isEmpty(before, field) && isEmpty(after, field));
      return { field, count: losers.length };
    })
    .filter(({ count }) => count > 0);
}
