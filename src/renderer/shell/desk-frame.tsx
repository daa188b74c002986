import { useCallback, useEffect } from "react";
import type { DeskCommandId } from "../../shared/commands.ts";
import { ColumnResizer, columnStyle } from "../features/around/column-resizer.tsx";
import { FirstColumn } from "../features/around/first-column.tsx";
import { FocusLeave } from "../features/around/focus-leave.tsx";
import { HistoryDialogs } from "../features/history/history-dialogs.tsx";
import { PublicationDialogs } from "../features/publish/publication-dialogs.tsx";
import { SettingsDialog } from "../features/settings/settings-dialog.tsx";
import { ImportReport } from "../features/stories/import-report.tsx";
import { StoryColumn } from "../features/stories/story-column.tsx";
import { useDesk, useSession } from "../state/desk-context.ts";
import type { Journal } from "../state/journal.ts";
import { startJournal } from "../state/journal-session.ts";
import { startLiveChecks } from "../state/live-checks.ts";
import { startSaveTriggers } from "../state/save-triggers.ts";
import { useSay } from "../state/say.tsx";
import { useStore } from "../state/store.ts";
import { isOffered, runDeskCommand } from "./desk-commands.ts";
import { shownKey, useDeskKeys } from "./desk-keys.ts";
import { Header } from "./header.tsx";
import { startHostCommands } from "./host-commands.ts";
import { Inspector } from "./inspector.tsx";
import { NoticeList } from "./notice-list.tsx";
import { PageColumn } from "./page-column.tsx";
import { Palette } from "./palette.tsx";
import { ShortcutSheet } from "./shortcut-sheet.tsx";
import "./shell.css";

/** The desk itself: header, stories, page and inspector, and whichever dialog is open. */
export function DeskFrame({ journal }: { journal: Journal }) {
  const desk = useDesk();
  const say = useSay();
  const session = useSession();
  const columns = useStore(desk.columns);
  const isFocused = useStore(desk.focusMode);
  const shows = { stories: columns.stories && !isFocused, inspector: columns.inspector && !isFocused };
  const dialog = useStore(desk.dialog);
  const imported = useStore(desk.imports.state).result;
  const offered = useCallback((command: DeskCommandId) => isOffered(desk, command), [desk]);
  const run = useCallback((command: DeskCommandId) => runDeskCommand(desk, command), [desk]);
  useDeskKeys(desk.host.platform, offered, run);
  useEffect(() => startHostCommands(desk), [desk]);
  useEffect(() => startSaveTriggers(desk), [desk]);
  useEffect(() => (session === null ? undefined : startLiveChecks(desk, session)), [desk, session]);
  useEffect(() => (session === null ? undefined : startJournal(session, journal)), [session, journal]);
  useEffect(() => void desk.library.refreshRecent(), [desk]);

  return (
    <div
      className="frame"
      data-stories={shows.stories}
      data-inspector={shows.inspector}
      data-focus={isFocused}
      style={columnStyle(columns)}
    >
      {isFocused ? null : <Header />}
      {shows.stories ? (
        <nav className="column stories-column" aria-label={say("desk.columnStories")} data-region>
          <FirstColumn>
            <StoryColumn newStoryKey={shownKey("new-story", desk.host.platform)} />
          </FirstColumn>
          <ColumnResizer column="stories" />
        </nav>
      ) : null}
      <main className="column page-column" aria-label={say("desk.columnPage")} data-region>
        <PageColumn />
        {isFocused ? <FocusLeave /> : null}
      </main>
      {shows.inspector ? (
        <aside className="column inspector-column" aria-label={say("desk.columnInspector")} data-region>
          <Inspector />
          <ColumnResizer column="inspector" />
        </aside>
      ) : null}
      <NoticeList />
      {imported === null ? null : <ImportReport imported={imported} onClose={desk.imports.dismiss} />}
      {dialog === "palette" ? <Palette /> : null}
      {dialog === "shortcuts" ? <ShortcutSheet /> : null}
      {dialog === "settings" ? <SettingsDialog /> : null}
      {dialog === "compare" || dialog === "keep-version" ? <HistoryDialogs name={dialog} /> : null}
      {dialog === "preview" || dialog === "publish" ? <PublicationDialogs name={dialog} /> : null}
    </div>
  );
}
