import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Credit } from "./credit.ts";
import { creditFromFields } from "./credit-from-fields.ts";
import { parseCredit } from "./parse-credit.ts";

/**
 * Real lines with independently written answers: `credits.tsv` in the folder that GALLEY_FIXTURES names (input, where seen,
 * expected). Answers are "role:name > role:name @position [qualifiers]", items divided by ";".
 */
const file = join(process.env.GALLEY_FIXTURES ?? "", "credits.tsv");
const present = process.env.GALLEY_FIXTURES !== undefined && existsSync(file);
if (!present) console.info("credits corpus skipped: set GALLEY_FIXTURES to a folder that holds credits.tsv");

/** Lines whose answer is a rule in words; each names the test that holds the rule. */
const inWords: { starts: string; why: string }[] = [
  { starts: "By-lineTitle ", why: "no line but a list of By-line Titles; see credit-from-fields.test.ts" },
  { starts: "Photos (l to r) by ", why: "the answer is a sentence; see “positions” in parse-credit.test.ts" },
];

interface Row {
  input: string;
  expected: string;
}

function rows(): Row[] {
  const lines = readFileSync(file, "utf8").split(/\r?\n/);
  return lines
    .filter((line) => line.trim() !== "" && !line.startsWith("#"))
    .map((line) => {
      const [input = "", , expected = ""] = line.split("\t");
      return { input, expected };
    });
}

/** The answer without its remarks in brackets; names that share a role after a comma are spelled out. */
function answer(expected: string): string {
  return expected
    .replace(/\s*\([^)]*\)/g, "")
    .split(/\s*;\s*/)
    .map((item) => item.split(" > ").map(spellOut).join(" > "))
    .join(" ; ")
    .trim();
}

function spellOut(party: string): string {
  const [, role = "", names = ""] = /^([\w-]+):(.*)$/.exec(party) ?? [];
  return role === ""
    ? party
    : names
        .split(", ")
        .map((name) => `${role}:${name}`)
        .join(" > ");
}

function notation(credit: Credit): string {
  return credit.items
    .map((item) => {
      const position = item.position === undefined ? "" : ` @${item.position}`;
      const qualifiers = item.qualifiers.length === 0 ? "" : ` [${item.qualifiers.join(", ")}]`;
      return item.parties.map((party) => `${party.role}:${party.name}`).join(" > ") + position + qualifiers;
    })
    .join(" ; ");
}

/** Some inputs name the By-line field, or say where on the page they were seen, in a last bracket. */
function read(input: string): Credit {
  const byLine = /^(.*?)\s+\(By-line (.+)\)$/.exec(input);
  if (byLine) return creditFromFields({ creditLine: byLine[1], creator: byLine[2] });
  return parseCredit(input.replace(/\s+\(caption tail [^)]*\)$/, ""));
}

describe.skipIf(!present)("real credit lines (GALLEY_FIXTURES)", () => {
  it("are read as their answers say, but for those that are explained", () => {
    const disagreements: string[] = [];
    let agreed = 0;
    let explained = 0;
    for (const { input, expected } of rows()) {
      if (inWords.some(({ starts }) => input.startsWith(starts))) explained += 1;
      else if (notation(read(input)) === answer(expected)) agreed += 1;
      else disagreements.push(`${input}\n  expected ${answer(expected)}\n  read     ${notation(read(input))}`);
    }
    console.info(`credits corpus: ${agreed} lines agree, ${explained} explained, ${disagreements.length} disagree`);
    expect(agreed).toBeGreaterThan(0);
    expect(disagreements.join("\n")).toBe("");
  });
});
