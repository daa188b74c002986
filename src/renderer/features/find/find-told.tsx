import { Undo2 } from "lucide-react";
import type { MessageKey } from "../../../shared/messages/catalogue.ts";
import type { FindState, Replaced } from "../../state/find/story-find.ts";
import { useSay } from "../../state/say.tsx";
import { Button } from "../../ui/button.tsx";

interface FindToldProps {
  state: FindState;
  /** What stands in the way of what was asked for; empty for nothing. */
  problem: string;
  undo: () => void;
}

/** What the last replacement did, in whole sentences. */
function replacedSentences({ count, left }: Replaced): [key: MessageKey, values: { count: number }][] {
  const sentences: [MessageKey, { count: number }][] = [
    [count === 0 ? "find.replacedNone" : "find.replaced", { count }],
  ];
  if (left.inherited) sentences.push(["find.leftInherited", { count: left.inherited }]);
  if (left.corrected) sentences.push(["find.leftCorrected", { count: left.corrected }]);
  return sentences;
}

/** What is wrong with an expression, or what was replaced. */
export function FindTold({ state: { fault, replaced }, problem, undo }: FindToldProps) {
  const say = useSay();
  const wrong = fault ? say(`find.fault.${fault.fault}`, { detail: fault.detail }) : problem;
  const done = replaced ? replacedSentences(replaced).map(([key, values]) => say(key, values)) : [];
  return (
    <div className="find-told" role="status">
      {wrong === "" ? <span>{done.join(" ")}</span> : <span className="find-fault">{wrong}</span>}
      {wrong === "" && replaced && replaced.count > 0 ? (
        <Button look="bare" onPress={undo}>
          <Undo2 aria-hidden className="pointing" size={14} />
          {say("bulk.undo")}
        </Button>
      ) : null}
    </div>
  );
}
