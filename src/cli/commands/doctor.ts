import { AppError } from "../../shared/app-error.ts";
import { sentence } from "../cli-io.ts";
import type { Command } from "../command.ts";
import { textTable } from "../text-table.ts";

/** Looks the data folder and its database over. A folder that cannot be opened is a report too, with exit code 1. */
export const doctorCommand: Command = {
  name: "doctor",
  usage: "",
  summary: "cli.doctor",
  options: [],
  operands: [0, 0],
  async run(context) {
    const report = await context
      .withCore((core) => core.doctor())
      .catch((error: unknown) => {
        if (!(error instanceof AppError)) throw error;
        const detail = sentence(context.language, error);
        return { ok: false, lines: [{ name: "data folder", ok: false, detail }] };
      });
    const rows = report.lines.map((line) => [line.ok ? "ok" : "!!", line.name, line.detail]);
    return { exit: report.ok ? 0 : 1, json: report, lines: textTable(rows) };
  },
};
