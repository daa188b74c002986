import type { MessageKey } from "../../../shared/messages/catalogue.ts";
import type { MetadataOrigin, PhotoReading, ReadValue } from "../../../shared/photo-reading.ts";
import type { LibraryPhoto } from "../../../shared/photos.ts";
import { entriesOf, fieldKind, type PhotoField } from "./photo-fields.ts";

/** A value that the file holds for a field and that is not the one in force. */
export interface OtherValue {
  from: MetadataOrigin;
  text: string;
}

/** Where a field's value comes from, and what else the file says. */
export interface FieldSource {
  /** `typed`: a person changed it; null when there is no value. */
  from: MetadataOrigin | "typed" | null;
  others: readonly OtherValue[];
}

export const originWords: Readonly<Record<MetadataOrigin | "typed", MessageKey>> = {
  xmp: "photoEditor.fromXmp",
  iim: "photoEditor.fromIim",
  exif: "photoEditor.fromExif",
  sidecar: "photoEditor.fromSidecar",
  typed: "photoEditor.fromTyped",
};

const textOf = (value: ReadValue) => value.texts.join("; ");

/** The text of a field as it stands in its input. */
export function fieldText(photo: LibraryPhoto, field: PhotoField): string {
  const value = photo[field];
  return typeof value === "string" ? value : value.join("; ");
}

/** Compares what stands in a field with what its file said. Values that are the same words are told once. */
export function sourceOf(photo: LibraryPhoto, field: PhotoField, reading: PhotoReading): FieldSource {
  const now = fieldText(photo, field);
  const read = reading.fields.find((one) => one.field === field);
  const values = read ? [read.taken, ...read.others] : [];
  const same = (text: string) =>
    fieldKind(field) === "list" ? entriesOf(text).join(";") === entriesOf(now).join(";") : text === now;
  const origin = values.find((value) => same(textOf(value)))?.from;
  const others = values
    .map((value) => ({ from: value.from, text: textOf(value) }))
    .filter(({ text }, at, all) => !same(text) && all.findIndex((one) => one.text === text) === at);
  return { from: now === "" ? null : (origin ?? "typed"), others };
}
