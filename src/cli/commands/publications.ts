import type { PublicationRecord } from "../../shared/publication-record.ts";
import type { Command, CommandContext } from "../command.ts";
import { textTable } from "../text-table.ts";

const sentences = {
  line: "history.line",
  correction: "history.notice",
  clarification: "history.notice",
  "no-notice": "history.noNotice",
  withdrawal: "history.withdrawal",
} as const;

function linesOf({ note, noteKind, overrides, redirects }: PublicationRecord, { say }: CommandContext): string[] {
  return [
    ...(noteKind === "" ? [] : [say(sentences[noteKind], { note })]),
    ...overrides.map((one) => say("history.override", { ...one })),
    ...redirects.map((folder) => say("history.redirect", { folder })),
  ];
}

/** Everything that was published of a story, the newest first, with the words that went with it. */
export const publicationsCommand: Command = {
  name: "publications",
  usage: "ID",
  summary: "cli.publications",
  options: [],
  operands: [1, 1],
  async run(context) {
    const publications = await context.withCore(async (core) => {
      const { id } = await core.stories.open(context.operands[0] ?? "");
      return core.publication.history(id);
    });
    const rows = textTable(
      publications.map((record) => [
        record.at,
        context.say(`act.${record.action}`),
        context.say(`history.${record.state}`),
        record.actor,
        record.hash.slice(0, 12),
        record.folder,
      ]),
    );
    const lines = publications.flatMap((record, at) => [
      rows[at] ?? "",
      ...linesOf(record, context).map((line) => `  ${line}`),
    ]);
    return {
      exit: 0,
      json: { publications },
      lines: lines.length > 0 ? lines : [context.say("history.emptyTitle")],
    };
  },
};
