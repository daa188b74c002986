import { Bookmark, Ellipsis } from "lucide-react";
import { useState } from "react";
import { Button as AriaButton, Menu, MenuItem, MenuTrigger, Popover } from "react-aria-components";
import { type StorySort, storySort } from "../../../shared/story-list.ts";
import type { StoryView } from "../../../shared/story-views.ts";
import { useDesk, useSettings } from "../../state/desk-context.ts";
import { changeView, moveView } from "../../state/desk-list/saved-views.ts";
import { useSpeech } from "../../state/say.tsx";
import { useSelected, useStore } from "../../state/store.ts";
import { shownNumber } from "../../state/times.ts";
import { Button } from "../../ui/button.tsx";
import { ViewDialog } from "./view-dialog.tsx";

const byTime: StorySort = { by: "updated", descending: true };

/** A saved view's order; one of a later version is by time here. */
const sortOf = ({ sort }: StoryView): StorySort => {
  const known = storySort.safeParse(sort);
  return known.success ? known.data : byTime;
};

/** The lists that every desk has, and those that were given a name, each with its number of stories. */
export function ListViews() {
  const desk = useDesk();
  const { say } = useSpeech();
  const { views } = useSettings();
  const { deskList: list } = desk;
  const view = useStore(list.view);
  const [dialog, setDialog] = useState<"new" | StoryView | null>(null);
  const current = views.find(({ id }) => id === view.view);
  const sort = { by: view.by, descending: view.descending };
  const isChanged =
    current !== undefined &&
    (current.text !== view.text.trim() ||
      current.sort.by !== sort.by ||
      current.sort.descending !== sort.descending ||
      current.columns.join() !== view.columns.join());
  const keep = (saved: StoryView) =>
    list.changeViews(changeView(views, saved.id, { text: view.text.trim(), sort, columns: view.columns }));
  return (
    <>
      <ul className="view-list">
        {list.builtIn().map((one) => (
          <ViewRow
            key={one.id}
            name={say(one.label)}
            text={one.text}
            isShown={view.text.trim() === one.text && current === undefined}
            isUrgent={one.id === "overdue"}
            onShow={() => list.look({ text: one.text, sort: one.sort, view: one.id })}
          />
        ))}
      </ul>
      {views.length === 0 ? null : (
        <ul className="view-list">
          {views.map((saved, at) => (
            <ViewRow
              key={saved.id}
              name={saved.name}
              text={saved.text}
              isShown={saved.id === view.view}
              onShow={() =>
                list.look({ text: saved.text, sort: sortOf(saved), view: saved.id, columns: saved.columns })
              }
              menu={<ViewMenu view={saved} at={at} count={views.length} onRename={() => setDialog(saved)} />}
            />
          ))}
        </ul>
      )}
      <div className="view-tools">
        {isChanged ? (
          <Button onPress={() => void keep(current)}>
            <span className="view-name">{say("list.viewUpdate", { name: current.name })}</span>
          </Button>
        ) : null}
        <Button look="bare" onPress={() => setDialog("new")}>
          <Bookmark size={14} aria-hidden />
          {say("list.viewSave")}
        </Button>
      </div>
      {dialog === null ? null : <ViewDialog view={dialog === "new" ? null : dialog} onClose={() => setDialog(null)} />}
    </>
  );
}

interface ViewRowProps {
  name: string;
  text: string;
  isShown: boolean;
  isUrgent?: boolean;
  onShow: () => void;
  menu?: React.ReactNode;
}

function ViewRow({ name, text, isShown, isUrgent = false, onShow, menu }: ViewRowProps) {
  const { language } = useSpeech();
  const { deskList: list } = useDesk();
  const count = useSelected(list.counts, (counts) => counts[text]);
  return (
    <li className="view-row">
      <AriaButton
        className="view-button"
        aria-current={isShown}
        data-urgent={(isUrgent && (count ?? 0) > 0) || undefined}
        onPress={onShow}
      >
        <bdi className="view-name">{name}</bdi>
        <span className="view-count">{count === undefined ? "" : shownNumber(language, count)}</span>
      </AriaButton>
      {menu}
    </li>
  );
}

interface ViewMenuProps {
  view: StoryView;
  at: number;
  count: number;
  onRename: () => void;
}

function ViewMenu({ view, at, count, onRename }: ViewMenuProps) {
  const desk = useDesk();
  const { say } = useSpeech();
  const { deskList: list } = desk;
  const views = () => desk.settings.get().views;
  const label = say("list.viewMenu", { name: view.name });
  const remove = async () => {
    if (!(await list.changeViews(views().filter(({ id }) => id !== view.id)))) return;
    desk.notices.tell("info", say("list.viewRemoved", { name: view.name }));
  };
  return (
    <MenuTrigger>
      <AriaButton className="button bare icon view-more" aria-label={label}>
        <Ellipsis size={14} aria-hidden />
      </AriaButton>
      <Popover className="popover" placement="bottom start" offset={2}>
        <Menu
          className="options"
          aria-label={label}
          disabledKeys={[...(at === 0 ? ["up"] : []), ...(at === count - 1 ? ["down"] : [])]}
        >
          <MenuItem className="option" onAction={onRename}>
            {say("list.viewRename")}
          </MenuItem>
          <MenuItem id="up" className="option" onAction={() => void list.changeViews(moveView(views(), view.id, -1))}>
            {say("list.viewUp")}
          </MenuItem>
          <MenuItem id="down" className="option" onAction={() => void list.changeViews(moveView(views(), view.id, 1))}>
            {say("list.viewDown")}
          </MenuItem>
          <MenuItem className="option" onAction={() => void remove()}>
            {say("list.viewRemove")}
          </MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
