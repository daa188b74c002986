import { resolve } from "node:path";
import type { Core } from "../../core/create-core.ts";
import { outputForms } from "../../shared/outputs.ts";
import { UsageError } from "../cli-io.ts";
import type { Command, CommandContext, CommandResult } from "../command.ts";
import { parseOverride } from "../options.ts";

const forms = [...outputForms, "cms", "pdf"] as const;

/** The candidate as it is now, with what may go out in spite of its findings. */
async function wanted(core: Core, { operands, options, language }: CommandContext) {
  const id = operands[0] ?? "";
  const { hash } = await core.publication.prepare(id, language);
  return { id, hash, overrides: (options.override ?? []).map(parseOverride) };
}

async function fragment(context: CommandContext): Promise<CommandResult> {
  const made = await context.withCore(async (core) => core.outputs.fragment(await wanted(core, context)));
  return { exit: 0, json: made, lines: [made.html.trimEnd()] };
}

/** Writes a story's page in another form, under the checks of publishing. HTML for a content system goes to stdout. */
export const exportPageCommand: Command = {
  name: "export-page",
  usage: "ID --as zip|single --out DIR",
  more: ["galley export-page ID --as cms", "[--override CODE=reason]"],
  summary: "cli.exportPage",
  options: ["as", "out", "override"],
  operands: [1, 1],
  async run(context) {
    const as = forms.find((form) => form === context.options.as);
    if (as === undefined) throw new UsageError("cli.exportForm");
    if (as === "pdf") {
      const message = context.say("cli.exportPdf");
      return { exit: 1, json: { error: { code: "unavailable", message } }, lines: [], messages: [message] };
    }
    if (as === "cms") return fragment(context);
    if (context.options.out === undefined) throw new UsageError("cli.outMissing");
    const out = resolve(context.io.cwd, context.options.out);
    const written = await context.withCore(async (core) =>
      core.outputs.export({ ...(await wanted(core, context)), as, out }),
    );
    return { exit: 0, json: written, lines: [context.say("cli.exported", { ...written })] };
  },
};
