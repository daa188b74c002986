import { newStoryFields } from "../../src/core/stories/story-columns.ts";
import type { PublicationState, StoryFields } from "../../src/shared/stories.ts";
import { type Chance, chance } from "./chance.ts";
import { english } from "./english.ts";
import { hebrew } from "./hebrew.ts";
import type { Tongue } from "./tongue.ts";

const minute = 60_000;
const day = 24 * 60 * minute;

/** What an archive is made of; the same answers always give the same archive. */
export interface ArchivePlan {
  stories: number;
  seed: number;
  /** The instant at which the archive ends, in milliseconds. */
  until: number;
  years: number;
}

/** One story before its words: when it was, what it is, and what became of it. */
export interface StoryPlan {
  number: number;
  by: Chance;
  tongue: Tongue;
  section: string;
  createdAt: number;
  /** When it first went out; null for never. */
  publishedAt: number | null;
  publication: PublicationState;
  /** When it was corrected or withdrawn, or saved again after it went out; null for neither. */
  changedAt: number | null;
  updatedAt: number;
  binned: boolean;
  fields: StoryFields;
}

const iso = (time: number) => new Date(time).toISOString();

/** Of an old story nearly always, of a young one in every other case. */
function wasPublished(by: Chance, age: number): boolean {
  return by.happens(age < 14 * day ? 0.5 : 0.94);
}

/** What the desk plans for a story that is still in work. */
function plansOf(by: Chance, tongue: Tongue, section: string, now: number): Partial<StoryFields> {
  return {
    stage: by.pick(["draft", "draft", "draft", "editing", "editing", "ready"]),
    onHold: by.happens(0.05),
    due: by.happens(0.7) ? iso(now + by.between(-2 * 24 * 4, 7 * 24 * 4) * 15 * minute) : "",
    embargo: by.happens(0.04) ? (by.happens(0.2) ? "indefinite" : iso(now + by.between(1, 200) * 60 * minute)) : "",
    legal: by.happens(0.08) ? "required" : "none",
    pictures: by.happens(0.2) ? "required" : "none",
    internalNote: by.happens(0.15) ? tongue.note(by, section) : "",
  };
}

/** What one that went out is left with. */
function remainsOf(by: Chance, publishedAt: number): Partial<StoryFields> {
  return {
    stage: "ready",
    due: by.happens(0.3) ? iso(publishedAt + by.between(-3, 3) * 60 * minute) : "",
    legal: by.happens(0.05) ? "complete" : "none",
    pictures: by.happens(0.15) ? "complete" : "none",
  };
}

function fieldsOf(by: Chance, tongue: Tongue, section: string, rest: Partial<StoryFields>): StoryFields {
  const names = by.happens(0.12)
    ? []
    : [...new Set(Array.from({ length: by.happens(0.2) ? 2 : 1 }, () => by.common(tongue.people)))];
  const tags = new Set(Array.from({ length: by.between(0, 4) }, () => by.common(tongue.tags)));
  return {
    ...newStoryFields(tongue.language),
    byline: { names, none: names.length === 0 },
    section,
    tags: [...tags],
    dateline: by.happens(0.3) ? by.common(tongue.places) : "",
    priority: by.happens(0.75) ? 0 : by.pick([-2, -1, 1, 1, 2]),
    targetLength: by.happens(0.5) ? by.between(4, 12) * 50 : 0,
    ...rest,
  };
}

/** Plans one story. They lie evenly in time; the later the number, the later the story. */
export function planStory(number: number, { stories, seed, until, years }: ArchivePlan): StoryPlan {
  const by = chance(seed * 1_000_003 + number);
  const tongue = number % 5 === 4 ? hebrew : english;
  const section = by.common(tongue.sections);
  const span = years * 365.25 * day;
  const updatedAt = Math.floor(until - span + (span * (number + by.number())) / stories);
  const age = until - updatedAt;
  const isOut = wasPublished(by, age);
  const fate = isOut ? by.number() : 1;
  const publication = !isOut ? "unpublished" : fate < 0.03 ? "corrected" : fate < 0.04 ? "withdrawn" : "published";
  const isChangedLater = publication === "corrected" || publication === "withdrawn" || (isOut && fate < 0.08);
  const publishedAt = isOut ? updatedAt - (isChangedLater ? by.between(10, 2000) * minute : 0) : null;
  const createdAt = (publishedAt ?? updatedAt) - by.between(10, 3000) * minute;
  const rest = publishedAt === null ? plansOf(by, tongue, section, until) : remainsOf(by, publishedAt);
  // What was never finished years ago is nobody's plan any more.
  const binned = !isOut && age > 30 * day && by.happens(0.3);
  const fields = fieldsOf(by, tongue, section, age > 60 * day && !isOut ? { ...rest, due: "", embargo: "" } : rest);
  const changedAt = isChangedLater ? updatedAt : null;
  return { number, by, tongue, section, createdAt, publishedAt, publication, changedAt, updatedAt, binned, fields };
}
