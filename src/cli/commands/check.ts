import type { Finding } from "../../shared/checks/finding.ts";
import type { Command, CommandContext } from "../command.ts";
import { textTable } from "../text-table.ts";

/** Findings as a table with the codes that overrides name; what blocks and may be overridden says so. */
export function findingLines(context: Pick<CommandContext, "say">, findings: readonly Finding[]): string[] {
  const words = ({ severity, overridable, message }: Finding) =>
    severity === "block" && overridable ? `${message} ${context.say("cli.overridable")}` : message;
  return textTable(findings.map((one) => [one.severity, one.where, one.code, words(one)]));
}

/** Runs every check on a story. Exit code 1 when one of them blocks publishing. */
export const checkCommand: Command = {
  name: "check",
  usage: "ID",
  summary: "cli.check",
  options: [],
  operands: [1, 1],
  async run(context) {
    const findings = await context.withCore((core) => core.checks.run(context.operands[0] ?? "", context.language));
    const blocking = findings.filter((finding) => finding.severity === "block").length;
    const verdict = blocking === 0 ? context.say("cli.checkOk") : context.say("cli.checkBlocked", { count: blocking });
    return {
      exit: blocking === 0 ? 0 : 1,
      json: { ok: blocking === 0, findings },
      lines: [...findingLines(context, findings), verdict],
    };
  },
};
