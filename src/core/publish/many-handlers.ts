import { headText } from "../../shared/document/walk.ts";
import type { InterfaceLanguage } from "../../shared/messages/catalogue.ts";
import type { SurveyedStory } from "../../shared/publish-many.ts";
import type { DeskStage } from "../../shared/stages.ts";
import type { Handlers } from "../dispatch.ts";
import type { SettingsService } from "../settings/settings-service.ts";
import type { CandidateService } from "./candidate-service.ts";
import { isDue } from "./is-due.ts";
import type { PublishMany } from "./publish-many.ts";

type Names = Extract<keyof Handlers, `publication.many${string}` | "publication.survey">;

/** What a survey is made with. */
interface Surveyor {
  candidates: CandidateService;
  stages: readonly DeskStage[];
  language: InterfaceLanguage;
}

async function survey({ candidates, stages, language }: Surveyor, id: string): Promise<SurveyedStory> {
  const candidate = await candidates.freeze(id, language);
  const { publication, parsed } = candidate.story;
  const stops = candidate.findings.filter(({ severity }) => severity === "block");
  const blocking = stops.map(({ message }) => message);
  return {
    ...{ id, publication, blocking, stops },
    headline: headText(parsed, "headline"),
    candidate: candidate.unchanged ? "unchanged" : publication === "unpublished" ? "new" : "changed",
    due: blocking.length === 0 && isDue(candidate, stages),
  };
}

/** The requests about several stories on their service. */
export function manyHandlers(
  many: PublishMany,
  candidates: CandidateService,
  settings: SettingsService,
): Pick<Handlers, Names> {
  const language = async () => (await settings.get()).interfaceLanguage;
  return {
    "publication.survey": async ({ ids }) => {
      const stories: SurveyedStory[] = [];
      const { stages, interfaceLanguage } = await settings.get();
      const surveyor = { candidates, stages, language: interfaceLanguage };
      for (const id of ids) stories.push(await survey(surveyor, id));
      return { stories };
    },
    "publication.many": async () => ({ report: await many.report() }),
    "publication.manyStart": async ({ ids, out }) => {
      const report = await many.start({ ids, out }, await language());
      await settings.update({ outFolder: out });
      return { report };
    },
    "publication.manyResume": async () => ({ report: await many.resume(await language()) }),
    "publication.manyStop": async () => {
      many.stop();
      return {};
    },
    "publication.manyDismiss": async () => {
      await many.dismiss();
      return {};
    },
  };
}
