import { readFile, stat } from "node:fs/promises";
import { extname, resolve } from "node:path";
import { writeFileAtomic } from "../../core/files/atomic-write.ts";
import { AppError } from "../../shared/app-error.ts";
import { mergeOrganisations, readOrganisations, writeOrganisations } from "../../shared/credit/organisation-file.ts";
import type { Command, CommandContext } from "../command.ts";

/** The largest file that is read, in bytes. */
const fileLimit = 4 * 1024 * 1024;

async function textOf(path: string, file: string): Promise<string> {
  const { size } = await stat(path).catch(() => {
    throw new AppError("not-found", "cli.organisationsMissing", { file });
  });
  if (size > fileLimit) throw new AppError("invalid", "organisations.fileTooLarge", { limit: fileLimit / 1024 / 1024 });
  return readFile(path, "utf8");
}

async function importFile(context: CommandContext, file: string) {
  const { organisations, problems } = readOrganisations(await textOf(resolve(context.io.cwd, file), file));
  const [whole] = problems;
  if (whole?.line === 0) throw new AppError("invalid", whole.key, whole.values);
  if (organisations.length > 0) {
    await context.withCore(async (core) => {
      const house = (await core.settings.get()).organisations;
      await core.settings.update({ organisations: mergeOrganisations(house, organisations) });
    });
  }
  return { organisations, problems };
}

/** Takes the publication's own organisations from a table or a JSON file. Bad lines are told of and left out; then the exit code is 1. */
export const organisationsImportCommand: Command = {
  name: "organisations import",
  usage: "FILE",
  summary: "cli.organisationsImport",
  options: [],
  operands: [1, 1],
  async run(context) {
    const [file = ""] = context.operands;
    const { organisations, problems } = await importFile(context, file);
    const told = problems.map(({ line, key, values }) =>
      context.say("organisations.lineWrong", { line, problem: context.say(key, values) }),
    );
    return {
      exit: problems.length === 0 ? 0 : 1,
      json: { imported: organisations.length, problems: problems.map(({ line }, at) => ({ line, problem: told[at] })) },
      lines: [context.say("organisations.imported", { count: organisations.length, file })],
      messages: told,
    };
  },
};

/** Writes the publication's own organisations: as JSON when the file's name says so, else as a table. */
export const organisationsExportCommand: Command = {
  name: "organisations export",
  usage: "FILE",
  summary: "cli.organisationsExport",
  options: [],
  operands: [1, 1],
  async run(context) {
    const [file = ""] = context.operands;
    const house = await context.withCore(async (core) => (await core.settings.get()).organisations);
    const kind = extname(file).toLowerCase() === ".json" ? "json" : "tsv";
    await writeFileAtomic(resolve(context.io.cwd, file), new TextEncoder().encode(writeOrganisations(house, kind)));
    const count = house.own.length;
    return {
      exit: 0,
      json: { exported: count, file },
      lines: [context.say("organisations.exported", { count, file })],
    };
  },
};
