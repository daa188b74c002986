import { z } from "zod/mini";
import { storyId } from "./ids.ts";
import { storyFields } from "./stories.ts";

/** A fact without what stands for it where nobody has said it: an edit leaves alone what it does not name. */
const said = <T extends z.core.SomeType>(fact: z.ZodMiniDefault<T>): T => fact.def.innerType;

const { stage, onHold, section, byline, language, ...facts } = storyFields.shape;
const [priority, due, embargo] = [said(facts.priority), said(facts.due), said(facts.embargo)];
const [legal, pictures, targetLength] = [said(facts.legal), said(facts.pictures), said(facts.targetLength)];

/** The kinds of names that may be given another one in every story at once. */
export const renamedKind = z.enum(["section", "person", "tag", "place"]);
export type RenamedKind = z.infer<typeof renamedKind>;

const name = z.string().check(z.minLength(1), z.maxLength(200));
const tags = z.optional(z.array(z.string().check(z.minLength(1), z.maxLength(100))).check(z.maxLength(50)));

/** One change of one or many stories: facts that all get alike, tags that are added or taken away, the bin. */
export const storyEdit = z.object({
  set: z.optional(
    z.partial(
      z.object({ stage, onHold, section, priority, due, embargo, legal, pictures, targetLength, byline, language }),
    ),
  ),
  addTags: tags,
  removeTags: tags,
  bin: z.optional(z.boolean()),
  /** Names of the vocabulary that become one; an empty `to` takes them away. */
  rename: z.optional(
    z.object({
      kind: renamedKind,
      from: z.array(name).check(z.minLength(1), z.maxLength(100)),
      to: z.string().check(z.maxLength(100)),
    }),
  ),
});
export type StoryEdit = z.infer<typeof storyEdit>;

/** The most stories that are changed in one go. */
export const mostEdited = 10_000;

/** What became of such a change. Together with those that had it already and those refused these are all the stories asked for. */
export const editOutcome = z.object({
  /** By which it is taken back. */
  edit: z.string(),
  changed: z.int(),
  unchanged: z.int(),
  /** Stories that were left as they are, with a sentence why. */
  refused: z.array(z.object({ id: storyId, headline: z.string(), reason: z.string() })),
});
export type EditOutcome = z.infer<typeof editOutcome>;

/** How far a change of many stories has come; a few times a second at most, and once when it is over. */
export const editProgress = z.object({ done: z.int(), total: z.int() });
export type EditProgress = z.infer<typeof editProgress>;
