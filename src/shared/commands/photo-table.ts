import type { CommandShape } from "./command-shape.ts";

/** The commands of the photo desk, in the order of the menus. All but the first mean something only while it is in front. */
export const photoTable = [
  {
    id: "photo-desk",
    label: "command.photoDesk",
    by: "desk",
    needs: "desk",
    keys: [{ code: "F4" }],
    menu: { menu: "go", group: 3 },
  },
  {
    id: "import-photos",
    label: "command.importPhotos",
    by: "desk",
    needs: "desk",
    keys: [{ code: "KeyO", mod: true, alt: true, shift: true }],
    menu: { menu: "file", group: 2 },
  },
  {
    id: "next-photo",
    label: "command.nextPhoto",
    by: "desk",
    needs: "photos",
    keys: [{ code: "F9" }],
    menu: { menu: "go", group: 3 },
  },
  {
    id: "previous-photo",
    label: "command.previousPhoto",
    by: "desk",
    needs: "photos",
    keys: [{ code: "F9", shift: true }],
    menu: { menu: "go", group: 3 },
  },
  {
    id: "edit-photos",
    label: "command.editPhotos",
    by: "desk",
    needs: "photos",
    keys: [{ code: "KeyE", mod: true, shift: true }],
    menu: { menu: "edit", group: 5 },
  },
  {
    id: "replace-photos",
    label: "command.replacePhotos",
    by: "desk",
    needs: "photos",
    menu: { menu: "edit", group: 5 },
  },
  {
    id: "kill-photo",
    label: "command.killPhoto",
    by: "desk",
    needs: "photos",
    menu: { menu: "edit", group: 5 },
  },
  {
    id: "use-photos",
    label: "command.usePhotos",
    by: "desk",
    needs: "photos",
    keys: [{ code: "Enter", mod: true }],
    menu: { menu: "insert", group: 9 },
  },
] as const satisfies readonly CommandShape[];
