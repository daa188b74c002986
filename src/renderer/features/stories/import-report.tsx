import type { ImportedFile, Result } from "../../../shared/contract.ts";
import { useDesk } from "../../state/desk-context.ts";
import { useSay } from "../../state/say.tsx";
import { Button } from "../../ui/button.tsx";
import { ModalDialog } from "../../ui/modal-dialog.tsx";

export interface ImportReportProps {
  imported: Result<"stories.import">;
  onClose: () => void;
}

/** What became of every imported file: its story, and each line of the file that is not in it. */
export function ImportReport({ imported: { stories, failed }, onClose }: ImportReportProps) {
  const say = useSay();
  const count = stories.length;
  return (
    <ModalDialog
      title={say("stories.importTitle")}
      size="wide"
      onClose={onClose}
      actions={
        <Button look="accent" onPress={onClose}>
          {say("desk.close")}
        </Button>
      }
    >
      <p>{count > 0 ? say("stories.importDone", { count }) : say("stories.importNone")}</p>
      {stories.map((story) => (
        <ImportedStory key={story.id} story={story} onClose={onClose} />
      ))}
      {failed.length > 0 ? (
        <section className="problem">
          <h3 className="import-title">{say("stories.importFailed")}</h3>
          <ul>
            {failed.map(({ file, reason }) => (
              <li key={file} dir="auto">
                {reason.includes(file) ? reason : say("library.failedFile", { file, reason })}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </ModalDialog>
  );
}

function ImportedStory({ story, onClose }: { story: ImportedFile; onClose: () => void }) {
  const desk = useDesk();
  const say = useSay();
  const open = () => {
    onClose();
    void desk.openStory(story.id);
  };
  return (
    <section className="imported">
      <div className="imported-head">
        <h3 className="import-title" dir="auto">
          {story.headline || say("stories.untitled")}
        </h3>
        <Button onPress={open}>{say("stories.importOpen")}</Button>
      </div>
      <p className="quiet" dir="auto">
        {story.file}
      </p>
      {story.report.length === 0 ? (
        <p>{say("stories.importClean")}</p>
      ) : (
        <ul className="import-lines">
          {withKeys(story.report).map(({ key, line }) => (
            <li key={key} dir="auto">
              {line}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** A key for each line, also where two are alike. */
function withKeys(lines: readonly string[]): { key: string; line: string }[] {
  const seen = new Map<string, number>();
  return lines.map((line) => {
    const count = (seen.get(line) ?? 0) + 1;
    seen.set(line, count);
    return { key: `${line} ${count}`, line };
  });
}
