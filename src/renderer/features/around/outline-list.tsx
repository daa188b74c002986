import { Image, Images } from "lucide-react";
import {
  type CSSProperties,
  type KeyboardEvent,
  memo,
  type RefObject,
  startTransition,
  useCallback,
  useEffect,
  useRef,
  useState,
} from "react";
import { ListBox, ListBoxItem } from "react-aria-components";
import type { OutlineEntry } from "../../editor/around/outline.ts";
import { isKeyOf } from "../../state/command-key.ts";
import { useDesk } from "../../state/desk-context.ts";
import { sameJson } from "../../state/same-story.ts";
import { useSay } from "../../state/say.tsx";
import type { StorySession } from "../../state/story-session.ts";
import { useCaretPause } from "../../state/use-caret-pause.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { useOutlineDrag } from "./use-outline-drag.ts";

type Say = ReturnType<typeof useSay>;

function nameOf({ kind, text, number }: OutlineEntry, say: Say): string {
  if (kind === "heading") return text === "" ? say("around.headingUntitled") : text;
  if (kind === "gallery") return say("around.gallery", { count: number });
  return text === "" ? say("around.photoNumber", { number }) : say("around.photoNamed", { number, text });
}

/** The entries as they were at the last look, and the very same ones for as long as they say the same. */
function useEntries(session: StorySession): { entries: readonly OutlineEntry[]; lookAgain: () => void } {
  const [entries, setEntries] = useState<readonly OutlineEntry[]>(() => session.editor()?.outline() ?? []);
  const lookAgain = useCallback(() => {
    const now = session.editor()?.outline() ?? [];
    setEntries((before) => (sameJson(before, now) ? before : now));
  }, [session]);
  // Drawn in pauses: hundreds of rows must not keep a key waiting.
  useEffect(() => session.looks.subscribe(() => startTransition(lookAgain)), [session, lookAgain]);
  return { entries, lookAgain };
}

/** The headings and photos of the story: each leads to its place, and is moved by dragging or by Alt with the arrows. */
export function OutlineList({ session }: { session: StorySession }) {
  const say = useSay();
  const { platform } = useDesk().host;
  const { entries, lookAgain } = useEntries(session);
  const [spoken, setSpoken] = useState("");
  const place = useRef<HTMLDivElement>(null);
  const told = useCallback(
    (moved: boolean, key: string) => {
      const entry = entries.find((one) => one.key === key);
      setSpoken(moved && entry ? say("around.outlineMoved", { name: nameOf(entry, say) }) : say("around.outlineEdge"));
      lookAgain();
    },
    [entries, say, lookAgain],
  );
  const drag = useOutlineDrag((key, target, side) =>
    told(session.editor()?.moveEntry(key, target, side) ?? false, key),
  );

  /** Before the list's own keys, for which Alt changes nothing. A move is undone where it was made. */
  const onKeyDown = (event: KeyboardEvent) => {
    const back = (["undo", "redo"] as const).find((one) => isKeyOf(one, event, platform));
    if (back) {
      event.preventDefault();
      session.editor()?.[back]();
      return;
    }
    if (!event.altKey || event.ctrlKey || event.metaKey || !/^Arrow(Up|Down)$/.test(event.key)) return;
    const key = event.target instanceof Element ? event.target.closest("[data-key]")?.getAttribute("data-key") : null;
    if (!key) return;
    event.preventDefault();
    event.stopPropagation();
    told(session.editor()?.moveEntryBy(key, event.key === "ArrowDown" ? 1 : -1) ?? false, key);
  };

  return (
    <div className="outline" ref={place} onKeyDownCapture={onKeyDown} {...drag}>
      <Rows entries={entries} session={session} />
      <CurrentMark session={session} entries={entries} place={place} />
      {entries.length > 0 ? <p className="field-hint outline-hint">{say("around.outlineHelp")}</p> : null}
      <p className="heard-only" role="status">
        {spoken}
      </p>
    </div>
  );
}

interface CurrentMarkProps {
  session: StorySession;
  entries: readonly OutlineEntry[];
  place: RefObject<HTMLElement | null>;
}

/** Marks the row that the caret stands in. By hand: drawing hundreds of rows anew for it would be felt in the writing. */
function CurrentMark({ session, entries, place }: CurrentMarkProps): null {
  const pauses = useCaretPause();
  // biome-ignore lint/correctness/useExhaustiveDependencies: each rest of the caret may have it in another section.
  useEffect(() => {
    const current = session.editor()?.currentEntry(new Set(entries.map(({ key }) => key)));
    for (const row of place.current?.querySelectorAll("[data-key]") ?? []) {
      row.toggleAttribute("data-current", row.getAttribute("data-key") === current);
    }
  }, [session, entries, place, pauses]);
  return null;
}

/** Drawn again only when an entry changed, never for a key. (The library's grid would also listen to every key of the window.) */
const Rows = memo(function Rows({ entries, session }: { entries: readonly OutlineEntry[]; session: StorySession }) {
  const say = useSay();
  return (
    <ListBox
      className="outline-list"
      aria-label={say("around.outline")}
      items={entries.map((entry) => ({ ...entry, id: entry.key }))}
      onAction={(key) => {
        const entry = entries.find((one) => one.key === key);
        if (entry) session.editor()?.goTo(entry.where);
      }}
      renderEmptyState={() => (
        <EmptyState title={say("around.outlineEmptyTitle")}>{say("around.outlineEmptyBody")}</EmptyState>
      )}
    >
      {(entry) => <OutlineRow entry={entry} />}
    </ListBox>
  );
});

function OutlineRow({ entry }: { entry: OutlineEntry }) {
  const name = nameOf(entry, useSay());
  const isPhoto = entry.kind === "photo";
  return (
    <ListBoxItem
      id={entry.key}
      textValue={name}
      className="outline-row"
      data-kind={entry.kind}
      style={{ "--depth": entry.depth } as CSSProperties}
      ref={(row) => {
        if (row) row.draggable = true;
      }}
    >
      <EntryIcon entry={entry} />
      {isPhoto ? (
        <>
          <span className="heard-only">{name}</span>
          <span className="outline-number" aria-hidden>
            {entry.number}
          </span>
        </>
      ) : null}
      <span className="outline-name" aria-hidden={isPhoto}>
        <bdi>{isPhoto ? entry.text : name}</bdi>
      </span>
    </ListBoxItem>
  );
}

/** A heading's sign is letters: each drawing is a piece of its own to the browser, which it counts anew for every key in the page. */
function EntryIcon({ entry }: { entry: OutlineEntry }) {
  if (entry.kind === "heading")
    return <span className="outline-icon outline-level" aria-hidden data-level={`H${entry.depth + 2}`} />;
  const Icon = entry.kind === "photo" ? Image : Images;
  return <Icon size={14} aria-hidden className="outline-icon" />;
}
