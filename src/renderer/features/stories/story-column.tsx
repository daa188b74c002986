import { FileInput, Plus } from "lucide-react";
import { useState } from "react";
import { FileTrigger } from "react-aria-components";
import type { Result } from "../../../shared/contract.ts";
import { useDesk } from "../../state/desk-context.ts";
import { useSpeech } from "../../state/say.tsx";
import { Button, IconButton, WithTooltip } from "../../ui/button.tsx";
import { FileDrop } from "../../ui/file-drop.tsx";
import { ImportReport } from "./import-report.tsx";
import { StoryList } from "./story-list.tsx";
import "./stories.css";

type Imported = Result<"stories.import">;

/** The first column: a new story, stories from text files, and the list of all there are. */
export function StoryColumn({ newStoryKey }: { newStoryKey: string }) {
  const desk = useDesk();
  const { say, sayError } = useSpeech();
  const [isImporting, setImporting] = useState(false);
  const [imported, setImported] = useState<Imported | null>(null);

  const importFiles = async (files: readonly File[]) => {
    if (files.length === 0) return;
    setImporting(true);
    try {
      const result = await desk.importStories(files);
      setImported(result);
      await desk.list.refresh();
      const first = result.stories[0];
      if (first !== undefined) await desk.openStory(first.id);
    } catch (error) {
      desk.notices.tell("danger", sayError(error));
    } finally {
      setImporting(false);
    }
  };

  return (
    <FileDrop label={say("stories.dropText")} onFiles={(files) => void importFiles(files)}>
      <div className="column-head">
        <WithTooltip label={say("stories.new")} keys={newStoryKey}>
          <Button onPress={() => void desk.newStory()}>
            <Plus size={15} aria-hidden />
            {say("stories.new")}
          </Button>
        </WithTooltip>
        <FileTrigger
          allowsMultiple
          acceptedFileTypes={[".txt", "text/plain"]}
          onSelect={(files) => void importFiles([...(files ?? [])])}
        >
          <IconButton label={say("stories.import")}>
            <FileInput size={16} aria-hidden className="pointing" />
          </IconButton>
        </FileTrigger>
      </div>
      <p
        role="status"
        aria-label={say("stories.importTitle")}
        className={isImporting ? "list-note quiet" : "heard-only"}
      >
        {isImporting ? say("stories.importing") : ""}
      </p>
      <StoryList />
      {imported === null ? null : <ImportReport imported={imported} onClose={() => setImported(null)} />}
    </FileDrop>
  );
}
