import type { ArchivedRevision, StoryBundle } from "../../src/core/archive/archive-format.ts";
import type { FactSource } from "../../src/core/database/story-facts.ts";
import type { StoredUse } from "../../src/core/photos/uses-of.ts";
import { joinContent } from "../../src/core/revisions/revision-content.ts";
import type { SearchText } from "../../src/core/search/search-text.ts";
import { storyColumns } from "../../src/core/stories/story-columns.ts";
import type { WorkflowChange } from "../../src/core/stories/workflow-changes.ts";
import type { StoryDocument } from "../../src/shared/document/nodes.ts";
import { headText } from "../../src/shared/document/walk.ts";
import type { RevisionReason } from "../../src/shared/revisions.ts";
import { slugify } from "../../src/shared/text/slug.ts";
import { idAt } from "./chance.ts";
import type { StoryPlan } from "./plan-story.ts";
import { type PastPublication, recordOf } from "./publish-plainly.ts";
import { withoutLastBlock, writePage } from "./write-page.ts";

/** Something for the log, as an instant and who did it. */
export interface Deed {
  at: string;
  actor: string;
  change: WorkflowChange;
}

/** A story as it comes into a data folder: with its history and records, and what the columns and the index are given of it. */
export interface MadeStory {
  bundle: StoryBundle;
  search: SearchText;
  uses: StoredUse[];
  facts: FactSource;
  deeds: Deed[];
}

const desk = ["Dana Reed", "Noa Levin", "Marta Lindqvist", "Omar Haddad", "Ines Calder", "Yael Bar"];
const iso = (time: number) => new Date(time).toISOString();

interface Version {
  document: StoryDocument;
  at: number;
  reason: RevisionReason;
}

/** The versions of a story in order: some were begun shorter, some were changed after they had gone out. */
function versionsOf(plan: StoryPlan, page: StoryDocument): Version[] {
  const { by, createdAt, publishedAt, changedAt, updatedAt } = plan;
  const wasShorter = by.happens(0.3);
  const isCut = wasShorter || changedAt !== null;
  const first: Version = {
    document: isCut ? withoutLastBlock(page) : page,
    at: wasShorter ? createdAt : (publishedAt ?? updatedAt),
    reason: "created",
  };
  if (!isCut) return [first];
  return [first, { document: page, at: updatedAt, reason: changedAt === null ? "pause" : "publish" }];
}

/** What went out of a story, oldest first. A change after publication that was no correction has not gone out yet. */
function publicationsOf(
  plan: StoryPlan,
  versions: Version[],
  revisions: ArchivedRevision[],
  slug: string,
  actor: string,
) {
  const { publication, publishedAt, changedAt, tongue } = plan;
  if (publishedAt === null) return [];
  const [first, last] = [changedAt === null ? versions.length - 1 : 0, versions.length - 1];
  const isAgain = publication !== "published";
  const past = (at: number, version: number, rest: Partial<PastPublication>) =>
    recordOf({
      ...{ document: versions[version]?.document as StoryDocument, revision: revisions[version]?.id ?? "" },
      ...{ language: tongue.language, slug, actor, at: iso(at), firstAt: iso(publishedAt) },
      ...{ action: "publish", state: isAgain ? "replaced" : "live", note: "", noteKind: "" },
      ...rest,
    });
  const sentence = tongue.sentence(plan.by, plan.section);
  const again: Partial<PastPublication> =
    publication === "corrected"
      ? { action: "correct", state: "live", note: sentence, noteKind: "correction" }
      : { action: "withdraw", state: "live", note: sentence, noteKind: "withdrawal" };
  return [past(publishedAt, first, {}), ...(isAgain ? [past(changedAt ?? publishedAt, last, again)] : [])];
}

/** Makes one story whole. The same plan gives the same story. */
export function makeStory(plan: StoryPlan, photos: readonly string[]): MadeStory {
  const { by, number, createdAt, updatedAt, publication, binned } = plan;
  const page = writePage(plan, photos);
  const actor = by.common(desk);
  const slug = `${slugify(headText(page, "headline")).slice(0, 70).replace(/-+$/, "")}-${number}`;
  const fields = { ...plan.fields, slug };
  const factsText = JSON.stringify(fields);
  const versions = versionsOf(plan, page);
  const revisions = versions.map(
    ({ document, at, reason }, index): ArchivedRevision => ({
      ...{ id: idAt(at, by), version: index + 1, at: iso(at), actor, reason, name: "", branch: false, source: null },
      content: { text: joinContent(JSON.stringify(document), factsText) },
    }),
  );
  const publications = publicationsOf(plan, versions, revisions, slug, actor);
  const columns = storyColumns(page, fields);
  const { headline, standfirst, words, photos: pictures, search, uses } = columns;
  const live = publications.at(-1)?.record;
  const isOut = publication === "published" || publication === "corrected";
  const changed = isOut && live?.revision !== revisions.at(-1)?.id;
  const story: StoryBundle["story"] = {
    ...{ id: idAt(createdAt, by), version: versions.length, createdAt: iso(createdAt), updatedAt: iso(updatedAt) },
    ...{ updatedBy: actor, publication, slug, slugFrozen: live !== undefined, headline, standfirst, words },
    ...{ photos: pictures, binned, fields: JSON.parse(factsText), document: { text: JSON.stringify(page) } },
  };
  const deeds: Deed[] = [
    { at: iso(createdAt), actor, change: { kind: "created", details: {} } },
    ...publications.map(({ record }) => ({
      at: record.preparedAt,
      actor,
      change: { kind: record.action, details: {} },
    })),
  ];
  const instants = { updatedAt: iso(updatedAt), publishedAt: live?.liveAt ?? live?.preparedAt ?? "" };
  const facts = { fields, publication, changed, binned, damaged: false, ...instants };
  return { bundle: { story, revisions, publications }, search, uses, facts, deeds };
}
