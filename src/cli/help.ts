import { type InterfaceLanguage, say } from "../shared/messages/catalogue.ts";
import type { Command } from "./command.ts";
import { textTable } from "./text-table.ts";

const typed = (command: Command) => `galley ${command.name} ${command.usage}`.trim();

export function usageLine(language: InterfaceLanguage, command: Command): string {
  return say(language, "cli.usage", { usage: typed(command) });
}

/** The help text: one command with what it does, or all of them, and the options that every command takes. */
export function helpLines(language: InterfaceLanguage, commands: readonly Command[]): string[] {
  const [only] = commands;
  const head =
    commands.length === 1 && only
      ? [usageLine(language, only), "", say(language, only.summary), ...(only.more ?? []).map((line) => `  ${line}`)]
      : [
          say(language, "cli.usage", { usage: "galley COMMAND [OPTIONS]" }),
          "",
          ...textTable(commands.map((command) => [`  ${typed(command)}`.trimEnd(), say(language, command.summary)])),
        ];
  const options = [
    ["--data DIR", say(language, "cli.optionData")],
    ["--actor NAME", say(language, "cli.optionActor")],
    ["--json", say(language, "cli.optionJson")],
    ["--help", say(language, "cli.optionHelp")],
    ["--version", say(language, "cli.optionVersion")],
  ];
  return [...head, "", say(language, "cli.optionsHead"), ...textTable(options), "", say(language, "cli.exitCodes")];
}
