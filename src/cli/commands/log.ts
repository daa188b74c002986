import type { Core } from "../../core/create-core.ts";
import { activitySentence } from "../../shared/activity-sentence.ts";
import type { LogEntry } from "../../shared/story-list.ts";
import { printedTime } from "../../shared/text/printed-time.ts";
import type { Command } from "../command.ts";

const pageSize = 200;
/** Of the whole desk, the newest; of one story, all. */
const mostOfDesk = 200;

async function entriesOf(core: Core, id: string | undefined): Promise<LogEntry[]> {
  const entries: LogEntry[] = [];
  let before: number | undefined;
  for (;;) {
    const page = await core.edits.log({ id, before, limit: pageSize });
    entries.push(...page.entries);
    if (page.next === null || (id === undefined && entries.length >= mostOfDesk)) return entries;
    before = page.next;
  }
}

/** What was done to a story besides writing, or in the whole desk, in sentences, the newest first. */
export const logCommand: Command = {
  name: "log",
  usage: "[ID]",
  summary: "cli.log",
  options: [],
  operands: [0, 1],
  async run({ operands, language, say, withCore }) {
    const [id] = operands;
    const { entries, settings } = await withCore(async (core) => {
      // So that one that is not there is told.
      if (id !== undefined) await core.stories.read(id);
      return { entries: await entriesOf(core, id), settings: await core.settings.get() };
    });
    const when = (iso: string) =>
      printedTime(new Date(iso), settings.profile.timeZone).iso.slice(0, 16).replace("T", " ");
    const words = { language, stages: settings.stages, when, named: id === undefined };
    // A terminal draws the marks that isolate names.
    const told = (entry: LogEntry) => activitySentence(entry, words).replace(/[\u2066-\u2069]/g, "");
    return {
      exit: 0,
      json: { entries },
      lines: entries.length > 0 ? entries.map((entry) => `${when(entry.at)}  ${told(entry)}`) : [say("cli.noLog")],
    };
  },
};
