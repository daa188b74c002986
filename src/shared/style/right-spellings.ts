import type { StyleRule } from "./style-rule.ts";

/** What the rules want written: the spellings of lists and what is suggested, without the signs of the notation. */
export function rightSpellings(rules: readonly StyleRule[]): string[] {
  return rules
    .filter(({ on }) => on)
    .flatMap(({ kind, find, suggest }) => (kind === "list" ? find : suggest))
    .map((spelling) => spelling.replace(/[\\#*@…()[\]|]/g, " ").trim())
    .filter((spelling) => spelling !== "");
}
