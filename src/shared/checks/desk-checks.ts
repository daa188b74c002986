import type { MessageKey } from "../messages/catalogue.ts";
import type { Gate } from "../stories.ts";
import { wallClock } from "../text/wall-clock.ts";
import type { Check, CheckInput, Issue } from "./check-input.ts";

const issue = (code: Issue["code"], values: Issue["values"] = {}, key: MessageKey = `check.${code}`): Issue => ({
  ...{ code, where: "story", block: 0, values, key },
});

/** Day, time and zone as the publication's clock shows them; in UTC where its zone is not known to this system. */
function shown(instant: string, { timeZone }: CheckInput["profile"]) {
  const isolated = (zone: string) => `\u2068${zone}\u2069`;
  const wall = wallClock(instant, timeZone);
  if (wall) return { ...wall, zone: isolated(timeZone) };
  return { day: instant.slice(0, 10), time: instant.slice(11, 16), zone: isolated("UTC") };
}

/** Blocks: what is in the bin goes nowhere. */
export const checkBin: Check = ({ binned = false }) => (binned ? [issue("story.binned")] : []);

/** Blocks until the instant has come, or until somebody lifts an embargo that has no end. */
export const checkStoryEmbargo: Check = ({ fields: { embargo }, now = "", profile }) => {
  if (embargo === "indefinite") return [issue("story.embargo", {}, "check.story.embargoOpen")];
  if (embargo === "" || now === "" || now >= embargo) return [];
  return [issue("story.embargo", shown(embargo, profile))];
};

const gateCheck =
  (code: "story.legal" | "story.pictures", gateOf: (fields: CheckInput["fields"]) => Gate): Check =>
  ({ fields }) =>
    gateOf(fields) === "required" ? [issue(code)] : [];

/** Blocks while lawyers have to see the story and have not passed it. */
export const checkLegal = gateCheck("story.legal", ({ legal }) => legal);
/** Blocks while the picture desk has to see the story and has not passed it. */
export const checkPictureDesk = gateCheck("story.pictures", ({ pictures }) => pictures);

/** Notes: the story was due and readers do not have it. */
export const checkDue: Check = ({ fields: { due }, now = "", profile, publication }) => {
  if (publication !== "unpublished" || due === "" || now === "" || now < due) return [];
  return [issue("story.due", shown(due, profile))];
};
