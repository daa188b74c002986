import { rm } from "node:fs/promises";
import { AppError } from "../../shared/app-error.ts";
import type { FailedFile, ImportedFile } from "../../shared/contract.ts";
import type { OrganisationTable } from "../../shared/credit/organisation.ts";
import { headText } from "../../shared/document/walk.ts";
import { type InterfaceLanguage, say } from "../../shared/messages/catalogue.ts";
import type { OfferedFile } from "../photos/tickets.ts";
import type { StoryService } from "../stories/story-service.ts";
import { readImportFile } from "./read-import-file.ts";

export interface ImportResult {
  /** One story for each file that could be read, in the order of the files. */
  stories: ImportedFile[];
  failed: FailedFile[];
}

export interface ImportService {
  /** Makes a story of each file; one that cannot be imported is told of and the others go on. Sentences are in `language`. */
  importFiles(files: readonly OfferedFile[], language: InterfaceLanguage): Promise<ImportResult>;
}

/** `organisations` gives the table that credits are read by. */
export function createImportService(
  stories: StoryService,
  organisations: () => Promise<OrganisationTable>,
): ImportService {
  async function importOne(source: OfferedFile, language: InterfaceLanguage): Promise<ImportedFile> {
    const { document, fields, report } = await readImportFile(source.path, source.name, await organisations());
    const story = await stories.create({ language: fields.language ?? "en", document, fields });
    return {
      id: story.id,
      headline: headText(document, "headline"),
      file: source.name,
      report: report.map((line) => say(language, line.key, line.values)),
    };
  }

  return {
    async importFiles(files, language) {
      const result: ImportResult = { stories: [], failed: [] };
      for (const source of files) {
        try {
          result.stories.push(await importOne(source, language));
        } catch (error) {
          if (!(error instanceof AppError)) throw error;
          result.failed.push({ file: source.name, reason: say(language, error.key, error.values) });
        } finally {
          if (source.temporary) await rm(source.path, { force: true });
        }
      }
      return result;
    },
  };
}
