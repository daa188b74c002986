import { ChevronDown, ChevronRight, ChevronUp, List, X } from "lucide-react";
import { type KeyboardEvent, useEffect, useLayoutEffect, useRef, useState } from "react";
import { ToggleButton } from "react-aria-components";
import { commandKey } from "../../state/command-key.ts";
import { useDesk } from "../../state/desk-context.ts";
import type { FindState, StoryFind } from "../../state/find/story-find.ts";
import { useSay } from "../../state/say.tsx";
import { createStore, useStore } from "../../state/store.ts";
import type { StorySession } from "../../state/story-session.ts";
import { IconButton, WithTooltip } from "../../ui/button.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { FindCount } from "./find-count.tsx";
import { FindOptions } from "./find-options.tsx";
import { FindTold } from "./find-told.tsx";
import { HitList } from "./hit-list.tsx";
import { ReplaceRow } from "./replace-row.tsx";
import { useStoryFind } from "./use-story-find.ts";
import "./find.css";

const noState = createStore<FindState>({
  ...{ hits: [], at: -1, fault: null, limits: null, replaced: null },
  unticked: new Map(),
});

/** The asking that was answered last: a bar that comes with another story in front was not asked for. */
let answered = 0;

/** Gives the field the keyboard, with what is in it selected, each time the bar is asked for. */
function useAskedFor(asked: number) {
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    if (asked === answered) return;
    answered = asked;
    field.current?.focus();
    field.current?.select();
  }, [asked]);
  return field;
}

/**
 * Leaving the bar gives the keyboard back to the page: at the hit that somebody went on to, else where the caret was and with what was
 * in sight then.
 */
function useLeave(session: StorySession, find: StoryFind | null) {
  const desk = useDesk();
  const [spot] = useState(() => session.editor()?.spot() ?? null);
  const went = useRef(false);
  const leave = () => {
    const isAtHit = went.current && find?.select();
    desk.findBar.set(null);
    if (isAtHit) return;
    session.editor()?.focus();
    if (spot !== null) session.editor()?.showSpot({ ...spot, caret: null });
  };
  return { leave, went };
}

/** Above the page: what is looked for in it, how many there are, and what is put in their place. */
export function FindBar({ session }: { session: StorySession }) {
  const desk = useDesk();
  const say = useSay();
  const bar = useStore(desk.findBar);
  const view = useStore(desk.findView);
  const { language } = useStore(session.fields);
  const find = useStoryFind(session);
  const state = useStore(find?.state ?? noState);
  const field = useAskedFor(bar?.asked ?? 0);
  const { leave, went } = useLeave(session, find);
  const [problem, setProblem] = useState("");
  const replaces = bar?.replaces ?? false;
  const change = (part: Partial<typeof view>) => desk.findView.update((now) => ({ ...now, ...part }));
  const step = (by: 1 | -1) => {
    went.current = true;
    find?.step(by);
  };
  // A button that has nothing left to do lets go of the keyboard.
  const replace = (act: (find: StoryFind) => void) => {
    if (!find) return;
    setProblem("");
    act(find);
    if (find.state.get().hits.length === 0) field.current?.focus();
  };
  const limit = (on: boolean) => {
    if (find) setProblem(find.limit(on) ? "" : say("find.nothingSelected"));
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is said of one search is not true of the next
  useEffect(() => setProblem(""), [view.text]);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.nativeEvent.isComposing) return;
    const isField = event.target instanceof HTMLInputElement && event.target.type !== "checkbox";
    if (event.key === "Escape") leave();
    else if (event.key === "Enter" && isField) {
      if (event.target === field.current) step(event.shiftKey ? -1 : 1);
      else {
        went.current = true;
        replace((one) => one.replaceHere());
      }
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  // The bar's own fields keep an undo of their own for what is typed in them.
  const undo = () => {
    session.editor()?.undo();
    field.current?.focus();
  };
  const { platform } = desk.host;
  return (
    <search aria-label={say("find.bar")} className="find-bar" onKeyDown={onKeyDown}>
      <div className="find-row">
        <WithTooltip label={say("find.showReplace")} keys={commandKey("replace", platform)}>
          <ToggleButton
            aria-label={say("find.showReplace")}
            className="button bare icon"
            isSelected={replaces}
            onChange={(on) => desk.findBar.update((now) => now && { ...now, replaces: on })}
          >
            {replaces ? (
              <ChevronDown size={15} aria-hidden />
            ) : (
              <ChevronRight className="pointing" size={15} aria-hidden />
            )}
          </ToggleButton>
        </WithTooltip>
        <TextField
          dir="auto"
          hidesLabel
          inputRef={field}
          label={say(view.expression ? "find.expressionText" : "find.text")}
          onChange={(text) => change({ text })}
          placeholder={say(view.expression ? "find.expressionText" : "find.text")}
          value={view.text}
        />
        <FindOptions isLimited={state.limits !== null} onLimit={limit} />
        <FindCount state={state} asks={find !== null && view.text !== ""} replaces={replaces} />
        <IconButton
          isDisabled={state.hits.length === 0}
          keys={commandKey("find-previous", platform)}
          label={say("find.previous")}
          onPress={() => step(-1)}
        >
          <ChevronUp size={16} aria-hidden />
        </IconButton>
        <IconButton
          isDisabled={state.hits.length === 0}
          keys={commandKey("find-next", platform)}
          label={say("find.next")}
          onPress={() => step(1)}
        >
          <ChevronDown size={16} aria-hidden />
        </IconButton>
        <WithTooltip label={say("find.list")}>
          <ToggleButton
            aria-label={say("find.list")}
            className="button bare icon"
            isSelected={view.list}
            onChange={(list) => change({ list })}
          >
            <List size={15} aria-hidden />
          </ToggleButton>
        </WithTooltip>
        <IconButton label={say("find.close")} keys="Esc" onPress={leave}>
          <X size={16} aria-hidden />
        </IconButton>
      </div>
      {replaces ? (
        <ReplaceRow
          find={find}
          onChange={(replacement) => change({ replacement })}
          replace={replace}
          state={state}
          value={view.replacement}
        />
      ) : null}
      <FindTold problem={problem} state={state} undo={undo} />
      {view.list && find && state.hits.length > 0 ? (
        <HitList
          find={find}
          language={language}
          onGo={() => {
            went.current = true;
            find.select();
          }}
          replaces={replaces}
          state={state}
          view={view}
        />
      ) : null}
    </search>
  );
}
