import { useState } from "react";
import { useDesk } from "../../state/desk-context.ts";
import { useSay } from "../../state/say.tsx";
import { Button } from "../../ui/button.tsx";

/** The two ways out of a conflict. Whichever text is not taken stays in the history. */
export function ConflictActions({ onDone }: { onDone?: () => void }) {
  const desk = useDesk();
  const say = useSay();
  const [isWorking, setIsWorking] = useState(false);
  const take = async (action: () => Promise<boolean>) => {
    setIsWorking(true);
    const done = await action();
    setIsWorking(false);
    if (done) onDone?.();
  };
  return (
    <>
      <Button isDisabled={isWorking} onPress={() => void take(desk.takeTheirs)}>
        {say("desk.conflictTheirs")}
      </Button>
      <Button isDisabled={isWorking} onPress={() => void take(desk.takeMine)}>
        {say("desk.conflictMine")}
      </Button>
    </>
  );
}
