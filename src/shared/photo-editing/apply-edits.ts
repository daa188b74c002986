import { hasCredit } from "../credit/credit.ts";
import type { PhotoEdit } from "../photo-edits.ts";
import type { LibraryPhoto } from "../photos.ts";

type TextEdit = Extract<PhotoEdit, { kind: "text" }>;

function editedText(now: string, { mode, value, joint = " " }: TextEdit): string {
  if (mode === "if-empty") return now.trim() === "" ? value : now;
  if (mode === "replace" || now === "") return value;
  if (value === "") return now;
  return mode === "append" ? `${now}${joint}${value}` : `${value}${joint}${now}`;
}

/** A list with entries added at one end: each once, those that were there stay where they are. */
function joined<T>(now: readonly T[], added: readonly T[], atEnd: boolean, key: (entry: T) => string): T[] {
  const known = new Set(now.map(key));
  const fresh = added.filter((entry) => !known.has(key(entry)) && known.add(key(entry)));
  return atEnd ? [...now, ...fresh] : [...fresh, ...now];
}

function editedList<T>(
  now: readonly T[],
  value: readonly T[],
  mode: TextEdit["mode"],
  key: (entry: T) => string = String,
): T[] {
  if (mode === "if-empty") return now.length === 0 ? [...value] : [...now];
  return mode === "replace" ? [...value] : joined(now, value, mode === "append", key);
}

function applyEdit(photo: LibraryPhoto, edit: PhotoEdit): LibraryPhoto {
  switch (edit.kind) {
    case "text":
      return { ...photo, [edit.field]: editedText(photo[edit.field], edit) };
    case "list":
      return { ...photo, [edit.field]: editedList(photo[edit.field], edit.value, edit.mode) };
    case "credit":
      return edit.mode === "if-empty" && hasCredit(photo.credit) ? photo : { ...photo, credit: edit.value };
    case "restrictions":
      return { ...photo, restrictions: editedList(photo.restrictions, edit.value, edit.mode, JSON.stringify) };
    case "instant":
      return edit.mode === "if-empty" && photo[edit.field] !== "" ? photo : { ...photo, [edit.field]: edit.value };
    case "reviewed":
      return { ...photo, metadataReview: false };
  }
}

/** The photo after the ticked fields have been changed, one edit after the other. Pure; what nothing changes stays equal. */
export function applyEdits(photo: LibraryPhoto, edits: readonly PhotoEdit[]): LibraryPhoto {
  return edits.reduce(applyEdit, photo);
}
