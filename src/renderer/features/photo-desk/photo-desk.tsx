import { type KeyboardEvent, type RefObject, useEffect, useRef } from "react";
import { isKeyOf } from "../../state/command-key.ts";
import { useDesk } from "../../state/desk-context.ts";
import { useSay } from "../../state/say.tsx";
import { useStore } from "../../state/store.ts";
import { FileDrop } from "../../ui/file-drop.tsx";
import { ContactSheet } from "./contact-sheet.tsx";
import { IntakeBar } from "./intake-bar.tsx";
import { Loupe } from "./loupe.tsx";
import { PhotoEditor } from "./photo-editor.tsx";
import { SheetFilters } from "./sheet-filters.tsx";
import { SheetHead } from "./sheet-head.tsx";
import "./photo-desk.css";
import "./photo-editor.css";

/** Whether a key belongs to a field that is typed in, which has an undo of its own. */
const isInField = (target: EventTarget) => target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;

/** The photo library in place of the page: what narrows it, the contact sheet, and what is said of the chosen photo. */
export function PhotoDesk() {
  const desk = useDesk();
  const say = useSay();
  const { photoDesk } = desk;
  const root = useRef<HTMLElement>(null);
  const isLarge = useStore(photoDesk.loupe);
  useEffect(() => photoDesk.sheet.open(), [photoDesk]);
  useFocus(root, isLarge);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented) return;
    // A menu or a list that is open takes its Escape for itself.
    if (event.key === "Escape") {
      event.preventDefault();
      if (isLarge) photoDesk.loupe.set(false);
      else photoDesk.leave();
    } else if (isKeyOf("undo", event, desk.host.platform) && !isInField(event.target)) {
      event.preventDefault();
      void photoDesk.undo();
    }
  };
  return (
    <main className="column photo-desk" aria-label={say("photoDesk.title")} onKeyDown={onKeyDown} ref={root}>
      <aside className="photo-filters" aria-label={say("photoDesk.filters")} data-region>
        <SheetFilters />
      </aside>
      <section className="photo-sheet" aria-label={say("photoDesk.sheet")} data-region>
        <FileDrop label={say("library.drop")} onFiles={(files) => photoDesk.takeIn({ files })}>
          <SheetHead />
          <div className="sheet-stage">
            {/* Behind the large picture it stays where it was scrolled to. */}
            <div className="sheet-behind" inert={isLarge}>
              <ContactSheet />
            </div>
            {isLarge ? <Loupe /> : null}
          </div>
          <IntakeBar />
        </FileDrop>
      </section>
      <aside className="photo-editor" aria-label={say("photoEditor.title")} data-region>
        <PhotoEditor />
      </aside>
    </main>
  );
}

/** The search has the keyboard at first, the caption when a photo is opened large, the sheet when it is closed again. */
function useFocus(root: RefObject<HTMLElement | null>, isLarge: boolean): void {
  const wasLarge = useRef(isLarge);
  useEffect(() => {
    const focus = (selector: string) => root.current?.querySelector<HTMLElement>(selector)?.focus();
    if (isLarge) focus('[data-field="caption"] textarea');
    else focus(wasLarge.current ? "[role=listbox]" : "input[type=search]");
    wasLarge.current = isLarge;
  }, [root, isLarge]);
}
