import type { Keys } from "../keys.ts";
import type { CommandShape } from "./command-shape.ts";

/** Of a tab's number, by place on the keyboard. The browser gives these to the page, unlike those for its own next tab. */
const digit = <N extends number>(n: N): readonly Keys[] => [{ code: `Digit${n}`, mod: true }];

/**
 * The commands of open stories, but the one that closes one, which stands with those that close windows. A browser keeps Ctrl+Tab,
 * Ctrl+Page Down and Ctrl+W for itself, so each has a key that it does not know; where there is no browser around the desk the usual
 * ones work as well.
 */
export const tabTable = [
  {
    id: "next-tab",
    label: "command.nextTab",
    by: "desk",
    needs: "desk",
    keys: [
      { code: "PageDown", alt: true },
      { code: "Tab", mod: true },
      { code: "PageDown", mod: true },
    ],
    macKeys: [
      { code: "PageDown", alt: true },
      { code: "ArrowRight", mod: true, alt: true },
    ],
    menu: { menu: "window", group: 3 },
  },
  {
    id: "previous-tab",
    label: "command.previousTab",
    by: "desk",
    needs: "desk",
    keys: [
      { code: "PageUp", alt: true },
      { code: "Tab", mod: true, shift: true },
      { code: "PageUp", mod: true },
    ],
    macKeys: [
      { code: "PageUp", alt: true },
      { code: "ArrowLeft", mod: true, alt: true },
    ],
    menu: { menu: "window", group: 3 },
  },
  {
    id: "reopen-tab",
    label: "command.reopenTab",
    by: "desk",
    needs: "desk",
    keys: [{ code: "KeyW", mod: true, alt: true, shift: true }],
    menu: { menu: "window", group: 3 },
  },
  { id: "tab-1", label: "command.tab1", by: "desk", needs: "desk", keys: digit(1), menu: { menu: "window", group: 4 } },
  { id: "tab-2", label: "command.tab2", by: "desk", needs: "desk", keys: digit(2), menu: { menu: "window", group: 4 } },
  { id: "tab-3", label: "command.tab3", by: "desk", needs: "desk", keys: digit(3), menu: { menu: "window", group: 4 } },
  { id: "tab-4", label: "command.tab4", by: "desk", needs: "desk", keys: digit(4), menu: { menu: "window", group: 4 } },
  { id: "tab-5", label: "command.tab5", by: "desk", needs: "desk", keys: digit(5), menu: { menu: "window", group: 4 } },
  { id: "tab-6", label: "command.tab6", by: "desk", needs: "desk", keys: digit(6), menu: { menu: "window", group: 4 } },
  { id: "tab-7", label: "command.tab7", by: "desk", needs: "desk", keys: digit(7), menu: { menu: "window", group: 4 } },
  { id: "tab-8", label: "command.tab8", by: "desk", needs: "desk", keys: digit(8), menu: { menu: "window", group: 4 } },
  { id: "tab-9", label: "command.tab9", by: "desk", needs: "desk", keys: digit(9), menu: { menu: "window", group: 4 } },
] as const satisfies readonly CommandShape[];
