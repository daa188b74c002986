import { useMemo } from "react";
import { priorityName } from "../../../shared/priority-name.ts";
import { stageName } from "../../../shared/stage-name.ts";
import { useDesk, useSettings } from "../../state/desk-context.ts";
import { createListTimes } from "../../state/desk-list/list-times.ts";
import { useSpeech } from "../../state/say.tsx";

/** What can be done to stories at once; each says what it did, with a way back. */
export interface Bulk {
  stage(id: string): Promise<void>;
  section(name: string): Promise<void>;
  priority(priority: number): Promise<void>;
  /** An instant as ISO 8601 in UTC; empty for none. */
  due(instant: string): Promise<void>;
  hold(onHold: boolean): Promise<void>;
  bin(bin: boolean): Promise<void>;
  tags(names: readonly string[], isAdding: boolean): Promise<void>;
}

const isolated = (name: string) => `\u2068${name}\u2069`;

/** Changes of the stories that `ids` gives at that moment. */
export function useBulk(ids: () => readonly string[]): Bulk {
  const { deskList } = useDesk();
  const { say, language } = useSpeech();
  const { stages, profile } = useSettings();
  return useMemo(() => {
    const { edit } = deskList.edits;
    return {
      stage: (id) =>
        edit(ids(), { set: { stage: id } }, say("bulk.didStage", { name: isolated(stageName(stages, id, language)) })),
      section: (name) =>
        edit(
          ids(),
          { set: { section: name } },
          name === "" ? say("bulk.didNoSection") : say("bulk.didSection", { name: isolated(name) }),
        ),
      priority: (priority) =>
        edit(ids(), { set: { priority } }, say("bulk.didPriority", { name: say(priorityName(priority)) })),
      due: (due) => {
        const time = createListTimes(language, profile.timeZone, new Date()).withTime(due);
        return edit(ids(), { set: { due } }, due === "" ? say("bulk.didNoDue") : say("bulk.didDue", { time }));
      },
      hold: (onHold) => edit(ids(), { set: { onHold } }, say(onHold ? "bulk.didHold" : "bulk.didRelease")),
      bin: (bin) => edit(ids(), { bin }, say(bin ? "bulk.didBin" : "bulk.didPutBack")),
      tags: (names, isAdding) =>
        edit(
          ids(),
          isAdding ? { addTags: [...names] } : { removeTags: [...names] },
          say(isAdding ? "bulk.didAddTags" : "bulk.didRemoveTags", { names: isolated(names.join(", ")) }),
        ),
    };
  }, [deskList, ids, say, language, stages, profile.timeZone]);
}
