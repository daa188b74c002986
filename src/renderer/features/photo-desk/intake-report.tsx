import { useEffect } from "react";
import { useDesk } from "../../state/desk-context.ts";
import type { Intake } from "../../state/photo-intake.ts";
import { useSay } from "../../state/say.tsx";
import { useStore } from "../../state/store.ts";
import { Thumbnail } from "../../state/thumbnail.tsx";
import { Button } from "../../ui/button.tsx";
import { ModalDialog } from "../../ui/modal-dialog.tsx";

/** What became of an import: each refused file with its reason, files that were there already, pictures that are alike. */
export function IntakeReport({ intake, onClose }: { intake: Intake; onClose: () => void }) {
  const say = useSay();
  const { added, known, failed, near } = intake;
  // Several are read at once, so they end in any order.
  const failures = [...intake.failures].sort((one, other) => one.file.localeCompare(other.file));
  return (
    <ModalDialog
      title={say("intake.reportTitle")}
      size="wide"
      onClose={onClose}
      actions={
        <Button look="accent" onPress={onClose}>
          {say("desk.close")}
        </Button>
      }
    >
      <p>{say("intake.done", { added, known, failed })}</p>
      {known > 0 ? <p>{say("intake.knownBody", { count: known })}</p> : null}
      {failures.length > 0 ? (
        <section className="problem">
          <h3 className="report-title">{say("intake.refused", { count: failed })}</h3>
          <p>{say("intake.refusedBody")}</p>
          <ul className="report-lines">
            {failures.map(({ file, reason }) => (
              <li key={file} dir="auto">
                {reason.includes(file) ? reason : say("library.failedFile", { file, reason })}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {near.length > 0 ? <Alike near={near} /> : null}
    </ModalDialog>
  );
}

function Alike({ near }: { near: Intake["near"] }) {
  const desk = useDesk();
  const say = useSay();
  const known = useStore(desk.library.known);
  useEffect(() => {
    // A picture without its name says enough.
    desk.library.need(near.flatMap(({ id, like }) => [id, like])).catch(() => {});
  }, [desk, near]);
  const name = (id: string) => known[id]?.file ?? "";
  return (
    <section>
      <h3 className="report-title">{say("intake.near", { count: near.length })}</h3>
      <p>{say("intake.nearBody")}</p>
      <ul className="report-pairs">
        {near.map(({ id, like }) => (
          <li key={`${id} ${like}`}>
            {[id, like].map((one) => (
              <Thumbnail key={one} photo={one} />
            ))}
            <span dir="auto">{say("intake.pair", { file: name(id), other: name(like) })}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
