import type { Credit } from "../credit/credit.ts";
import type { StoryDocument } from "../document/nodes.ts";
import { blockText, bodyOf, captionText, inlineText, isHead, photosOf } from "../document/walk.ts";

/** The columns of the index that hold texts. */
export type TextColumn = "title" | "lead" | "body" | "photo" | "note";

/** A text of a story that it is found by. */
export interface SearchPlace {
  column: TextColumn;
  /** Where an editor goes to it, as in a finding: `headline`, `standfirst`, `block:N`, `photo:N`; `story` for a field beside the page. */
  where: string;
  /** What of it: `caption`, `alt` or `credit` of a photo, a field's name, or empty. */
  part: string;
  text: string;
}

/** Fields whose strings nobody wrote as words; who wants them filters by them. */
const unsaid = new Set(
  ["language", "stage", "hero", "due", "embargo", "legal", "pictures"].concat("related", "followUpOf", "translationOf"),
);

/** Every text in a field, however deep: what is added later is found too. Ids and switches are no texts. */
function textsIn(field: unknown): string[] {
  if (typeof field === "string") return [field];
  return typeof field === "object" && field !== null ? Object.values(field).flatMap(textsIn) : [];
}

/** What a credit is found by: its line as it was written, and every party's name that is not in it. */
export function creditTexts({ raw, items }: Pick<Credit, "raw" | "items">): string[] {
  const names = items.flatMap(({ parties }) => parties.map(({ name }) => name));
  return [raw, ...names.filter((name) => !raw.includes(name))];
}

function pagePlaces(document: StoryDocument): SearchPlace[] {
  const head = document.root.children.filter(isHead).map((node): SearchPlace => {
    const text = inlineText(node.children);
    return node.type === "standfirst"
      ? { column: "lead", where: "standfirst", part: "", text }
      : { column: "title", where: "headline", part: "", text };
  });
  const body = bodyOf(document).map((node, at): SearchPlace => {
    const text = node.type === "photo" || node.type === "gallery" ? "" : blockText(node);
    return { column: "body", where: `block:${at + 1}`, part: "", text };
  });
  return [...head, ...body];
}

/**
 * The texts that a story is found by, in the order of its page, then those beside it. `creditOf` gives the credit that a photo has in
 * the library, for the uses that take it.
 */
export function storyPlaces(
  document: StoryDocument,
  fields: object,
  creditOf: (photo: string) => Pick<Credit, "raw" | "items"> | undefined,
): SearchPlace[] {
  const photos = photosOf(document).flatMap(({ node, index }): SearchPlace[] => {
    const credit = node.credit ?? creditOf(node.photo);
    const of = (part: string) => (text: string) =>
      ({ column: "photo", where: `photo:${index}`, part, text }) satisfies SearchPlace;
    const credits = credit === undefined ? [] : creditTexts(credit).map(of("credit"));
    return [of("caption")(captionText(node)), of("alt")(node.alt), ...credits];
  });
  const beside = Object.entries(fields).flatMap(([part, field]) =>
    unsaid.has(part)
      ? []
      : textsIn(field).map((text) => ({ column: "note", where: "story", part, text }) satisfies SearchPlace),
  );
  return [...pagePlaces(document), ...photos, ...beside].filter(({ text }) => text.trim() !== "");
}
