import { aroundEn } from "./around.ts";
import { beginningsEn } from "./beginnings.ts";
import { commandsEn } from "./commands.ts";
import { dayEn } from "./day.ts";
import { deskListEn } from "./desk-list.ts";
import { deskWorkEn } from "./desk-work.ts";
import { errorsEn } from "./errors.ts";
import { photoDeskEn } from "./photo-desk.ts";
import { photoIntakeEn } from "./photo-intake.ts";
import { publishEn } from "./publish.ts";
import { searchEn } from "./search.ts";
import { shellEn } from "./shell.ts";
import { storyFieldsEn } from "./story-fields.ts";
import { tabsEn } from "./tabs.ts";

/** The English words of what is seen first: the frame, the first column, the list of all stories. */
export const firstEn = {
  ...aroundEn,
  ...beginningsEn,
  ...commandsEn,
  ...dayEn,
  ...deskListEn,
  ...deskWorkEn,
  ...errorsEn,
  ...photoDeskEn,
  ...photoIntakeEn,
  ...publishEn,
  ...searchEn,
  ...shellEn,
  ...storyFieldsEn,
  ...tabsEn,
};
