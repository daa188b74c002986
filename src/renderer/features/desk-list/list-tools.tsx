import { Columns3, LayoutGrid, List, Plus } from "lucide-react";
import { Button as AriaButton, Menu, MenuItem, MenuTrigger, Popover, Separator } from "react-aria-components";
import { commandKey } from "../../state/command-key.ts";
import { useDesk } from "../../state/desk-context.ts";
import { useSay, useSpeech } from "../../state/say.tsx";
import { useStore } from "../../state/store.ts";
import { shownNumber } from "../../state/times.ts";
import { listViewAtFirst } from "../../state/view-settings.ts";
import { Button, WithTooltip } from "../../ui/button.tsx";
import { Choices } from "../../ui/choices.tsx";
import { QueryField } from "../../ui/query-field.tsx";
import { listColumns, shownColumns, toggleColumn } from "./columns.ts";

/** Above the list: the search, list or board, the columns, and how many stories there are. */
export function ListTools({ onList }: { onList: () => void }) {
  const desk = useDesk();
  const say = useSay();
  const { deskList: list } = desk;
  const { text, shape } = useStore(list.view);
  return (
    <div className="list-tools">
      <div className="list-search">
        <QueryField
          label={say("list.search")}
          text={text}
          onChange={(typed) => list.look({ text: typed })}
          onEnter={onList}
          onLeave={onList}
        />
      </div>
      <ListCount />
      <span className="list-room" />
      <Choices
        label={say("list.shape")}
        look="icons"
        value={shape}
        choices={[
          { id: "list", label: say("list.shapeList"), icon: <List size={15} aria-hidden className="pointing" /> },
          { id: "board", label: say("list.shapeBoard"), icon: <LayoutGrid size={15} aria-hidden /> },
        ]}
        onChange={(next) => list.view.update((now) => ({ ...now, shape: next }))}
      />
      <ColumnsMenu />
      <WithTooltip label={say("stories.new")} keys={commandKey("new-story", desk.host.platform)}>
        <Button look="accent" onPress={() => void desk.newStory()}>
          <Plus size={15} aria-hidden />
          {say("stories.new")}
        </Button>
      </WithTooltip>
    </div>
  );
}

function ListCount() {
  const { deskList: list } = useDesk();
  const { say, language } = useSpeech();
  const { status, total } = useStore(list.pages.state);
  const { ids } = useStore(list.choice);
  const words =
    ids.size > 0
      ? say("list.chosen", { count: shownNumber(language, ids.size) })
      : say("list.count", { count: shownNumber(language, total) });
  return (
    <p role="status" className="list-count">
      {status === "loading" ? say("list.loading") : words}
    </p>
  );
}

/** Which columns are shown, how high a row is, and whether days are told apart. */
function ColumnsMenu() {
  const { deskList: list } = useDesk();
  const say = useSay();
  const view = useStore(list.view);
  const shown = new Set<string>(shownColumns(view).map(({ id }) => id));
  const chosen = [...shown, ...(view.density === "lines" ? ["lines"] : []), ...(view.days ? ["days"] : [])];
  const act = (key: string) => {
    const column = listColumns.find(({ id }) => id === key);
    list.view.update((now) => {
      if (column) return { ...now, columns: toggleColumn(now, column.id) };
      const { columns, widths } = listViewAtFirst;
      if (key === "reset") return { ...now, columns, widths };
      if (key === "lines") return { ...now, density: now.density === "lines" ? "line" : "lines" };
      return { ...now, days: !now.days };
    });
  };
  return (
    <MenuTrigger>
      <WithTooltip label={say("list.columnsOf")}>
        <AriaButton className="button bare icon" aria-label={say("list.columnsOf")}>
          <Columns3 size={16} aria-hidden />
        </AriaButton>
      </WithTooltip>
      <Popover className="popover" placement="bottom end" offset={4}>
        <Menu
          className="options"
          aria-label={say("list.columnsOf")}
          selectionMode="multiple"
          selectedKeys={chosen}
          disabledKeys={["headline"]}
          onAction={(key) => act(String(key))}
          shouldCloseOnSelect={false}
        >
          {listColumns.map(({ id, label }) => (
            <ToggledItem key={id} id={id} label={say(label)} />
          ))}
          <Separator className="option-rule" />
          <ToggledItem id="lines" label={say("list.twoLines")} />
          <ToggledItem id="days" label={say("list.byDay")} />
          <Separator className="option-rule" />
          <MenuItem id="reset" className="option">
            {say("list.columnsReset")}
          </MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

function ToggledItem({ id, label }: { id: string; label: string }) {
  return (
    <MenuItem id={id} className="option" textValue={label}>
      {({ isSelected }) => (
        <>
          <span className="tick-box" aria-hidden data-chosen={isSelected || undefined} />
          {label}
        </>
      )}
    </MenuItem>
  );
}
