import type { Core } from "../../core/create-core.ts";
import { blockingAfter } from "../../shared/checks/override.ts";
import { insertNotice, type Notice } from "../../shared/document/insert-notice.ts";
import { printedTime } from "../../shared/text/printed-time.ts";
import { UsageError } from "../cli-io.ts";
import type { Command, CommandContext } from "../command.ts";
import { parseOverride } from "../options.ts";
import { publishOne } from "./publish-one.ts";

function noticeOf({ options }: CommandContext): Omit<Notice, "date"> | null {
  const { notice, kind = "correction", place = "end" } = options;
  if (notice === undefined) return null;
  if (kind !== "correction" && kind !== "clarification") throw new UsageError("cli.noticeKind", { kind });
  if (place !== "top" && place !== "end") throw new UsageError("cli.noticePlace", { place });
  return { text: notice, kind, place };
}

/**
 * Saves the page with the notice on it, dated by the publication's own clock. Nothing is put onto a page that cannot go out now, and no
 * notice a second time that waits there since an attempt which failed. Throws `refused` where readers have no page to be corrected.
 */
async function putNotice(core: Core, id: string, notice: Omit<Notice, "date">, context: CommandContext): Promise<void> {
  const { findings, note } = await core.publication.prepare(id, context.language, { kind: "correct", note: "" });
  const overrides = (context.options.override ?? []).map(parseOverride);
  const waits = note.split("\n\n").includes(notice.text.trim());
  if (waits || notice.text.trim() === "" || blockingAfter(findings, overrides).length > 0) return;
  const { version, parsed, fields } = await core.stories.read(id);
  const { profile } = await core.settings.get();
  const date = printedTime(new Date(), profile.timeZone).iso.slice(0, 10);
  const document = JSON.stringify(insertNotice(parsed, { ...notice, date }));
  await core.stories.save({ id, baseVersion: version, document, fields });
}

/** Publishes the story as it is now as a correction of what readers have, with a notice that is put on the page, or a reason for none. */
export const correctCommand: Command = {
  name: "correct",
  usage: "ID --out DIR --notice TEXT",
  more: [
    "[--kind clarification] [--place top] [--override CODE=reason]",
    "galley correct ID --out DIR --no-notice REASON",
  ],
  summary: "cli.correct",
  options: ["out", "notice", "no-notice", "kind", "place", "override"],
  operands: [1, 1],
  async run(context) {
    const notice = noticeOf(context);
    const reason = context.options["no-notice"];
    if (notice !== null && reason !== undefined) throw new UsageError("cli.noticeBoth");
    if (notice === null && reason === undefined) throw new UsageError("cli.noticeMissing");
    return publishOne(context, { kind: "correct", note: reason ?? "" }, async (core, id) => {
      if (notice) await putNotice(core, id, notice, context);
    });
  },
};
