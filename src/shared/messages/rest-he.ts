import { activityHe } from "./activity.ts";
import { checkNamesHe } from "./check-names.ts";
import { checksHe } from "./checks.ts";
import { storyChecksHe } from "./checks-of-story.ts";
import { textChecksHe } from "./checks-of-text.ts";
import { cliHe } from "./cli.ts";
import { editorHe } from "./editor.ts";
import { findHe } from "./find.ts";
import { hostsHe } from "./hosts.ts";
import { languageHe } from "./language.ts";
import { macrosHe } from "./macros.ts";
import { mendsHe } from "./mends.ts";
import { namesHe } from "./names.ts";
import { notesHe } from "./notes.ts";
import { organisationsHe } from "./organisations.ts";
import { outputsHe } from "./outputs.ts";
import { overridesHe } from "./overrides.ts";
import { pasteHe } from "./paste.ts";
import { photoBatchHe } from "./photo-batch.ts";
import { photoEditorHe } from "./photo-editor.ts";
import { photosHe } from "./photos.ts";
import { previewHe } from "./preview.ts";
import { profileHe } from "./profile.ts";
import { publicationHe } from "./publication.ts";
import { publishedHe } from "./published.ts";
import type { restEn } from "./rest-en.ts";
import { revisionsHe } from "./revisions.ts";
import { safetyHe } from "./safety.ts";
import { storyDeskHe } from "./story-desk.ts";
import { storyImportHe } from "./story-import.ts";
import { styleHe } from "./style.ts";
import { styleEditorHe } from "./style-editor.ts";
import { validationHe } from "./validation.ts";

/** The Hebrew words of what is fetched after the first look: the page, the inspector, dialogs, the hosts. */
export const restHe: Record<keyof typeof restEn, string> = {
  ...activityHe,
  ...checkNamesHe,
  ...checksHe,
  ...storyChecksHe,
  ...textChecksHe,
  ...cliHe,
  ...editorHe,
  ...findHe,
  ...hostsHe,
  ...languageHe,
  ...mendsHe,
  ...namesHe,
  ...notesHe,
  ...organisationsHe,
  ...outputsHe,
  ...overridesHe,
  ...pasteHe,
  ...photoBatchHe,
  ...photoEditorHe,
  ...photosHe,
  ...previewHe,
  ...profileHe,
  ...publicationHe,
  ...publishedHe,
  ...revisionsHe,
  ...safetyHe,
  ...macrosHe,
  ...styleHe,
  ...styleEditorHe,
  ...storyDeskHe,
  ...storyImportHe,
  ...validationHe,
};
