import type { Finding } from "../../shared/checks/finding.ts";
import type { Command } from "../command.ts";
import { textTable } from "../text-table.ts";

/** Findings as a table, the blocking ones marked. */
export function findingLines(findings: readonly Finding[]): string[] {
  return textTable(findings.map((finding) => [finding.severity, finding.where, finding.message]));
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
      lines: [...findingLines(findings), verdict],
    };
  },
};
