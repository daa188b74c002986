import type { ExpandedTags } from "exifreader";
import { z } from "zod";

// What ExifReader hands out is made of an unknown file: every value is parsed here before anyone looks at it.

const xmpItem = z.object({ value: z.unknown(), attributes: z.record(z.string(), z.string()).catch({}) });
const plainTag = z.object({ value: z.unknown(), description: z.unknown() });

/** One text of an XMP property; `language` is its xml:lang, or empty. */
export interface XmpText {
  text: string;
  language: string;
}

/** The texts of an XMP property: one of a simple property, all of a bag, sequence or set of alternatives. */
export function xmpTexts(tags: ExpandedTags, name: string): XmpText[] {
  const group = tags.xmp as Record<string, unknown> | undefined;
  const parsed = xmpItem.safeParse(group && Object.hasOwn(group, name) ? group[name] : undefined);
  if (!parsed.success) return [];
  const { value } = parsed.data;
  const items = Array.isArray(value) ? value : [group?.[name]];
  return items.flatMap((item) => {
    const inner = xmpItem.safeParse(item);
    if (!inner.success || typeof inner.data.value !== "string") return [];
    return [{ text: inner.data.value, language: inner.data.attributes.lang ?? "" }];
  });
}

/** The default of a set of language alternatives, or its first (XMP specification part 1, §8.2.2.4). */
export function xmpDefault(tags: ExpandedTags, name: string): string {
  const texts = xmpTexts(tags, name);
  return (texts.find((item) => item.language === "x-default") ?? texts[0])?.text ?? "";
}

/** The texts of an IIM dataset in the file's order, decoded; a dataset may be repeated. */
export function iimTexts(tags: ExpandedTags, name: string): string[] {
  return iimTags(tags, name).flatMap((tag) => (typeof tag.description === "string" ? [tag.description] : []));
}

/** The bytes of an IIM dataset as Latin-1 text, for datasets that hold only digits and signs (dates, times). */
export function iimBytes(tags: ExpandedTags, name: string): string {
  const bytes = z.array(z.int().min(0).max(255)).max(100).safeParse(iimTags(tags, name)[0]?.value);
  return bytes.success ? String.fromCharCode(...bytes.data) : "";
}

function iimTags(tags: ExpandedTags, name: string) {
  const group = tags.iptc as Record<string, unknown> | undefined;
  const found = group && Object.hasOwn(group, name) ? group[name] : [];
  return (Array.isArray(found) ? found : [found]).flatMap((tag) => {
    const parsed = plainTag.safeParse(tag);
    return parsed.success ? [parsed.data] : [];
  });
}

/** An EXIF tag's text, or empty. */
export function exifText(tags: ExpandedTags, name: string): string {
  const group = tags.exif as Record<string, unknown> | undefined;
  const parsed = plainTag.safeParse(group && Object.hasOwn(group, name) ? group[name] : undefined);
  return parsed.success && typeof parsed.data.description === "string" ? parsed.data.description : "";
}
