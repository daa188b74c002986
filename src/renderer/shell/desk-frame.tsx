import { type FocusEvent, useCallback, useEffect } from "react";
import type { DeskCommandId } from "../../shared/commands.ts";
import { ColumnResizer, columnStyle } from "../features/around/column-resizer.tsx";
import { FirstColumn } from "../features/around/first-column.tsx";
import { FocusLeave } from "../features/around/focus-leave.tsx";
import { StoryColumn } from "../features/stories/story-column.tsx";
import { commandKey } from "../state/command-key.ts";
import type { Desk } from "../state/desk.ts";
import { useDesk, useSession } from "../state/desk-context.ts";
import { isBeginningDialog, isHistoryDialog, isPhotoDialog, isPublicationDialog } from "../state/desk-dialogs.ts";
import type { Journal } from "../state/journal.ts";
import { startJournals } from "../state/journal-session.ts";
import { startSaveTriggers } from "../state/save-triggers.ts";
import { useSay } from "../state/say.tsx";
import { useStore } from "../state/store.ts";
import { Later } from "../ui/later.tsx";
import { isOffered, runDeskCommand } from "./desk-commands.ts";
import { useDeskKeys } from "./desk-keys.ts";
import {
  BeginningDialogs,
  ConvertDialog,
  DayPlace,
  DeskList,
  fetchParts,
  HistoryDialogs,
  ImportReport,
  Inspector,
  IntakeDialog,
  NamesDialog,
  OpenPage,
  OriginalPane,
  Palette,
  PhotoDesk,
  PhotoDialogs,
  PreviewPane,
  PublicationDialogs,
  PublishSeveralDialog,
  RatesDialog,
  ReplaceStoriesDialog,
  SettingsDialog,
  ShortcutSheet,
  StyleDialog,
} from "./fetched-parts.ts";
import { Header } from "./header.tsx";
import { startHostCommands } from "./host-commands.ts";
import { NoticeList } from "./notice-list.tsx";
import { SideColumn, useShownColumns } from "./side-column.tsx";
import "./shell.css";

// The same objects for ever: the frame that is drawn again does not draw them again.
const header = <Header />;
const page = <OpenPage />;
const inspector = <Inspector />;
const laterInspector = <Later>{inspector}</Later>;

