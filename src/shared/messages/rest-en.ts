import { activityEn } from "./activity.ts";
import { checkNamesEn } from "./check-names.ts";
import { checksEn } from "./checks.ts";
import { storyChecksEn } from "./checks-of-story.ts";
import { textChecksEn } from "./checks-of-text.ts";
import { cliEn } from "./cli.ts";
import { editorEn } from "./editor.ts";
import { findEn } from "./find.ts";
import { hostsEn } from "./hosts.ts";
import { languageEn } from "./language.ts";
import { macrosEn } from "./macros.ts";
import { mendsEn } from "./mends.ts";
import { namesEn } from "./names.ts";
import { notesEn } from "./notes.ts";
import { organisationsEn } from "./organisations.ts";
import { outputsEn } from "./outputs.ts";
import { overridesEn } from "./overrides.ts";
import { pasteEn } from "./paste.ts";
import { photoBatchEn } from "./photo-batch.ts";
import { photoEditorEn } from "./photo-editor.ts";
import { photosEn } from "./photos.ts";
import { previewEn } from "./preview.ts";
import { profileEn } from "./profile.ts";
import { publicationEn } from "./publication.ts";
import { publishedEn } from "./published.ts";
import { revisionsEn } from "./revisions.ts";
import { safetyEn } from "./safety.ts";
import { storyDeskEn } from "./story-desk.ts";
import { storyImportEn } from "./story-import.ts";
import { styleEn } from "./style.ts";
import { styleEditorEn } from "./style-editor.ts";
import { validationEn } from "./validation.ts";

/** The English words of what is fetched after the first look: the page, the inspector, dialogs, the hosts. */
export const restEn = {
  ...activityEn,
  ...checkNamesEn,
  ...checksEn,
  ...storyChecksEn,
  ...textChecksEn,
  ...cliEn,
  ...editorEn,
  ...findEn,
  ...hostsEn,
  ...languageEn,
  ...mendsEn,
  ...namesEn,
  ...notesEn,
  ...organisationsEn,
  ...outputsEn,
  ...overridesEn,
  ...pasteEn,
  ...photoBatchEn,
  ...photoEditorEn,
  ...photosEn,
  ...previewEn,
  ...profileEn,
  ...publicationEn,
  ...publishedEn,
  ...revisionsEn,
  ...safetyEn,
  ...macrosEn,
  ...styleEn,
  ...styleEditorEn,
  ...storyDeskEn,
  ...storyImportEn,
  ...validationEn,
};
