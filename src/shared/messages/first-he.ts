import { aroundHe } from "./around.ts";
import { beginningsHe } from "./beginnings.ts";
import { commandsHe } from "./commands.ts";
import { dayHe } from "./day.ts";
import { deskListHe } from "./desk-list.ts";
import { deskWorkHe } from "./desk-work.ts";
import { errorsHe } from "./errors.ts";
import type { firstEn } from "./first-en.ts";
import { photoDeskHe } from "./photo-desk.ts";
import { photoIntakeHe } from "./photo-intake.ts";
import { publishHe } from "./publish.ts";
import { searchHe } from "./search.ts";
import { shellHe } from "./shell.ts";
import { storyFieldsHe } from "./story-fields.ts";
import { tabsHe } from "./tabs.ts";

/** The Hebrew words of what is seen first: the frame, the first column, the list of all stories. */
export const firstHe: Record<keyof typeof firstEn, string> = {
  ...aroundHe,
  ...beginningsHe,
  ...commandsHe,
  ...dayHe,
  ...deskListHe,
  ...deskWorkHe,
  ...errorsHe,
  ...photoDeskHe,
  ...photoIntakeHe,
  ...publishHe,
  ...searchHe,
  ...shellHe,
  ...storyFieldsHe,
  ...tabsHe,
};
