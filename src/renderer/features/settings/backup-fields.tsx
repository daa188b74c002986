import { useState } from "react";
import { useDesk } from "../../state/desk-context.ts";
import { useSpeech } from "../../state/say.tsx";
import { useStore } from "../../state/store.ts";
import { fullTime, timeAgo } from "../../state/times.ts";
import { Button } from "../../ui/button.tsx";

/** How old the newest backup is, and a way to make one at once. */
export function BackupFields() {
  const desk = useDesk();
  const { say, language } = useSpeech();
  const { backup, backupProblem } = useStore(desk.health);
  const [working, setWorking] = useState(false);
  const backUp = async () => {
    setWorking(true);
    await desk.backUp();
    setWorking(false);
  };
  return (
    <section className="backups">
      <h3 className="settings-title">{say("health.title")}</h3>
      <p aria-live="polite">
        {backup === null
          ? say("health.none")
          : say("health.last", { time: fullTime(language, backup.at), age: timeAgo(language, backup.at, new Date()) })}
      </p>
      {backupProblem === "" ? null : (
        <p className="problem" role="alert">
          {say("health.problem", { problem: backupProblem })}
        </p>
      )}
      <p className="quiet">{say("health.where")}</p>
      <Button isDisabled={working} onPress={() => void backUp()}>
        {say(working ? "health.backingUp" : "health.backUpNow")}
      </Button>
    </section>
  );
}
