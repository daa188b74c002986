import { Columns2, Rows3 } from "lucide-react";
import { useEffect, useMemo, useState } from "react";
import { bringBackBlock } from "../../../shared/compare/bring-back.ts";
import { type BlockDiff, compareStories } from "../../../shared/compare/compare-stories.ts";
import { houseTable } from "../../../shared/credit/house-organisations.ts";
import { languageDirection } from "../../../shared/text/direction.ts";
import { useDesk } from "../../state/desk-context.ts";
import type { Comparison, ComparisonSide } from "../../state/desk-view.ts";
import { type Speech, useSpeech } from "../../state/say.tsx";
import { useStore } from "../../state/store.ts";
import type { StorySession } from "../../state/story-session.ts";
import { fullTime } from "../../state/times.ts";
import { Button } from "../../ui/button.tsx";
import { Choices } from "../../ui/choices.tsx";
import { ModalDialog } from "../../ui/modal-dialog.tsx";
import { Select } from "../../ui/select.tsx";
import { Switch } from "../../ui/switch.tsx";
import { ComparisonView } from "./comparison-view.tsx";
import { ConflictActions } from "./conflict-actions.tsx";
import { bringBack, bringBackVersion } from "./restore.ts";
import { loadSide, type Side } from "./sides.ts";
import { type History, useHistory } from "./use-history.ts";
import { versionTitle } from "./version-label.ts";
import { WordChanges } from "./versions-panel.tsx";
import "./history.css";

export interface CompareDialogProps {
  session: StorySession;
  comparison: Comparison;
  onClose: () => void;
}

type Loaded = { sides: [Side, Side] | null; error: unknown };

/** Fetches both sides, and the present text anew whenever it changes. */
function useSides(session: StorySession, { before, after }: Comparison): Loaded {
  const { client } = useDesk();
  const [loaded, setLoaded] = useState<Loaded>({ sides: null, error: null });
  const changes = useStore(session.changes);
  useEffect(() => {
    let isOver = changes < 0;
    Promise.all([loadSide(client, session, before), loadSide(client, session, after)]).then(
      (sides) => isOver || setLoaded({ sides, error: null }),
      (error: unknown) => isOver || setLoaded({ sides: null, error }),
    );
    return () => {
      isOver = true;
    };
  }, [client, session, before, after, changes]);
  return loaded;
}

function sideChoices(speech: Speech, history: History, isConflict: boolean) {
  const { say, language } = speech;
  const versions = history.revisions.map((revision) => ({
    id: revision.id,
    label: `${fullTime(language, revision.at)} · ${versionTitle(speech, revision)}`,
  }));
  const stored = isConflict ? [{ id: "stored", label: say("versions.theirs") }] : [];
  return [{ id: "now", label: say(isConflict ? "versions.mine" : "versions.now") }, ...stored, ...versions];
}

/** Two versions of the story, word by word; with the present text on the later side, parts of the earlier can be brought back. */
export function CompareDialog({ session, comparison, onClose }: CompareDialogProps) {
  const desk = useDesk();
  const speech = useSpeech();
  const { say, sayError } = speech;
  const history = useHistory(session);
  const isConflict = useStore(session.save).status === "conflict";
  const { sides, error } = useSides(session, comparison);
  const [layout, setLayout] = useState<"inline" | "sides">("inline");
  const [onlyChanges, setOnlyChanges] = useState(true);
  const [isWorking, setIsWorking] = useState(false);
  const organisations = houseTable(useStore(desk.settings).organisations);
  const diff = useMemo(
    () => (sides ? compareStories(sides[0], sides[1], organisations) : null),
    [sides, organisations],
  );
  const choices = sideChoices(speech, history, isConflict);
  const nameOf = (side: ComparisonSide) => choices.find((choice) => choice.id === side)?.label ?? "";
  const choose = (side: keyof Comparison) => (id: ComparisonSide) => desk.comparison.set({ ...comparison, [side]: id });

  const work = async (task: () => Promise<boolean>, closes: boolean) => {
    setIsWorking(true);
    const done = await task();
    setIsWorking(false);
    if (done && closes) onClose();
  };
  const isPresent = comparison.after === "now" && !isConflict && session.damage === "" && !isWorking;
  const [before, after] = sides ?? [];
  const bringBackOne = (block: BlockDiff) => {
    if (!before || !after || !diff) return;
    const document = bringBackBlock(after.document, before.document, diff, block);
    void work(() => bringBack(desk, session, { document, fields: after.fields }), false);
  };
  const bringBackField = (name: string) => {
    if (!before || !after) return;
    const fields = { ...after.fields, [name]: before.fields[name as keyof typeof before.fields] };
    void work(() => bringBack(desk, session, { document: after.document, fields }), false);
  };
  return (
    <ModalDialog
      title={say("versions.compareTitle")}
      size="whole"
      onClose={onClose}
      tools={
        <Choices
          label={say("versions.layout")}
          value={layout}
          onChange={setLayout}
          choices={[
            { id: "inline", label: say("versions.inline"), icon: <Rows3 size={14} aria-hidden /> },
            { id: "sides", label: say("versions.sides"), icon: <Columns2 size={14} aria-hidden /> },
          ]}
        />
      }
      actions={
        <>
          <div className="cmp-summary quiet">{diff ? <WordChanges {...diff.words} /> : null}</div>
          {isConflict ? <ConflictActions onDone={onClose} /> : null}
          {before?.revision && session.damage === "" && !isConflict ? (
            <Button
              look="accent"
              isDisabled={isWorking}
              onPress={() => void work(() => bringBackVersion(desk, session, before), true)}
            >
              {say("versions.bringBack")}
            </Button>
          ) : null}
        </>
      }
    >
      <div className="cmp-choices">
        <Select
          label={say("versions.before")}
          value={comparison.before}
          choices={choices}
          onChange={choose("before")}
        />
        <Select label={say("versions.after")} value={comparison.after} choices={choices} onChange={choose("after")} />
        <Switch isSelected={onlyChanges} onChange={setOnlyChanges}>
          {say("versions.onlyChanges")}
        </Switch>
      </div>
      {error === null ? null : (
        <p className="problem" role="alert">
          {sayError(error)}
        </p>
      )}
      {diff && after ? (
        <div className="cmp-scroll">
          <ComparisonView
            diff={diff}
            layout={layout}
            heads={[nameOf(comparison.before), nameOf(comparison.after)]}
            onlyChanges={onlyChanges}
            direction={languageDirection(after.fields.language)}
            onBringBackBlock={isPresent ? bringBackOne : undefined}
            onBringBackField={isPresent ? bringBackField : undefined}
          />
        </div>
      ) : null}
    </ModalDialog>
  );
}
