import { existsSync } from "node:fs";
import { databaseFile } from "../../core/database/database-file.ts";
import { creditView } from "../../core/stories/story-view.ts";
import { AppError } from "../../shared/app-error.ts";
import type { CreditStyle } from "../../shared/credit/credit.ts";
import { houseTable } from "../../shared/credit/house-organisations.ts";
import type { OrganisationTable } from "../../shared/credit/organisation.ts";
import { organisations as builtIn } from "../../shared/credit/organisations.ts";
import { parseCredit } from "../../shared/credit/parse-credit.ts";
import type { Command, CommandContext } from "../command.ts";
import { textTable } from "../text-table.ts";

interface House {
  organisations: OrganisationTable;
  style: CreditStyle;
  /** Why the publication's own organisations are not used, in a sentence; empty when they are, or there are none. */
  problem: string;
}

/** The publication's own table and style where there is a data folder; none is made, and one that is in use leaves the built-in ones. */
async function houseOf(context: CommandContext): Promise<House> {
  const none: House = { organisations: builtIn, style: "spaced", problem: "" };
  if (!existsSync(databaseFile(context.dataDir))) return none;
  try {
    const { organisations, profile } = await context.withCore((core) => core.settings.get());
    return { organisations: houseTable(organisations), style: profile.creditStyle, problem: "" };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { ...none, problem: context.say("cli.creditBuiltIn", { problem: context.say(error.key, error.values) }) };
  }
}

/** Shows how a credit line is understood by the publication's table of organisations; words that the shell divided are joined again. */
export const creditCommand: Command = {
  name: "credit",
  usage: "LINE",
  summary: "cli.credit",
  options: [],
  operands: [1, Number.POSITIVE_INFINITY],
  async run(context) {
    const { organisations, style, problem } = await houseOf(context);
    const credit = creditView(parseCredit(context.operands.join(" "), { organisations }), style, organisations);
    const rows = credit.items.flatMap((item) => [
      ...item.parties.map((party) => [party.role, party.name]),
      ...item.qualifiers.map((qualifier) => ["", `[${qualifier}]`]),
    ]);
    const review = credit.state === "review" ? [context.say("cli.creditReview")] : [];
    return {
      exit: 0,
      json: credit,
      lines: [credit.text, ...textTable(rows), ...review],
      messages: problem === "" ? [] : [problem],
    };
  },
};
