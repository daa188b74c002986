/** What is wrong with an alternative text, besides being missing. */
export type AltFault = "caption" | "file" | "long" | "beginning";

/** The longest alternative text that a listener can hold, in letters; longer ones belong in the caption or the text. */
export const altLimit = 250;

const bare = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, " ")
    .trim();

const fileName = /^\S+\.(?:jpe?g|png|webp|tiff?|gif|avif|heic|heif|psd|raw|dng)$/i;
/** What a camera calls its pictures: letters and a number, nothing else. */
const cameraName = /^(?:img|dsc|dscn|dscf|pxl|p|image|photo|picture|screenshot)[\s_-]*\d[\d\s_-]*$/i;
/** A screen reader says "image" by itself. */
const needless = /^(?:(?:an?\s+)?(?:image|photo|photograph|picture)\s+of\b|(?:תמונה|תצלום|צילום)\s+של(?=\s))/i;

/**
 * The faults of an alternative text: it repeats the caption, is the file's name, is longer than `altLimit` letters, or begins with
 * "photo of". None for an empty one.
 */
export function altFaults(alt: string, caption: string, file: string): AltFault[] {
  const words = bare(alt);
  if (words === "") return [];
  const faults: AltFault[] = [];
  if (words === bare(caption)) faults.push("caption");
  const isName = words === bare(file) || words === bare(file.replace(/\.[^.]*$/, ""));
  if (isName || fileName.test(alt.trim()) || cameraName.test(alt.trim())) faults.push("file");
  if ([...alt.trim()].length > altLimit) faults.push("long");
  if (needless.test(alt.trim())) faults.push("beginning");
  return faults;
}

/** The text without "photo of" at its beginning, its first letter a capital where that one was. */
export function withoutBeginning(alt: string): string {
  const text = alt.trim();
  const rest = text.replace(needless, "").trimStart();
  if (rest === text || rest === "") return text;
  return /^\p{Lu}/u.test(text) ? rest.charAt(0).toUpperCase() + rest.slice(1) : rest;
}
