import type { StoryFields } from "../../shared/stories.ts";
import type { StoryEdit } from "../../shared/story-edit.ts";

/** What of a story an edit changed, and what it was: the facts by name, and whether it lies in the bin. */
export interface EditedFacts {
  fields: Partial<StoryFields>;
  binned?: boolean;
  text?: KeptText;
}

/** A text that was replaced: the revision that holds what it was, what became of it, and what the log says of it. */
export interface KeptText {
  revision: string;
  /** See `textSum`. */
  sum: string;
  details: Record<string, string | number>;
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** Names in order, each once, some of them called otherwise or taken away. */
function renamed(names: readonly string[], from: readonly string[], to: string): string[] {
  return [...new Set(names.map((one) => (from.includes(one) ? to : one)))].filter((one) => one !== "");
}

function rename(fields: StoryFields, edit: StoryEdit["rename"]): StoryFields {
  if (!edit) return fields;
  const [from, to] = [edit.from, edit.to.trim()];
  const only = (name: string) => (from.includes(name.trim()) ? to : name);
  switch (edit.kind) {
    case "section":
      return { ...fields, section: only(fields.section) };
    case "place":
      return { ...fields, dateline: only(fields.dateline) };
    case "person":
      return { ...fields, byline: { ...fields.byline, names: renamed(fields.byline.names, from, to) } };
    case "tag":
      return { ...fields, tags: renamed(fields.tags, from, to) };
  }
}

/** The facts after an edit. Tags keep their order; new ones come last, and a tag that is there in other capitals is there. Pure. */
export function applyEdit(
  fields: StoryFields,
  { set, addTags = [], removeTags = [], rename: named }: StoryEdit,
): StoryFields {
  const known = (tags: readonly string[], tag: string) => tags.some((one) => one.toLowerCase() === tag.toLowerCase());
  const tags = fields.tags.filter((tag) => !known(removeTags, tag));
  for (const tag of addTags.map((one) => one.trim()))
    if (tag !== "" && !known(tags, tag) && tags.length < 50) tags.push(tag);
  const said = Object.entries(set ?? {}).filter(([, value]) => value !== undefined);
  return rename({ ...fields, ...Object.fromEntries(said), tags }, named);
}

/** The facts that differ, as they were and as they are. */
export function differences(
  before: StoryFields,
  after: StoryFields,
): { before: Partial<StoryFields>; after: Partial<StoryFields> } {
  const names = (Object.keys(after) as (keyof StoryFields)[]).filter((name) => !same(before[name], after[name]));
  const only = (fields: StoryFields) => Object.fromEntries(names.map((name) => [name, fields[name]]));
  return { before: only(before), after: only(after) };
}

/**
 * Takes an edit back: each fact that still is what the edit made it gets what it was before. `left` names those that somebody changed
 * since, to something else than it was before. Pure.
 */
export function revertEdit(
  fields: StoryFields,
  edit: { before: Partial<StoryFields>; after: Partial<StoryFields> },
): { fields: StoryFields; left: string[] } {
  const names = Object.keys(edit.after) as (keyof StoryFields)[];
  const isEither = (name: keyof StoryFields) =>
    same(fields[name], edit.after[name]) || same(fields[name], edit.before[name]);
  const left = names.filter((name) => !isEither(name));
  const back = names.filter((name) => !left.includes(name)).map((name) => [name, edit.before[name]]);
  return { fields: { ...fields, ...Object.fromEntries(back) }, left };
}
