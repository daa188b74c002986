import { useCallback, useEffect, useRef, useState } from "react";
import { useDesk } from "../../state/desk-context.ts";
import { useSpeech } from "../../state/say.tsx";
import { useStore } from "../../state/store.ts";
import { Button } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Board } from "./board.tsx";
import { BulkBar } from "./bulk-bar.tsx";
import { FilterBar } from "./filter-bar.tsx";
import { ListTools } from "./list-tools.tsx";
import { ListViews } from "./list-views.tsx";
import { StoryMenu } from "./story-menu.tsx";
import { StoryTable } from "./story-table.tsx";
import "./desk-list.css";
import "./board.css";
import "./filters.css";

/** All stories in place of the page: saved views, what narrows the list, and the list itself or the board. */
export function DeskList() {
  const desk = useDesk();
  const { say } = useSpeech();
  const root = useRef<HTMLElement>(null);
  const [menu, setMenu] = useState<{ x: number; y: number } | null>(null);
  useEffect(() => desk.deskList.open(), [desk]);
  const focus = useCallback((selector: string) => root.current?.querySelector<HTMLElement>(selector)?.focus(), []);
  useEffect(() => focus(".list-grid"), [focus]);
  const closeMenu = () => {
    setMenu(null);
    focus(".list-grid");
  };
  return (
    <main className="column desk-list" aria-label={say("list.title")} ref={root}>
      <nav className="list-views" aria-label={say("list.views")} data-region>
        <ListViews />
      </nav>
      <section className="list-main" aria-label={say("list.rows")} data-region>
        <ListTools onList={() => focus(".list-grid")} />
        <FilterBar />
        <ListBody onSearch={() => focus(".list-search input")} onMenu={setMenu} />
        <BulkBar />
      </section>
      {menu === null ? null : <StoryMenu at={menu} onClose={closeMenu} />}
    </main>
  );
}

interface ListBodyProps {
  onSearch: () => void;
  onMenu: (at: { x: number; y: number }) => void;
}

function ListBody({ onSearch, onMenu }: ListBodyProps) {
  const { deskList: list } = useDesk();
  const { say, sayError } = useSpeech();
  const { status, total, error } = useStore(list.pages.state);
  const { text, shape } = useStore(list.view);
  if (shape === "board") return <Board onSearch={onSearch} onMenu={onMenu} />;
  const isEmpty = status === "ready" && total === 0;
  return (
    <>
      {status === "failed" ? (
        <div className="problem" role="alert">
          <p>{say("list.failed", { problem: sayError(error) })}</p>
          <Button onPress={() => void list.pages.refresh()}>{say("desk.tryAgain")}</Button>
        </div>
      ) : null}
      {isEmpty && text.trim() !== "" ? (
        <div className="list-none">
          <EmptyState title={say("list.noneTitle")}>{say("list.noneBody")}</EmptyState>
          <Button onPress={() => list.look({ text: "" })}>{say("list.clear")}</Button>
        </div>
      ) : null}
      {isEmpty && text.trim() === "" ? (
        <EmptyState title={say("list.emptyTitle")}>{say("list.emptyBody")}</EmptyState>
      ) : null}
      {isEmpty ? null : <StoryTable onSearch={onSearch} onMenu={onMenu} />}
    </>
  );
}
