import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import type { MessageKey } from "../../../../shared/messages/catalogue.ts";
import { mostEdited } from "../../../../shared/story-edit.ts";
import { useDesk } from "../../../state/desk-context.ts";
import { queryOf, replacementOf } from "../../../state/find/find-view.ts";
import { createManyFind, type ManyFind, type ManyState, mostShown } from "../../../state/find/many-find.ts";
import { useSpeech } from "../../../state/say.tsx";
import { createStore, useStore } from "../../../state/store.ts";
import { shownNumber } from "../../../state/times.ts";
import { Button } from "../../../ui/button.tsx";
import { ModalDialog } from "../../../ui/modal-dialog.tsx";
import { Progress } from "../../../ui/progress.tsx";
import { TextField } from "../../../ui/text-field.tsx";
import { FindSwitches, KeepCapitals } from "../find-options.tsx";
import { FoundList } from "./found-list.tsx";
import { useWantedStories } from "./use-wanted-stories.ts";
import "../find.css";

const noState = createStore<ManyState | null>(null);

/** Finds and replaces in many stories, and shows every change before it is made. */
export function ReplaceStoriesDialog() {
  const desk = useDesk();
  const { say, sayError, language } = useSpeech();
  const { ids, more, problem } = useWantedStories();
  const [find, setFind] = useState<ManyFind | null>(null);
  useEffect(() => {
    if (ids !== null) setFind(createManyFind(desk.client, ids, () => desk.tabs.sessions()));
  }, [desk, ids]);
  const state = useStore(find?.state ?? noState);
  const view = useStore(desk.findView);
  const shown = (number: number) => shownNumber(language, number);
  const close = () => {
    find?.clear();
    desk.dialog.set(null);
  };
  const wanted = () => ({ query: queryOf(view), replacement: replacementOf(view) });
  const canLook = find !== null && view.text !== "";
  const look = () => (canLook ? void find.look(wanted()) : undefined);
  // What is shown is what was asked for, or nothing.
  const asked = JSON.stringify([queryOf(view), replacementOf(view)]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another question makes what was found worthless
  useEffect(() => find?.clear(), [find, asked]);
  const apply = async () => {
    if (!find) return;
    await find.settle();
    const { stories, hits } = find.wanted();
    const isolated = (text: string) => `\u2068${text}\u2069`;
    const what = say("find.didReplace", {
      ...{ from: isolated(view.text), to: isolated(view.replacement) },
      count: shown(hits),
    });
    desk.dialog.set(null);
    desk.place.set("stories");
    await desk.deskList.edits.replace(stories, wanted(), what);
  };
  const chosen = find?.wanted() ?? { stories: [], hits: 0 };
  return (
    <ModalDialog
      title={ids === null ? say("command.replaceStories") : say("find.inStories", { count: shown(ids.length) })}
      size="wide"
      isSteady
      onClose={close}
      actions={
        <>
          <span role="status" className="batch-preview">
            {state && state.total > 0 && !state.isLooking
              ? say(state.hits > 0 ? "find.foundMany" : "find.foundNone", {
                  hits: shown(state.hits),
                  stories: shown(state.stories.length),
                  looked: shown(state.looked),
                })
              : ""}
          </span>
          <Button isDisabled={!canLook || (state?.isLooking ?? false)} onPress={look}>
            {say("find.look")}
          </Button>
          <Button
            look="accent"
            isDisabled={chosen.hits === 0 || (state?.isLooking ?? true)}
            onPress={() => void apply()}
          >
            {say("find.replaceMany", { hits: shown(chosen.hits), stories: shown(chosen.stories.length) })}
          </Button>
        </>
      }
    >
      <ManyFields look={look} />
      {more ? <p className="quiet">{say("find.firstStories", { count: shown(mostEdited) })}</p> : null}
      {(state?.problem ?? problem) === null ? null : (
        <p className="problem" role="alert">
          {sayError(state?.problem ?? problem)}
        </p>
      )}
      {state && find ? <Found find={find} state={state} shown={shown} /> : null}
    </ModalDialog>
  );
}

/** What is looked for, how, and what is put in its place. Enter looks. */
function ManyFields({ look }: { look: () => void }) {
  const { findView } = useDesk();
  const { say } = useSpeech();
  const view = useStore(findView);
  const change = (part: Partial<typeof view>) => findView.update((now) => ({ ...now, ...part }));
  const words = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  // The words of the last search give way to what is typed.
  useEffect(() => words.current?.select(), []);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || event.nativeEvent.isComposing || !(event.target instanceof HTMLInputElement)) return;
    event.preventDefault();
    look();
  };
  return (
    <search aria-label={say("find.bar")} className="many-form" onKeyDown={onKeyDown}>
      <div className="find-row">
        <TextField
          autoFocus
          dir="auto"
          inputRef={words}
          label={say(view.expression ? "find.expressionText" : "find.text")}
          maxLength={1000}
          onChange={(text) => change({ text })}
          value={view.text}
        />
        <FindSwitches />
      </div>
      <div className="find-row">
        <TextField
          dir="auto"
          label={say("find.replacement")}
          maxLength={1000}
          onChange={(replacement) => change({ replacement })}
          value={view.replacement}
        />
        <KeepCapitals />
      </div>
    </search>
  );
}

type Note = [key: MessageKey, values: Record<string, string>];

/** What is to be known of what was found. */
function notesOf(state: ManyState, find: ManyFind, untitled: string, shown: (number: number) => string): Note[] {
  const published = state.stories.filter((story) => story.published && find.ticked(story) !== false).length;
  const cut = { count: shown(mostShown), looked: shown(state.looked), total: shown(state.total) };
  const named = (key: MessageKey, stories: ManyState["damaged"]) =>
    stories.map(({ headline }): Note => [key, { headline: `\u2068${headline || untitled}\u2069` }]);
  return [
    ...(published > 0 ? [["find.publishedMany", { count: shown(published) }] satisfies Note] : []),
    ...named("find.unsavedStory", state.unsaved),
    ...named("find.damagedStory", state.damaged),
    ...(state.isCut ? [["find.cutMany", cut] satisfies Note] : []),
  ];
}

function Found({ find, state, shown }: { find: ManyFind; state: ManyState; shown: (number: number) => string }) {
  const { say } = useSpeech();
  return (
    <>
      {state.isLooking ? (
        <Progress
          done={state.looked}
          label={say("find.looking", { done: shown(state.looked), total: shown(state.total) })}
          total={state.total}
        />
      ) : null}
      {notesOf(state, find, say("stories.untitled"), shown).map(([key, values]) => (
        <p className="quiet" key={`${key} ${values.headline ?? ""}`}>
          {say(key, values)}
        </p>
      ))}
      {state.stories.length > 0 ? <FoundList find={find} state={state} /> : null}
    </>
  );
}
