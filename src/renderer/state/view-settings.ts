import { z } from "zod/mini";
import { storySortKeys } from "../../shared/story-list.ts";
import { type FindView, findView } from "./find/find-view.ts";
import { createStore, type Store } from "./store.ts";

/** The limits of what a side column may be wide, in CSS pixels. */
export const columnWidths = {
  stories: { least: 184, most: 420 },
  inspector: { least: 232, most: 560 },
  preview: { least: 296, most: 1400 },
} as const;
/** A column whose width a person can set. */
export type SizedColumn = keyof typeof columnWidths;
export type SideColumn = Exclude<SizedColumn, "preview">;

/** The sizes at which the page may be shown, in percent. */
export const zoomSteps = [50, 67, 80, 90, 100, 110, 125, 150, 175, 200, 250, 300] as const;

const width = (column: SizedColumn) => {
  const { least, most } = columnWidths[column];
  return z.catch(z.nullable(z.number().check(z.minimum(least), z.maximum(most))), null);
};

/** The side columns: whether each is shown, and how wide in CSS pixels (null while nobody set it: then as the window's width says). */
const columns = z.object({
  stories: z.catch(z.boolean(), true),
  inspector: z.catch(z.boolean(), true),
  storiesWidth: width("stories"),
  inspectorWidth: width("inspector"),
  previewWidth: width("preview"),
  /** What the first column holds. */
  first: z.catch(z.enum(["stories", "outline"]), "stories"),
});
export type Columns = z.infer<typeof columns>;

const pageView = z.object({
  zoom: z.catch(z.literal([...zoomSteps]), 100),
  /** Whether the line that is written stays in the middle of the window. */
  typewriter: z.catch(z.boolean(), false),
  /** Whether spaces, breaks and what else nobody sees are shown. */
  invisibles: z.catch(z.boolean(), false),
});
export type PageView = z.infer<typeof pageView>;

/** The screens, and the places outside the page, that the preview shows it in. */
export const previewViews = ["phone", "tablet", "desktop", "print", "search", "social"] as const;
export type PreviewView = (typeof previewViews)[number];

const previewLook = z.object({
  view: z.catch(z.enum(previewViews), "phone"),
  scheme: z.catch(z.enum(["light", "dark"]), "light"),
  /** Whether the preview marks where the caret is, and goes there. */
  follows: z.catch(z.boolean(), true),
});
/** How the preview beside the page is shown. */
export type PreviewLook = z.infer<typeof previewLook>;

/** How wide the contact sheet's pictures are at least, in CSS pixels. */
export const cellSizes = [96, 128, 168, 224, 300] as const;

/** The parts of the story inspector, in their order. */
export const storyGroups = ["story", "planning", "reach", "related", "notes", "page"] as const;
export type StoryGroup = (typeof storyGroups)[number];

const openGroup = (isOpen: boolean) => z.catch(z.boolean(), isOpen);
const shownGroups = z.object({
  story: openGroup(true),
  planning: openGroup(true),
  reach: openGroup(false),
  related: openGroup(false),
  notes: openGroup(false),
  page: openGroup(false),
});
/** Which parts of the story inspector are unfolded. */
export type ShownGroups = z.infer<typeof shownGroups>;

const sheetView = z.object({ cell: z.catch(z.literal([...cellSizes]), 168) });
/** How the contact sheet is shown. */
export type SheetView = z.infer<typeof sheetView>;

/** How wide a column of the list may be, in CSS pixels. */
export const listColumnWidth = { least: 48, most: 640 } as const;

const listWidth = z.number().check(z.minimum(listColumnWidth.least), z.maximum(listColumnWidth.most));

const listView = z.object({
  text: z.catch(z.string().check(z.maxLength(500)), ""),
  by: z.catch(z.enum(storySortKeys), "updated"),
  descending: z.catch(z.boolean(), true),
  /** The view that was shown last, by its id. */
  view: z.catch(z.string(), "all"),
  /** The columns that are shown, in their order. One that this version does not know is kept. */
  columns: z.catch(z.array(z.string()), [
    ...["headline", "stage", "section", "byline", "due", "words", "updated", "publication"],
  ]),
  /** Widths that a person set, by column. */
  widths: z.catch(z.record(z.string(), listWidth), {}),
  /** One line a row, or two. */
  density: z.catch(z.enum(["lines", "line"]), "lines"),
  /** Whether days are told apart, in an order by time. */
  days: z.catch(z.boolean(), true),
  shape: z.catch(z.enum(["list", "board"]), "list"),
});
/** What the desk's list shows and how: kept from one start to the next. */
export type ListView = z.infer<typeof listView>;
/** The list as it is before anybody changed something. */
export const listViewAtFirst: ListView = listView.parse({});

/** Which version of an original was taken over last, by its translation. */
const takenOver = z.record(z.string(), z.catch(z.number(), 0));
export type TakenOver = z.infer<typeof takenOver>;

/** Where small things are remembered from one start to the next: `localStorage`, or nowhere. */
export type Remembrance = Pick<Storage, "getItem" | "setItem">;

/** This browser's own, or null where it is forbidden. */
export function ownStorage(): Remembrance | null {
  try {
    return globalThis.localStorage ?? null;
  } catch {
    return null;
  }
}

/** What is remembered, part by part: a part that is missing or makes no sense is as it is at first. */
export function readRemembered<T>(schema: z.ZodMiniType<T>, text: string | null): T {
  try {
    const parsed = schema.safeParse(JSON.parse(text ?? "{}"));
    if (parsed.success) return parsed.data;
  } catch {
    // Not JSON: as at first.
  }
  return schema.parse({});
}

function remembered<T>(storage: Remembrance | null, name: string, schema: z.ZodMiniType<T>): Store<T> {
  const store = createStore(readRemembered(schema, storage?.getItem(name) ?? null));
  store.subscribe(() => {
    try {
      storage?.setItem(name, JSON.stringify(store.get()));
    } catch {
      // A full or forbidden storage only means that it is not remembered.
    }
  });
  return store;
}

/** The arrangement of the desk on this machine. It begins as it was left, and every change is remembered for the next start. */
export function createRememberedView(storage: Remembrance | null = ownStorage()): {
  columns: Store<Columns>;
  pageView: Store<PageView>;
  sheetView: Store<SheetView>;
  shownGroups: Store<ShownGroups>;
  previewLook: Store<PreviewLook>;
  listView: Store<ListView>;
  takenOver: Store<TakenOver>;
  findView: Store<FindView>;
} {
  return {
    columns: remembered(storage, "galley.columns", columns),
    pageView: remembered(storage, "galley.page", pageView),
    sheetView: remembered(storage, "galley.sheet", sheetView),
    shownGroups: remembered(storage, "galley.story", shownGroups),
    previewLook: remembered(storage, "galley.preview", previewLook),
    listView: remembered(storage, "galley.list", listView),
    takenOver: remembered(storage, "galley.originals", takenOver),
    findView: remembered(storage, "galley.find", findView),
  };
}

/** The next size of the page in a direction; the same where there is none. */
export function nextZoom(zoom: PageView["zoom"], step: 1 | -1): PageView["zoom"] {
  return zoomSteps[zoomSteps.indexOf(zoom) + step] ?? zoom;
}
