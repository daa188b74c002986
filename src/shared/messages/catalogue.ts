import { activityEn, activityHe } from "./activity.ts";
import { aroundEn, aroundHe } from "./around.ts";
import { beginningsEn, beginningsHe } from "./beginnings.ts";
import { checkNamesEn, checkNamesHe } from "./check-names.ts";
import { checksEn, checksHe } from "./checks.ts";
import { storyChecksEn, storyChecksHe } from "./checks-of-story.ts";
import { textChecksEn, textChecksHe } from "./checks-of-text.ts";
import { cliEn, cliHe } from "./cli.ts";
import { commandsEn, commandsHe } from "./commands.ts";
import { dayEn, dayHe } from "./day.ts";
import { deskListEn, deskListHe } from "./desk-list.ts";
import { deskWorkEn, deskWorkHe } from "./desk-work.ts";
import { editorEn, editorHe } from "./editor.ts";
import { errorsEn, errorsHe } from "./errors.ts";
import { hostsEn, hostsHe } from "./hosts.ts";
import { mendsEn, mendsHe } from "./mends.ts";
import { namesEn, namesHe } from "./names.ts";
import { organisationsEn, organisationsHe } from "./organisations.ts";
import { outputsEn, outputsHe } from "./outputs.ts";
import { overridesEn, overridesHe } from "./overrides.ts";
import { photoBatchEn, photoBatchHe } from "./photo-batch.ts";
import { photoDeskEn, photoDeskHe } from "./photo-desk.ts";
import { photoEditorEn, photoEditorHe } from "./photo-editor.ts";
import { photoIntakeEn, photoIntakeHe } from "./photo-intake.ts";
import { photosEn, photosHe } from "./photos.ts";
import { previewEn, previewHe } from "./preview.ts";
import { profileEn, profileHe } from "./profile.ts";
import { publicationEn, publicationHe } from "./publication.ts";
import { publishEn, publishHe } from "./publish.ts";
import { publishedEn, publishedHe } from "./published.ts";
import { revisionsEn, revisionsHe } from "./revisions.ts";
import { safetyEn, safetyHe } from "./safety.ts";
import { searchEn, searchHe } from "./search.ts";
import { shellEn, shellHe } from "./shell.ts";
import { storyDeskEn, storyDeskHe } from "./story-desk.ts";
import { storyFieldsEn, storyFieldsHe } from "./story-fields.ts";
import { storyImportEn, storyImportHe } from "./story-import.ts";
import { tabsEn, tabsHe } from "./tabs.ts";
import { validationEn, validationHe } from "./validation.ts";

/** Every sentence that a person reads in the program, by subject. A published page has words of its own (publication/page-words.ts). */
const en = {
  ...activityEn,
  ...aroundEn,
  ...beginningsEn,
  ...checksEn,
  ...checkNamesEn,
  ...storyChecksEn,
  ...textChecksEn,
  ...mendsEn,
  ...cliEn,
  ...commandsEn,
  ...dayEn,
  ...deskListEn,
  ...deskWorkEn,
  ...editorEn,
  ...errorsEn,
  ...hostsEn,
  ...namesEn,
  ...organisationsEn,
  ...outputsEn,
  ...overridesEn,
  ...photoBatchEn,
  ...photoDeskEn,
  ...photoEditorEn,
  ...photoIntakeEn,
  ...photosEn,
  ...profileEn,
  ...previewEn,
  ...publicationEn,
  ...publishEn,
  ...publishedEn,
  ...revisionsEn,
  ...safetyEn,
  ...searchEn,
  ...shellEn,
  ...storyFieldsEn,
  ...storyDeskEn,
  ...storyImportEn,
  ...tabsEn,
  ...validationEn,
};

export type MessageKey = keyof typeof en;
export type MessageValues = Readonly<Record<string, string | number>>;
export type InterfaceLanguage = "en" | "he";

const he: Record<MessageKey, string> = {
  ...activityHe,
  ...aroundHe,
  ...beginningsHe,
  ...checksHe,
  ...checkNamesHe,
  ...storyChecksHe,
  ...textChecksHe,
  ...mendsHe,
  ...cliHe,
  ...commandsHe,
  ...dayHe,
  ...deskListHe,
  ...deskWorkHe,
  ...editorHe,
  ...errorsHe,
  ...hostsHe,
  ...namesHe,
  ...organisationsHe,
  ...outputsHe,
  ...overridesHe,
  ...photoBatchHe,
  ...photoDeskHe,
  ...photoEditorHe,
  ...photoIntakeHe,
  ...photosHe,
  ...profileHe,
  ...previewHe,
  ...publicationHe,
  ...publishHe,
  ...publishedHe,
  ...revisionsHe,
  ...safetyHe,
  ...searchHe,
  ...shellHe,
  ...storyFieldsHe,
  ...storyDeskHe,
  ...storyImportHe,
  ...tabsHe,
  ...validationHe,
};

const catalogues: Record<InterfaceLanguage, Record<MessageKey, string>> = { en, he };

/** The sentence for `key` with each `{name}` replaced by its value. A value that is missing leaves its name standing, so that it is seen. */
export function say(language: InterfaceLanguage, key: MessageKey, values: MessageValues = {}): string {
  return catalogues[language][key].replace(/\{(\w+)\}/g, (whole, name: string) =>
    Object.hasOwn(values, name) ? String(values[name]) : whole,
  );
}
