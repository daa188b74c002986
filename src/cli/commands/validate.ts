import type { Verdict } from "../../shared/validation.ts";
import type { Command, CommandContext } from "../command.ts";
import { textTable } from "../text-table.ts";

/** A row each: how bad, where, what, and a validator's own words. */
function verdictLines({ say }: Pick<CommandContext, "say">, verdicts: readonly Verdict[]): string[] {
  return textTable(
    verdicts.map(({ severity, judge, where, message, quote }) => [
      say(`validate.severity.${severity}`),
      say(`validate.judge.${judge}`),
      where,
      quote === "" ? message : `${message} ${say("validate.quote", { quote })}`,
    ]),
  );
}

/** Asks every validator about the page as it would be published now. Exit code 1 when one of them finds an error. */
export const validateCommand: Command = {
  name: "validate",
  usage: "ID",
  summary: "cli.validate",
  options: [],
  operands: [1, 1],
  async run(context) {
    const id = context.operands[0] ?? "";
    const found = await context.withCore(async (core) => {
      const { hash } = await core.publication.prepare(id, context.language);
      return core.validation.validate(id, hash, context.language);
    });
    const count = found.verdicts.filter(({ severity }) => severity === "error").length;
    const verdict = count === 0 ? context.say("validate.clean") : context.say("validate.faults", { count });
    return { exit: found.ok ? 0 : 1, json: found, lines: [...verdictLines(context, found.verdicts), verdict] };
  },
};
