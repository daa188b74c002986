import type { ComponentType } from "react";
import { type Fetched, fetched } from "../ui/fetched.tsx";
import { FindBar } from "./find-part.ts";

const dialog = <P extends object>(load: () => Promise<ComponentType<P>>): Fetched<P> =>
  fetched(load, { isDialog: true });

// What is not needed for the first look at the desk: each in a file of its own.
export const Palette = dialog(() => import("./palette.tsx").then((part) => part.Palette));
export const OpenPage = fetched(async () => {
  // Whoever sees a page may ask for the palette, and type on at once.
  const [part] = await Promise.all([import("./page-column.tsx"), Palette.fetch()]);
  return part.PageColumn;
});
export const Inspector = fetched(() => import("./inspector.tsx").then((part) => part.Inspector));
export const PreviewPane = fetched(() =>
  import("../features/preview/preview-pane.tsx").then((part) => part.PreviewPane),
);
export const OriginalPane = fetched(() =>
  import("../features/preview/original-pane.tsx").then((part) => part.OriginalPane),
);
export const BeginningDialogs = dialog(() =>
  import("../features/beginnings/beginning-dialogs.tsx").then((part) => part.BeginningDialogs),
);
/** Asked once, before anything else can be done. */
export const FirstStart = dialog(() => import("./first-start.tsx").then((part) => part.FirstStart));
export const ShortcutSheet = dialog(() => import("./shortcut-sheet.tsx").then((part) => part.ShortcutSheet));
export const PublicationDialogs = dialog(() =>
  import("../features/publish/publication-dialogs.tsx").then((part) => part.PublicationDialogs),
);
export const PublishSeveralDialog = dialog(() =>
  import("../features/publish/several/publish-several-dialog.tsx").then((part) => part.PublishSeveralDialog),
);
export const HistoryDialogs = dialog(() =>
  import("../features/history/history-dialogs.tsx").then((part) => part.HistoryDialogs),
);
export const SettingsDialog = dialog(() =>
  import("../features/settings/settings-dialog.tsx").then((part) => part.SettingsDialog),
);
export const NamesDialog = dialog(() =>
  import("../features/settings/names/names-dialog.tsx").then((part) => part.NamesDialog),
);
export const StyleDialog = dialog(() =>
  import("../features/settings/house-style/style-dialog.tsx").then((part) => part.StyleDialog),
);
export const ReplaceStoriesDialog = dialog(() =>
  import("../features/find/many/replace-stories-dialog.tsx").then((part) => part.ReplaceStoriesDialog),
);
export const RatesDialog = dialog(() =>
  import("../features/settings/rates/rates-dialog.tsx").then((part) => part.RatesDialog),
);
export const ConvertDialog = dialog(() =>
  import("../features/macros/convert-dialog.tsx").then((part) => part.ConvertDialog),
);
export const PhotoDesk = fetched(() => import("../features/photo-desk/photo-desk.tsx").then((part) => part.PhotoDesk));
export const DayPlace = fetched(() => import("../features/day/day.tsx").then((part) => part.DayPlace));
export const DeskList = fetched(() => import("../features/desk-list/desk-list.tsx").then((part) => part.DeskList), {
  isFirst: true,
});
export const PhotoDialogs = dialog(() =>
  import("../features/photo-desk/photo-dialogs.tsx").then((part) => part.PhotoDialogs),
);
export const IntakeDialog = dialog(() =>
  import("../features/photo-desk/intake-dialog.tsx").then((part) => part.IntakeDialog),
);
export const ImportReport = dialog(() =>
  import("../features/stories/import-report.tsx").then((part) => part.ImportReport),
);

const inOrder = [
  OpenPage,
  Inspector,
  DeskList,
  DayPlace,
  FindBar,
  PublicationDialogs,
  PreviewPane,
  OriginalPane,
  BeginningDialogs,
  HistoryDialogs,
  ShortcutSheet,
  PhotoDesk,
  PhotoDialogs,
  IntakeDialog,
  SettingsDialog,
  NamesDialog,
  StyleDialog,
  RatesDialog,
  ConvertDialog,
  PublishSeveralDialog,
  ReplaceStoriesDialog,
  ImportReport,
];

/** A moment in which the window has nothing else to do; waited for at most so many milliseconds. */
const idle = () =>
  new Promise((resolve) =>
    "requestIdleCallback" in window ? requestIdleCallback(resolve, { timeout: 1_500 }) : setTimeout(resolve, 50),
  );

/** Fetches every part, one after another in the pauses of the work, so that each is there when its key is pressed. Never rejects. */
export async function fetchParts(): Promise<void> {
  for (const part of inOrder) {
    await part.fetch();
    await idle();
  }
}
