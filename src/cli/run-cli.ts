import { resolve } from "node:path";
import { defaultDataDir } from "../core/data-dir.ts";
import { mapSystemError } from "../core/database/map-error.ts";
import { version } from "../core/version.ts";
import { AppError } from "../shared/app-error.ts";
import { type InterfaceLanguage, say } from "../shared/messages/catalogue.ts";
import { type CliIo, cliLanguage, sentence, UsageError } from "./cli-io.ts";
import type { Command, CommandContext, CommandResult } from "./command.ts";
import { commands, findCommand } from "./commands/index.ts";
import { helpLines, usageLine } from "./help.ts";
import { commonOptions, type OptionName, type OptionValues, parseArguments } from "./options.ts";

function checkOptions(command: Command, options: OptionValues): void {
  const allowed = new Set<string>([...commonOptions, ...command.options]);
  const foreign = (Object.keys(options) as OptionName[]).find((name) => !allowed.has(name));
  if (foreign) throw new UsageError("cli.foreignOption", { option: `--${foreign}`, command: command.name });
  for (const name of ["data", "story", "out", "used-in", "person", "keyword", "place"] as const) {
    if (options[name] === "") throw new UsageError("cli.emptyOption", { option: `--${name}` });
  }
}

function checkOperands(command: Command, operands: readonly string[]): void {
  const [least, most] = command.operands;
  if (operands.length < least || (operands.includes("") && !command.takesEmpty))
    throw new UsageError("cli.operandMissing", { command: command.name });
  const extra = operands[most];
  if (extra !== undefined) throw new UsageError("cli.operandExtra", { command: command.name, operand: extra });
}

function contextOf(operands: string[], options: OptionValues, io: CliIo, language: InterfaceLanguage): CommandContext {
  const dataDir = options.data === undefined ? defaultDataDir(io.env, io.platform) : resolve(io.cwd, options.data);
  return {
    operands,
    options,
    io,
    dataDir,
    language,
    say: (key, values) => say(language, key, values),
    async withCore(work) {
      // Loaded only now, so that help, usage and `credit` need neither the database nor the picture library.
      const { createCore } = await import("../core/create-core.ts");
      const core = await createCore({
        dataDir,
        log: io.log,
        ...(options.actor === undefined ? {} : { actor: options.actor }),
      });
      try {
        return await work(core);
      } catch (error) {
        throw mapSystemError(error, dataDir) ?? error;
      } finally {
        await core.close();
      }
    },
  };
}

function show(result: CommandResult, json: boolean, io: CliIo): void {
  for (const message of result.messages ?? []) io.log(message);
  if (json) io.print(JSON.stringify(result.json));
  else for (const line of result.lines) io.print(line);
}

/** Wrong usage: what is wrong and how it is done; with `--json` stdout gets its one document here too. */
function showMisuse(
  error: UsageError,
  usage: readonly string[],
  json: boolean,
  io: CliIo,
  language: InterfaceLanguage,
) {
  const message = sentence(language, error);
  for (const line of [message, ...usage]) io.log(line);
  if (json) io.print(JSON.stringify({ error: { code: "usage", message } }));
  return 2;
}

/** A failure as one sentence on stderr; with `--json` stdout still gets its one document. */
function showFailure(error: unknown, json: boolean, io: CliIo, language: InterfaceLanguage): number {
  const known = error instanceof AppError ? error : null;
  const problem = error instanceof Error ? error.message : String(error);
  const message = known
    ? sentence(language, known)
    : say(language, "cli.failed", { problem: problem.split("\n")[0] ?? "" });
  io.log(message);
  const details = known?.details === undefined ? {} : { details: known.details };
  if (json) io.print(JSON.stringify({ error: { code: known?.code ?? "internal", message, ...details } }));
  return 1;
}

async function run(args: readonly string[], io: CliIo, language: InterfaceLanguage): Promise<number> {
  const { positionals, options } = parseArguments(args);
  if (options.version) {
    io.print(options.json ? JSON.stringify({ version }) : version);
    return 0;
  }
  const asksHelp = options.help === true || positionals[0] === "help";
  const found = findCommand(positionals[0] === "help" ? positionals.slice(1) : positionals);
  if (asksHelp) {
    const lines = helpLines(language, found ? [found.command] : commands);
    if (options.json) io.print(JSON.stringify({ help: lines }));
    else for (const line of lines) io.print(line);
    return 0;
  }
  if (!found) {
    const [name] = positionals;
    throw name === undefined ? new UsageError("cli.noCommand") : new UsageError("cli.unknownCommand", { name });
  }
  const { command, operands } = found;
  try {
    checkOptions(command, options);
    checkOperands(command, operands);
    const result = await command.run(contextOf(operands, options, io, language));
    if (result && "json" in result) show(result, options.json === true, io);
    return result?.exit ?? 0;
  } catch (error) {
    if (error instanceof UsageError) {
      return showMisuse(error, [usageLine(language, command)], options.json === true, io, language);
    }
    return showFailure(error, options.json === true, io, language);
  }
}

/**
 * Runs one command line and gives its exit code: 0 done, 1 refused or failed with a sentence on stderr, 2 wrong usage
 * with a usage line on stderr. With `--json` stdout gets exactly one JSON document. Never throws; no stack is ever shown.
 */
export async function runCli(args: readonly string[], io: CliIo): Promise<number> {
  const language = cliLanguage(io.env);
  try {
    return await run(args, io, language);
  } catch (error) {
    // The options may not have been understood, so the wish for JSON is looked for by itself.
    const json = args.slice(0, args.indexOf("--") >>> 0).includes("--json");
    if (!(error instanceof UsageError)) return showFailure(error, json, io, language);
    const usage = [say(language, "cli.usage", { usage: "galley COMMAND …" }), say(language, "cli.seeHelp")];
    return showMisuse(error, usage, json, io, language);
  }
}
