import { type KeyboardEvent, useEffect, useRef } from "react";
import { useDesk } from "../../state/desk-context.ts";
import { useSay } from "../../state/say.tsx";
import { FileDrop } from "../../ui/file-drop.tsx";
import { ContactSheet } from "./contact-sheet.tsx";
import { IntakeBar } from "./intake-bar.tsx";
import { SheetFilters } from "./sheet-filters.tsx";
import { SheetHead } from "./sheet-head.tsx";
import "./photo-desk.css";

/** The photo library in place of the page: what narrows it, the contact sheet, and what is done with what is chosen. */
export function PhotoDesk() {
  const desk = useDesk();
  const say = useSay();
  const root = useRef<HTMLElement>(null);
  useEffect(() => desk.photoDesk.sheet.open(), [desk]);
  useEffect(() => root.current?.querySelector<HTMLElement>("input[type=search]")?.focus(), []);

  const onKeyDown = (event: KeyboardEvent) => {
    // A menu or a list that is open takes its Escape for itself.
    if (event.key !== "Escape" || event.defaultPrevented) return;
    event.preventDefault();
    desk.photoDesk.leave();
  };
  return (
    <main className="column photo-desk" aria-label={say("photoDesk.title")} onKeyDown={onKeyDown} ref={root}>
      <aside className="photo-filters" aria-label={say("photoDesk.filters")} data-region>
        <SheetFilters />
      </aside>
      <section className="photo-sheet" aria-label={say("photoDesk.sheet")} data-region>
        <FileDrop label={say("library.drop")} onFiles={(files) => desk.photoDesk.takeIn({ files })}>
          <SheetHead />
          <ContactSheet />
          <IntakeBar />
        </FileDrop>
      </section>
    </main>
  );
}
