import { changeCase, hasCase, type LetterCase, namesIn } from "../../../shared/macros/change-case.ts";
import { sumsAt } from "../../../shared/macros/convert-currency.ts";
import { quantitiesAt } from "../../../shared/macros/convert-units.ts";
import { tidySpaces } from "../../../shared/macros/tidy-spaces.ts";
import { type MessageKey, type MessageValues, say } from "../../../shared/messages/catalogue.ts";
import type { PageMacros, SelectedLine } from "../../editor/macros/page-macros.ts";
import type { Desk } from "../desk.ts";

export type MacroName = LetterCase | "tidy-spaces" | "convert-units" | "convert-currency";

/** The word at the caret, or what is selected. */
function wordsAt({ line, from, to }: SelectedLine): { from: number; to: number } {
  if (from < to) return { from, to };
  const before = /[\p{L}\p{M}\p{N}’'-]*$/u.exec(line.text.slice(0, from))?.[0].length ?? 0;
  const behind = /^[\p{L}\p{M}\p{N}’'-]*/u.exec(line.text.slice(to))?.[0].length ?? 0;
  return { from: from - before, to: to + behind };
}

function turnCase(macros: PageMacros, kind: LetterCase): MessageKey | null {
  const parts = macros.lines().map((selected) => ({ ...wordsAt(selected), text: selected.line.text }));
  if (!parts.some(({ text, from, to }) => hasCase(text.slice(from, to)))) return "macro.noCase";
  const names = kind === "sentence" ? namesIn(macros.texts()) : new Set<string>();
  const count = macros.edit((selected) => {
    const { from, to } = wordsAt(selected);
    return changeCase(selected.line.text, from, to, kind, { language: selected.line.language, names });
  });
  return count === 0 ? "macro.sameCase" : null;
}

/** In what is selected, or in the whole line of the caret. */
function tidy(macros: PageMacros): number {
  return macros.edit(({ line, from, to }) => {
    const edits = tidySpaces(line.text, line.language);
    return from === to ? edits : edits.filter(({ start, end }) => start < to && end > from);
  });
}

const finders = {
  "convert-units": quantitiesAt,
  "convert-currency": sumsAt,
} as const;
const nothingFound = { "convert-units": "macro.noUnits", "convert-currency": "macro.noMoney" } as const;

/** Carries out a macro on what is selected on the page in front, and says what came of it where that is not to be seen. */
export async function runMacro(desk: Desk, name: MacroName): Promise<void> {
  const editor = desk.session.get()?.editor();
  const tell = (key: MessageKey, values?: MessageValues) =>
    desk.notices.tell("info", say(desk.settings.get().interfaceLanguage, key, values));
  const macros = await editor?.macros();
  if (!macros) return;
  const lines = macros.lines();
  if (lines.length === 0) return tell("macro.nothing");
  if (name === "convert-units" || name === "convert-currency") {
    const isThere = lines.some(({ line, from, to }) => finders[name](line.text, from, to).length > 0);
    if (isThere) desk.dialog.set(name);
    else tell(nothingFound[name]);
    return;
  }
  if (name === "tidy-spaces") {
    const count = tidy(macros);
    return count === 0 ? tell("macro.tidyAlready") : tell("macro.tidied", { count });
  }
  const problem = turnCase(macros, name);
  if (problem) tell(problem);
}
