import { readFile, stat } from "node:fs/promises";
import { extname, resolve } from "node:path";
import { writeFileAtomic } from "../../core/files/atomic-write.ts";
import { AppError } from "../../shared/app-error.ts";
import { saidInstead, styleHits } from "../../shared/checks/style-checks.ts";
import { importedRules, planImport, readRules, writeRules } from "../../shared/style/rule-file.ts";
import { styleLimits } from "../../shared/style/style-rule.ts";
import { guessLanguage } from "../../shared/text/direction.ts";
import type { Command, CommandContext } from "../command.ts";
import { textTable } from "../text-table.ts";

/** The largest file that is read, in bytes. */
const fileLimit = 4 * 1024 * 1024;

async function textOf(context: CommandContext, file: string): Promise<string> {
  const path = resolve(context.io.cwd, file);
  const { size } = await stat(path).catch(() => {
    throw new AppError("not-found", "style.fileMissing", { file });
  });
  if (size > fileLimit) throw new AppError("invalid", "style.fileTooLarge", { limit: fileLimit / 1024 / 1024 });
  return readFile(path, "utf8");
}

/** Takes house rules from a file; those of the publication that it does not name stay. Bad lines are told; then the exit code is 1. */
export const styleImportCommand: Command = {
  name: "style import",
  usage: "FILE",
  summary: "cli.styleImport",
  options: [],
  operands: [1, 1],
  async run(context) {
    const { rules, problems } = readRules(await textOf(context, context.operands[0] ?? ""));
    const [whole] = problems;
    if (whole?.line === 0) throw new AppError("invalid", whole.key, whole.values);
    const { added, changed, same } = await context.withCore(async (core) => {
      const { houseStyle } = await core.settings.get();
      const plan = planImport(houseStyle.rules, rules);
      const next = importedRules(houseStyle.rules, plan);
      if (next.length > styleLimits.rules) throw new AppError("invalid", "style.tooMany", { most: styleLimits.rules });
      if (plan.added.length + plan.changed.length > 0) {
        await core.settings.update({ houseStyle: { ...houseStyle, rules: next } });
      }
      return plan;
    });
    const told = problems.map(({ line, key, values }) =>
      context.say("style.lineWrong", { line, problem: context.say(key, values) }),
    );
    const counts = { added: added.length, changed: changed.length, same };
    return {
      exit: problems.length === 0 ? 0 : 1,
      json: { ...counts, problems: problems.map(({ line }, at) => ({ line, problem: told[at] })) },
      lines: [context.say("style.previewCounts", counts)],
      messages: told,
    };
  },
};

/** Writes the publication's house rules: as a table when the file's name says so, else as JSON. */
export const styleExportCommand: Command = {
  name: "style export",
  usage: "FILE",
  summary: "cli.styleExport",
  options: [],
  operands: [1, 1],
  async run(context) {
    const [file = ""] = context.operands;
    const { rules } = await context.withCore(async (core) => (await core.settings.get()).houseStyle);
    const kind = /^\.(?:tsv|txt|tab)$/i.test(extname(file)) ? "tsv" : "json";
    await writeFileAtomic(resolve(context.io.cwd, file), new TextEncoder().encode(writeRules(rules, kind)));
    const count = rules.length;
    return { exit: 0, json: { exported: count, file }, lines: [context.say("style.exported", { count, file })] };
  },
};

/** Says what the house rules find in a text file, line by line. The exit code is 1 when something that blocks is found. */
export const styleTestCommand: Command = {
  name: "style test",
  usage: "FILE",
  summary: "cli.styleTest",
  options: [],
  operands: [1, 1],
  async run(context) {
    const lines = (await textOf(context, context.operands[0] ?? "")).split(/\r\n|\r|\n/);
    const { houseStyle, profile } = await context.withCore((core) => core.settings.get());
    const found = lines.flatMap((text, at) => {
      const language = guessLanguage(text, profile.language) || profile.language;
      return styleHits(houseStyle.rules, { text, language, phrases: [], quoted: false }).map(
        ({ rule, words, instead }) => {
          return { line: at + 1, severity: rule.severity, words, instead: [...instead], why: rule.why };
        },
      );
    });
    const rows = found.map(({ line, severity, words, instead, why }) => {
      const put = instead.length === 0 ? context.say("style.testerNothing") : `“${saidInstead(instead)}”`;
      return [String(line), severity, `“${words}”`, put, why];
    });
    return {
      exit: found.some(({ severity }) => severity === "block") ? 1 : 0,
      json: { found },
      lines: found.length === 0 ? [context.say("style.testerNone")] : textTable(rows),
    };
  },
};
