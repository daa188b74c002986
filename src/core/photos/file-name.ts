/** The longest file name that is kept, in UTF-16 units. */
const limit = 200;

// Control and format characters: the latter can make a name read as another (Unicode TR 36 §2.5).
const unsafe = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/**
 * The name a file came with, fit to be shown and kept: the last part of any path, without control characters, NFC, at
 * most 200 units with its extension. Never empty. It is only ever shown; no path on disk is made of it.
 */
export function cleanFileName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? "";
  const clean = last.toWellFormed().normalize("NFC").replace(unsafe, "").trim();
  if (clean === "" || clean === "." || clean === "..") return "photo";
  if (clean.length <= limit) return clean;
  const extension = /\.[^.]{1,10}$/.exec(clean)?.[0] ?? "";
  return clean.slice(0, limit - extension.length).toWellFormed() + extension;
}

/** A path inside a folder, fit to be shown: without control and format characters, which could turn the sentence round it. */
export function shownPath(inside: string): string {
  return inside.toWellFormed().normalize("NFC").replace(unsafe, "");
}