/** The desk itself: header, stories, page and inspector, and whichever dialog is open. */
export function DeskFrame({ journal }: { journal: Journal }) {
  const desk = useDesk();
  const say = useSay();
  const session = useSession();
  const columns = useStore(desk.columns);
  const isFocused = useStore(desk.focusMode);
  const shown = useShownColumns();
  const middle = useStore(desk.place);
  const isPage = middle === "page";
  useFocusOnReturn(desk);
  const isWhole = isFocused || !isPage;
  const shows = { stories: shown.stories && !isWhole, inspector: shown.inspector && !isWhole };
  const isNarrow = useStore(desk.isNarrow);
  const place = useStore(desk.preview);
  const preview = session === null || !isPage || isFocused ? "closed" : place;
  const BesidePane = useStore(desk.beside) === "original" ? OriginalPane : PreviewPane;
  const dialog = useStore(desk.dialog);
  const imported = useStore(desk.imports.state).result;
  const offered = useCallback((command: DeskCommandId) => isOffered(desk, command), [desk]);
  const run = useCallback((command: DeskCommandId) => runDeskCommand(desk, command), [desk]);
  // Whoever goes on with the page has done with what lay over it.
  const closeDrawer = () => {
    desk.drawer.set(null);
    if (isNarrow) desk.preview.set("closed");
  };
  // A page that had the focus all the time, and is told so again when the window comes back, was not gone on with.
  const onFocus = ({ relatedTarget, currentTarget }: FocusEvent<HTMLElement>) => {
    if (relatedTarget !== null && !currentTarget.contains(relatedTarget)) closeDrawer();
  };
  useDeskKeys(desk.host.platform, offered, run);
  useEffect(() => startHostCommands(desk), [desk]);
  useEffect(() => startSaveTriggers(desk), [desk]);
  useEffect(() => startJournals(desk.tabs, journal), [desk, journal]);
  useEffect(() => void desk.library.refreshRecent(), [desk]);
  useEffect(() => void fetchParts(), []);

  return (
    <div
      className="frame"
      data-stories={shows.stories && !isNarrow}
      data-inspector={shows.inspector && !isNarrow}
      data-preview={preview}
      data-narrow={isNarrow}
      data-focus={isFocused && isPage}
      style={columnStyle(columns)}
    >
      {isFocused && isPage ? null : header}
      {shows.stories ? (
        <SideColumn column="stories" label={say("desk.columnStories")}>
          <FirstColumn>
            <StoryColumn newStoryKey={commandKey("new-story", desk.host.platform)} onBegin={run} />
          </FirstColumn>
        </SideColumn>
      ) : null}
      {middle === "photos" ? <PhotoDesk /> : null}
      {middle === "stories" ? <DeskList /> : null}
      {middle === "day" ? <DayPlace /> : null}
      {/* Kept as it is behind them: caret, undo and what is typed. */}
      <main
        className="column page-column"
        aria-label={say("desk.columnPage")}
        data-region
        hidden={!isPage || preview === "whole"}
        onFocus={onFocus}
        onPointerDown={closeDrawer}
      >
        {page}
        {isFocused ? <FocusLeave /> : null}
      </main>
      {shows.inspector ? (
        <SideColumn column="inspector" label={say("desk.columnInspector")}>
          {isNarrow ? inspector : laterInspector}
        </SideColumn>
      ) : null}
      {preview === "closed" || session === null ? null : (
        <BesidePane key={session.key} session={session} resizer={<ColumnResizer column="preview" />} />
      )}
      <NoticeList />
      {imported === null ? null : <ImportReport imported={imported} onClose={desk.imports.dismiss} />}
      {dialog === "palette" || dialog === "quick-open" ? <Palette key={dialog} kind={dialog} /> : null}
      {dialog === "shortcuts" ? <ShortcutSheet /> : null}
      {dialog !== null && isPhotoDialog(dialog) ? <PhotoDialogs name={dialog} /> : null}
      {dialog === "import-photos" ? <IntakeDialog /> : null}
      {dialog !== null && isBeginningDialog(dialog) ? <BeginningDialogs name={dialog} /> : null}
      {dialog === "convert-units" || dialog === "convert-currency" ? (
        <ConvertDialog key={dialog} kind={dialog} />
      ) : null}
      {dialog === "rates" ? <RatesDialog onClose={() => desk.dialog.set(null)} /> : null}
      {dialog === "house-style" ? <StyleDialog onClose={() => desk.dialog.set(null)} /> : null}
      {dialog === "names" ? <NamesDialog onClose={() => desk.dialog.set(null)} /> : null}
      {dialog === "settings" ? <SettingsDialog /> : null}
      {dialog !== null && isHistoryDialog(dialog) ? <HistoryDialogs name={dialog} /> : null}
      {dialog !== null && isPublicationDialog(dialog) ? <PublicationDialogs name={dialog} /> : null}
      {dialog === "replace-stories" ? <ReplaceStoriesDialog /> : null}
      {dialog === "publish-several" ? <PublishSeveralDialog /> : null}
    </div>
  );
}

/** Where a list stood in the page's place, what had the keyboard is gone with it: the page has it then. */
function useFocusOnReturn(desk: Desk): void {
  useEffect(
    () =>
      desk.place.subscribe(() => {
        const session = desk.session.get();
        if (desk.place.get() !== "page" || session === null) return;
        // Once it is drawn; a dialog that is still open gives the keyboard back itself.
        const take = () => document.activeElement === document.body && session.editor()?.focus();
        void session.mounted().then(() => setTimeout(take));
      }),
    [desk],
  );
}
