import type { CommandShape } from "./command-shape.ts";

/** Finding and replacing, in the open story and in many. */
export const findTable = [
  {
    id: "find",
    label: "command.find",
    by: "desk",
    needs: "desk",
    keys: [{ code: "KeyF", mod: true }],
    menu: { menu: "edit", group: 3 },
  },
  {
    id: "replace",
    label: "command.replace",
    by: "desk",
    needs: "desk",
    keys: [{ code: "KeyH", mod: true }],
    // Cmd+H hides the program on a Mac.
    macKeys: [{ code: "KeyF", mod: true, alt: true }],
    menu: { menu: "edit", group: 3 },
  },
  {
    id: "find-next",
    label: "command.findNext",
    by: "desk",
    needs: "story",
    keys: [{ code: "F3" }],
    macKeys: [{ code: "KeyG", mod: true }, { code: "F3" }],
    menu: { menu: "edit", group: 3 },
  },
  {
    id: "find-previous",
    label: "command.findPrevious",
    by: "desk",
    needs: "story",
    keys: [{ code: "F3", shift: true }],
    macKeys: [
      { code: "KeyG", mod: true, shift: true },
      { code: "F3", shift: true },
    ],
    menu: { menu: "edit", group: 3 },
  },
  {
    id: "replace-stories",
    label: "command.replaceStories",
    by: "desk",
    needs: "desk",
    keys: [{ code: "KeyF", mod: true, shift: true }],
    menu: { menu: "edit", group: 3 },
  },
] as const satisfies readonly CommandShape[];
