import { AppError } from "../../shared/app-error.ts";
import { storyDocument } from "../../shared/document/build.ts";
import { headText } from "../../shared/document/walk.ts";
import type { InterfaceLanguage } from "../../shared/messages/catalogue.ts";
import type { PublicationProfile } from "../../shared/publication/profile.ts";
import { withdrawalPage } from "../../shared/publication/withdrawal-page.ts";
import type { PublicationAct } from "../../shared/publication-record.ts";
import { printedTime } from "../../shared/text/printed-time.ts";
import { seenText } from "../../shared/text/seen-text.ts";
import type { PublicationRow } from "../database/publication-row.ts";
import type { Database } from "../database/repositories.ts";
import { sha256Of } from "../files/hash-file.ts";
import { readContent } from "../revisions/revision-content.ts";
import type { StoryService } from "../stories/story-service.ts";
import { candidateHash, type FrozenCandidate } from "./candidate.ts";
import { actionOf, givenToReaders, latestPage } from "./named-act.ts";

/** What the notice is made from. */
export interface WithdrawalSources {
  database: Database;
  stories: Pick<StoryService, "open">;
  profile: () => Promise<PublicationProfile>;
}

/** What readers know the story by: its headline and language as they were published, else as they are now. */
async function asPublished({ database, stories }: WithdrawalSources, id: string, page: PublicationRow | undefined) {
  const story = await stories.open(id);
  const found = page ? await database.revisions.get(id, page.revision) : null;
  const content = found?.content ? readContent(found.content) : null;
  if (content?.ok) {
    return { story, headline: headText(content.document, "headline"), language: content.fields.language };
  }
  const document = JSON.parse(story.document);
  return { story, headline: headText(document, "headline"), language: story.fields.language };
}

/**
 * The notice that takes the place of a story's page. No check stands in its way, nor does a story that cannot be read. `at`: when it says
 * that the story was withdrawn; where readers have the very notice already, its own time is kept.
 */
export async function withdrawalCandidate(
  sources: WithdrawalSources,
  id: string,
  act: PublicationAct,
  { at, language }: { at: Date; language: InterfaceLanguage },
): Promise<FrozenCandidate> {
  const records = await sources.database.publications.ofStory(id);
  const page = latestPage(records);
  const { story, headline, language: storyLanguage } = await asPublished(sources, id, page);
  const action = actionOf("withdraw", story.publication);
  const reason = act.note.trim();
  if (seenText(reason) === "") throw new AppError("invalid", "publish.withdrawReason");
  const profile = await sources.profile();
  const slug = page?.slug ?? story.slug;
  const facts = { storyId: id, slug, language: storyLanguage, headline, reason };
  const { name, baseUrl, timeZone } = profile;
  const sourceHash = sha256Of(JSON.stringify(["withdrawal", facts, name, baseUrl, timeZone]));
  const given = givenToReaders(records);
  const same = given[0]?.action === "withdraw" && given[0].inputHash === sourceHash ? given[0] : null;
  const withdrawn = same?.modifiedAt ? new Date(same.modifiedAt) : at;
  const html = withdrawalPage({ ...facts, profile, withdrawn: printedTime(withdrawn, profile.timeZone) });
  const files = { texts: new Map([["index.html", new TextEncoder().encode(html)]]), pictures: new Map() };
  const named = { action, note: reason, noteKind: "withdrawal" } as const;
  return {
    ...files,
    ...named,
    hash: candidateHash(files, named),
    act: { kind: "withdraw", note: reason },
    story: { ...story, slug, parsed: storyDocument({ headline }, []) },
    photos: {},
    sourceHash,
    line: "",
    published: new Date(given.at(-1)?.publishedAt ?? withdrawn),
    modified: withdrawn,
    preparedAt: at,
    findings: [],
    language,
    unchanged: same !== null,
    input: null,
  };
}
