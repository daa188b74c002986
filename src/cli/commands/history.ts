import type { Core } from "../../core/create-core.ts";
import type { Revision } from "../../shared/revisions.ts";
import type { Command } from "../command.ts";
import { textTable } from "../text-table.ts";

const pageSize = 500;

async function allRevisions(core: Core, id: string): Promise<Revision[]> {
  const revisions: Revision[] = [];
  for (;;) {
    const page = await core.revisions.list(id, revisions.at(-1)?.id ?? null, pageSize);
    revisions.push(...page.revisions);
    if (page.revisions.length < pageSize) return revisions;
  }
}

const changes = ({ words }: Revision) => (words ? `+${words.added} −${words.removed}` : "");

/** Every kept version of a story, the newest first. */
export const historyCommand: Command = {
  name: "history",
  usage: "ID",
  summary: "cli.history",
  options: [],
  operands: [1, 1],
  async run(context) {
    const revisions = await context.withCore((core) => allRevisions(core, context.operands[0] ?? ""));
    const rows = revisions.map((revision) => [
      revision.id,
      revision.at.slice(0, 16).replace("T", " "),
      revision.actor,
      changes(revision),
      [context.say(`reason.${revision.reason}`), revision.name].filter((text) => text !== "").join(": "),
    ]);
    return {
      exit: 0,
      json: { revisions, total: revisions.length },
      lines: rows.length > 0 ? textTable(rows) : [context.say("cli.noRevisions")],
    };
  },
};
