import { checkGroups, codesOf, groupName } from "../../src/shared/checks/check-groups.ts";
import {
  type CheckCode,
  checkCodes,
  isHard,
  isOfHalfWritten,
  mendLabel,
  nameOf,
  severityOf,
} from "../../src/shared/checks/check-table.ts";
import { say } from "../../src/shared/messages/catalogue.ts";

const severities = { block: "**blocks**", warn: "to look at", info: "good to know" } as const;

function row(code: CheckCode): string {
  const mend = mendLabel(code);
  const cells = [
    `\`${code}\``,
    say("en", nameOf(code)),
    severities[severityOf(code)],
    isHard(code) ? "never" : "yes",
    say("en", `check.${code}`),
    mend === null ? "" : say("en", mend),
  ];
  return `| ${cells.map((cell) => cell.replaceAll("|", "\\|").replaceAll("\n", " ")).join(" | ")} |`;
}

/** docs/checks.md: every code that a finding can have, by what it is about, with what was decided of it in the table of checks. */
export function checksPage(): string {
  const parts = checkGroups.map((group) => {
    const rows = codesOf(group).map(row).join("\n");
    return `## ${say("en", groupName(group))}\n\n${columns}\n${rows}\n`;
  });
  const counts = `There are ${checkCodes.length} codes; ${checkCodes.filter(isHard).length} of them nobody can override, and ${checkCodes.filter((code) => mendLabel(code) !== null).length} findings a key puts right.`;
  return `${head()}\n\n${counts}\n\n${parts.join("\n")}`;
}

const halfWritten = () =>
  checkCodes
    .filter(isOfHalfWritten)
    .map((code) => `\`${code}\``)
    .join(", ");

const columns =
  "| code | what it finds | severity | can be overridden | what it says | at a key |\n|---|---|---|---|---|---|";

const head = () => `# Checks

What Galley looks for in a story. The checks are pure functions (\`src/shared/checks\`): they run in the pauses of typing, and once
more with authority inside publishing. A finding that blocks stops publication. Some can be overridden with a typed reason, which
goes on record with the publication and is never on the page: in the publish dialog, or with
\`galley publish ID --out DIR --override CODE=reason\`. A publication can let further ones block (Settings, Checks); it cannot let
one that blocks pass. F8 and Shift+F8 go through the findings; Ctrl+F8 (⌘F8) puts right the one that was gone to where the last
column names a way, as one step of undo where it changes the page. What is found in nearly everything half written (${halfWritten()}) is
not told of at a place while the caret is there, unless it was told before. What stands in braces is filled in. This page is made by
\`npm run docs\`.`;
