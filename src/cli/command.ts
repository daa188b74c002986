import type { Core } from "../core/create-core.ts";
import type { InterfaceLanguage, MessageKey, MessageValues } from "../shared/messages/catalogue.ts";
import type { CliIo } from "./cli-io.ts";
import type { OptionName, OptionValues } from "./options.ts";

/** What a command runs with. */
export interface CommandContext {
  /** What stood after the command's name. */
  operands: readonly string[];
  options: OptionValues;
  io: CliIo;
  dataDir: string;
  language: InterfaceLanguage;
  say: (key: MessageKey, values?: MessageValues) => string;
  /** Opens the core for `work` and closes it afterwards, whatever happens. */
  withCore: <T>(work: (core: Core) => Promise<T>) => Promise<T>;
}

/** What a command did. `json` goes to stdout with `--json`, `lines` without; `messages` go to stderr either way. */
export interface CommandResult {
  /** 0 done, 1 refused or failed. */
  exit: 0 | 1;
  json: unknown;
  lines: readonly string[];
  messages?: readonly string[];
}

/** What a command did that has printed for itself, one thing after another. */
export interface Printed {
  exit: 0 | 1;
}

/** One command. `run` gives null when it has printed for itself and nothing can have failed. */
export interface Command {
  /** As it is typed, e.g. `photo add`. */
  name: string;
  /** What follows the name in the usage line. */
  usage: string;
  /** Options that would make the usage line too long; they are told in the help of the command itself. */
  more?: readonly string[];
  summary: MessageKey;
  /** Options besides those that every command has. */
  options: readonly OptionName[];
  /** How many operands it takes, at least and at most. */
  operands: readonly [number, number];
  /** An operand may be empty: the command says itself what that means. */
  takesEmpty?: boolean;
  run(context: CommandContext): Promise<CommandResult | Printed | null>;
}
