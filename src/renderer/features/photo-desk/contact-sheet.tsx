import { useEffect, useMemo, useRef } from "react";
import { GridLayout, ListBox, ListBoxItem, type Selection, Size, useLocale, Virtualizer } from "react-aria-components";
import { useDesk } from "../../state/desk-context.ts";
import { useSpeech } from "../../state/say.tsx";
import { everything, isNarrowed } from "../../state/sheet-query.ts";
import { useStore } from "../../state/store.ts";
import { Button } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { useRubberBand } from "./rubber-band.tsx";
import { SheetCell } from "./sheet-cell.tsx";

/** Beside the square for the picture: the lines of words under it, in CSS pixels. */
const words = 40;
const gap = 10;

interface Item {
  id: string;
}

/** One object for an id for as long as the sheet is there: the list builds an item anew for every new object. */
function useItems(ids: readonly string[]): readonly Item[] {
  const kept = useRef(new Map<string, Item>());
  return useMemo(
    () =>
      ids.map((id) => {
        const item = kept.current.get(id) ?? { id };
        kept.current.set(id, item);
        return item;
      }),
    [ids],
  );
}

/** All photos that are asked for as small pictures; only those in sight are in the document. */
export function ContactSheet() {
  const desk = useDesk();
  const { say, sayError } = useSpeech();
  const { sheet } = desk.photoDesk;
  const { status, ids, error } = useStore(sheet.state);
  const query = useStore(sheet.query);

  if (status === "failed") {
    return (
      <div className="problem" role="alert">
        <p>{say("photoDesk.failed", { problem: sayError(error) })}</p>
        <Button onPress={() => void sheet.refresh()}>{say("desk.tryAgain")}</Button>
      </div>
    );
  }
  if (status === "ready" && ids.length === 0) {
    return isNarrowed(query) ? (
      <div className="sheet-none">
        <EmptyState title={say("photoDesk.noneTitle")}>{say("photoDesk.noneBody")}</EmptyState>
        <Button onPress={() => sheet.query.update(({ sort }) => ({ ...everything, sort }))}>
          {say("photoDesk.clear")}
        </Button>
      </div>
    ) : (
      <EmptyState title={say("photoDesk.emptyTitle")}>{say("photoDesk.emptyBody")}</EmptyState>
    );
  }
  return <Sheet ids={ids} />;
}

function Sheet({ ids }: { ids: readonly string[] }) {
  const desk = useDesk();
  const { say } = useSpeech();
  const { direction } = useLocale();
  const { selected, current } = desk.photoDesk;
  const chosen = useStore(selected);
  const shown = useStore(current);
  const { cell } = useStore(desk.sheetView);
  const items = useItems(ids);
  const layout = useMemo(() => new GridLayout<Item>(), []);
  const frame = useRef<HTMLDivElement>(null);
  const band = useRubberBand({ frame, layout, selected, isRtl: direction === "rtl" });
  const options = useMemo(() => {
    const size = new Size(cell, cell + words);
    const wide = new Size(cell * 1.4, cell * 1.4 + words);
    return { minItemSize: size, maxItemSize: wide, minSpace: new Size(gap, gap), preserveAspectRatio: true, direction };
  }, [cell, direction]);

  // A photo that was stepped to from elsewhere is brought into sight.
  useEffect(() => {
    const list = frame.current?.querySelector("[role=listbox]");
    const place = shown === null ? null : layout.getLayoutInfo(shown)?.rect;
    if (!list || !place) return;
    if (place.y < list.scrollTop) list.scrollTop = place.y - gap;
    else if (place.maxY > list.scrollTop + list.clientHeight) list.scrollTop = place.maxY + gap - list.clientHeight;
  }, [shown, layout]);

  // Kept as it comes: the set also knows from where Shift extends it.
  const select = (keys: Selection) => selected.set(keys === "all" ? new Set(ids) : (keys as ReadonlySet<string>));
  return (
    <div className="sheet-frame" ref={frame} {...band.handlers}>
      <Virtualizer layout={layout} layoutOptions={options}>
        <ListBox
          aria-label={say("photoDesk.sheet")}
          className="sheet-list"
          layout="grid"
          items={items}
          selectionMode="multiple"
          selectionBehavior="replace"
          escapeKeyBehavior="none"
          selectedKeys={chosen}
          onSelectionChange={select}
          onAction={() => desk.photoDesk.loupe.set(true)}
        >
          {({ id }) => (
            <ListBoxItem id={id} textValue={id} className="sheet-cell">
              <SheetCell id={id} />
            </ListBoxItem>
          )}
        </ListBox>
      </Virtualizer>
      {band.box}
    </div>
  );
}
