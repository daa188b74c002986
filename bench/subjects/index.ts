import type { Subject } from "../harness/subject.ts";
import { compare } from "./compare.ts";
import { contactSheet } from "./contact-sheet.ts";
import { find } from "./find.ts";
import { history } from "./history.ts";
import { languageKeys, languageTasks, spellingShown } from "./language.ts";
import { list } from "./list.ts";
import { listShown } from "./list-shown.ts";
import { longTasks } from "./long-tasks.ts";
import { metadata } from "./metadata.ts";
import { openStory } from "./open.ts";
import { openPage50k } from "./open-page.ts";
import { paste500 } from "./paste.ts";
import { preview50k, preview600 } from "./preview.ts";
import { publishMany } from "./publish-many.ts";
import { render50k, render600 } from "./render.ts";
import { renditions } from "./renditions.ts";
import { save } from "./save.ts";
import { search } from "./search.ts";
import { spelling } from "./spelling.ts";
import { start } from "./start.ts";
import { style } from "./style.ts";
import { typing10k, typing50k, typing600 } from "./typing.ts";

/** Everything that is measured, in the order of the report. */
export const subjects: readonly Subject[] = [
  save,
  search,
  find,
  history,
  compare,
  openStory,
  start,
  list,
  listShown,
  metadata,
  contactSheet,
  renditions,
  publishMany,
  render600,
  render50k,
  typing600,
  typing10k,
  typing50k,
  preview600,
  preview50k,
  longTasks,
  spelling,
  spellingShown,
  languageKeys,
  languageTasks,
  openPage50k,
  paste500,
  style,
];
