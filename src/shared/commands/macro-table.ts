import type { CommandShape } from "./command-shape.ts";

/** Changes to the words that are selected. */
export const macroTable = [
  {
    id: "convert-units",
    label: "command.convertUnits",
    by: "desk",
    needs: "story",
    keys: [{ code: "KeyU", mod: true, alt: true }],
    menu: { menu: "format", group: 7 },
  },
  {
    id: "convert-currency",
    label: "command.convertCurrency",
    by: "desk",
    needs: "story",
    keys: [{ code: "KeyU", mod: true, alt: true, shift: true }],
    menu: { menu: "format", group: 7 },
  },
  {
    id: "tidy-spaces",
    label: "command.tidySpaces",
    by: "desk",
    needs: "story",
    keys: [{ code: "KeyY", mod: true, alt: true, shift: true }],
    menu: { menu: "format", group: 7 },
  },
  {
    id: "case-sentence",
    label: "command.caseSentence",
    by: "desk",
    needs: "story",
    menu: { menu: "format", group: 8 },
  },
  { id: "case-title", label: "command.caseTitle", by: "desk", needs: "story", menu: { menu: "format", group: 8 } },
  { id: "case-upper", label: "command.caseUpper", by: "desk", needs: "story", menu: { menu: "format", group: 8 } },
  { id: "case-lower", label: "command.caseLower", by: "desk", needs: "story", menu: { menu: "format", group: 8 } },
] as const satisfies readonly CommandShape[];
