import { creditView } from "../../core/stories/story-view.ts";
import { parseCredit } from "../../shared/credit/parse-credit.ts";
import type { Command } from "../command.ts";
import { textTable } from "../text-table.ts";

/** Shows how a credit line is understood. Opens no data folder; words that the shell divided are joined again. */
export const creditCommand: Command = {
  name: "credit",
  usage: "LINE",
  summary: "cli.credit",
  options: [],
  operands: [1, Number.POSITIVE_INFINITY],
  async run(context) {
    const credit = creditView(parseCredit(context.operands.join(" ")), "spaced");
    const rows = credit.items.flatMap((item) => [
      ...item.parties.map((party) => [party.role, party.name]),
      ...item.qualifiers.map((qualifier) => ["", `[${qualifier}]`]),
    ]);
    const review = credit.state === "review" ? [context.say("cli.creditReview")] : [];
    return { exit: 0, json: credit, lines: [credit.text, ...textTable(rows), ...review] };
  },
};
