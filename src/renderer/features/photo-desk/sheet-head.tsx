import { FileInput, FolderInput, ZoomIn, ZoomOut } from "lucide-react";
import { Menu, MenuItem, MenuTrigger, Popover } from "react-aria-components";
import { headText } from "../../../shared/document/walk.ts";
import type { PhotoSort } from "../../../shared/photo-query.ts";
import { choosePhotoFolder, choosePhotos } from "../../state/choose-files.ts";
import { commandKey } from "../../state/command-key.ts";
import { useDesk, useSession } from "../../state/desk-context.ts";
import { useSay } from "../../state/say.tsx";
import { useStore } from "../../state/store.ts";
import type { StorySession } from "../../state/story-session.ts";
import { cellSizes } from "../../state/view-settings.ts";
import { Button, IconButton, WithTooltip } from "../../ui/button.tsx";
import { Select } from "../../ui/select.tsx";
import { photoDragType } from "./photo-drag.ts";

const sorts = [
  { id: "added", label: "photoDesk.sortAdded" },
  { id: "taken", label: "photoDesk.sortTaken" },
  { id: "file", label: "photoDesk.sortFile" },
] as const satisfies readonly { id: PhotoSort; label: string }[];

/** Above the sheet: how many photos and how many of them are chosen, their order and size, and what is done with the chosen ones. */
export function SheetHead() {
  const desk = useDesk();
  const { sheet } = desk.photoDesk;
  const session = useSession();
  const say = useSay();
  const { sort } = useStore(sheet.query);
  const { cell } = useStore(desk.sheetView);
  const size = cellSizes.indexOf(cell);
  const resize = (by: 1 | -1) => desk.sheetView.update((now) => ({ ...now, cell: cellSizes[size + by] ?? now.cell }));
  return (
    <div className="sheet-head">
      <SheetCount />
      <Select
        label={say("photoDesk.sort")}
        value={sort}
        choices={sorts.map(({ id, label }) => ({ id, label: say(label) }))}
        onChange={(next) => sheet.query.update((now) => ({ ...now, sort: next }))}
      />
      <IconButton label={say("photoDesk.smaller")} isDisabled={size === 0} onPress={() => resize(-1)}>
        <ZoomOut size={16} aria-hidden />
      </IconButton>
      <IconButton label={say("photoDesk.larger")} isDisabled={size === cellSizes.length - 1} onPress={() => resize(1)}>
        <ZoomIn size={16} aria-hidden />
      </IconButton>
      <span className="sheet-head-room" />
      <ImportMenu />
      {session === null ? null : <UseButton session={session} />}
    </div>
  );
}

function SheetCount() {
  const { sheet, selected } = useDesk().photoDesk;
  const say = useSay();
  const { ids, total, status } = useStore(sheet.state);
  const { size } = useStore(selected);
  const words = size > 0 ? say("photoDesk.selected", { count: size, total }) : say("photoDesk.count", { count: total });
  return (
    <p role="status" className="sheet-count">
      {status === "loading" ? say("photoDesk.loading") : words}
      {ids.length < total ? <span> {say("photoDesk.tooMany", { shown: ids.length, total })}</span> : null}
    </p>
  );
}

/** Puts the chosen photos into the open story; the sheet's pictures can also be dropped on it. */
function UseButton({ session }: { session: StorySession }) {
  const desk = useDesk();
  const say = useSay();
  const { size } = useStore(desk.photoDesk.selected);
  const headline = headText(session.read(), "headline") || say("stories.untitled");
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the button inside does the same.
    <div
      className="use-drop"
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        const ids = event.dataTransfer.getData(photoDragType).split(" ").filter(Boolean);
        if (ids.length > 0) void desk.photoDesk.use(ids);
      }}
    >
      <WithTooltip label={say("photoDesk.useHint", { headline })} keys={commandKey("use-photos", desk.host.platform)}>
        <Button look="accent" isDisabled={size === 0} onPress={() => void desk.photoDesk.use()}>
          <FileInput size={15} aria-hidden className="pointing" />
          {say("photoDesk.use")}
        </Button>
      </WithTooltip>
    </div>
  );
}

function ImportMenu() {
  const desk = useDesk();
  const say = useSay();
  const choices = [
    { id: "import-photos", label: "intake.folder", run: () => void choosePhotoFolder(desk) },
    { id: "attach-photos", label: "intake.files", run: () => void choosePhotos(desk) },
  ] as const;
  return (
    <MenuTrigger>
      <Button>
        <FolderInput size={15} aria-hidden />
        {say("intake.menu")}
      </Button>
      <Popover className="popover" placement="bottom end" offset={4}>
        <Menu className="options" aria-label={say("intake.menu")}>
          {choices.map(({ id, label, run }) => (
            <MenuItem key={id} className="option" textValue={say(label)} onAction={run}>
              {say(label)}
              <kbd className="option-key">
                <bdi dir="ltr">{commandKey(id, desk.host.platform)}</bdi>
              </kbd>
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
