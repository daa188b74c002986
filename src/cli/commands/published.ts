import { resolve } from "node:path";
import { lastInstantOf } from "../../shared/text/moment.ts";
import { UsageError } from "../cli-io.ts";
import type { Command } from "../command.ts";

/** Writes what readers had at a time (now, without one) to an empty folder, byte for byte. */
export const publishedCommand: Command = {
  name: "published",
  usage: "ID --out DIR",
  more: ["[--at 2026-11-25T14:05]"],
  summary: "cli.published",
  options: ["at", "out"],
  operands: [1, 1],
  async run(context) {
    const { at, out } = context.options;
    if (out === undefined) throw new UsageError("cli.outMissing");
    const time = at === undefined ? new Date() : lastInstantOf(at);
    if (time === null) throw new UsageError("cli.atBad", { at: at ?? "" });
    const found = await context.withCore(async (core) => {
      const { id } = await core.stories.open(context.operands[0] ?? "");
      const { what, record } = await core.publication.readersHad(id, time.toISOString());
      if (!record) return null;
      return { what, record, copy: await core.publication.copy(id, record.hash, resolve(context.io.cwd, out)) };
    });
    if (!found) {
      const message = context.say("cli.hadNothing", { at: time.toISOString() });
      return {
        exit: 1,
        json: { what: "nothing", error: { code: "not-found", message } },
        lines: [],
        messages: [message],
      };
    }
    const { what, record, copy } = found;
    const { hash, at: since, action, note } = record;
    const missing =
      copy.missing.length > 0 ? [context.say("cli.publishedMissing", { count: copy.missing.length })] : [];
    return {
      exit: missing.length === 0 ? 0 : 1,
      json: { what, at: since, action, note, hash, ...copy },
      lines: [copy.folder, ...copy.files.map((path) => `  ${path}`)],
      messages: missing,
    };
  },
};
