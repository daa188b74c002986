import type { AppError } from "../shared/app-error.ts";
import { type InterfaceLanguage, type MessageKey, type MessageValues, say } from "../shared/messages/catalogue.ts";

/** Everything the command line touches outside itself. */
export interface CliIo {
  /** Writes one line to stdout. */
  print: (line: string) => void;
  /** Writes one line to stderr. */
  log: (line: string) => void;
  env: Readonly<Record<string, string | undefined>>;
  platform: NodeJS.Platform;
  /** Relative paths are relative to this folder. */
  cwd: string;
}

/** Wrong usage: exit code 2, with the sentence and the command's usage line on stderr. */
export class UsageError extends Error {
  readonly key: MessageKey;
  readonly values: MessageValues;

  constructor(key: MessageKey, values: MessageValues = {}) {
    super(say("en", key, values));
    this.name = "UsageError";
    this.key = key;
    this.values = values;
  }
}

/** Hebrew where the system's locale says so, else English (POSIX order: LC_ALL, LC_MESSAGES, LANG). */
export function cliLanguage(env: CliIo["env"]): InterfaceLanguage {
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || "";
  return /^(he|iw)([_.@-]|$)/i.test(locale) ? "he" : "en";
}

/** The sentence of a failure that a person is told of, in their language. */
export function sentence(language: InterfaceLanguage, error: AppError | UsageError): string {
  return say(language, error.key, error.values);
}
