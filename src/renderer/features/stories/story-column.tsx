import { CalendarClock, FileInput, List, Plus } from "lucide-react";
import { FileTrigger } from "react-aria-components";
import type { DeskCommandId } from "../../../shared/commands.ts";
import { commandKey } from "../../state/command-key.ts";
import { useDesk } from "../../state/desk-context.ts";
import { useSay } from "../../state/say.tsx";
import { useStore } from "../../state/store.ts";
import { Button, IconButton, WithTooltip } from "../../ui/button.tsx";
import { FileDrop } from "../../ui/file-drop.tsx";
import { BeginMenu } from "./begin-menu.tsx";
import { StoryList } from "./story-list.tsx";
import { StorySearchField } from "./story-search-field.tsx";
import "./stories.css";

interface StoryColumnProps {
  newStoryKey: string;
  /** One of the other ways to begin a story was chosen. */
  onBegin: (command: DeskCommandId) => void;
}

/** The first column: a new story, stories from text files, and the list of all there are. */
export function StoryColumn({ newStoryKey, onBegin }: StoryColumnProps) {
  const desk = useDesk();
  const say = useSay();
  const { isBusy } = useStore(desk.imports.state);

  return (
    <FileDrop label={say("stories.dropText")} onFiles={(files) => void desk.imports.take(files)}>
      <div className="column-head">
        <WithTooltip label={say("stories.new")} keys={newStoryKey}>
          <Button onPress={() => void desk.newStory()}>
            <Plus size={15} aria-hidden />
            {say("stories.new")}
          </Button>
        </WithTooltip>
        <BeginMenu onRun={onBegin} />
        <FileTrigger
          allowsMultiple
          acceptedFileTypes={[".txt", "text/plain"]}
          onSelect={(files) => void desk.imports.take([...(files ?? [])])}
        >
          <IconButton label={say("stories.import")}>
            <FileInput size={16} aria-hidden className="pointing" />
          </IconButton>
        </FileTrigger>
        <IconButton
          label={say("day.title")}
          keys={commandKey("day", desk.host.platform)}
          onPress={() => desk.place.set("day")}
        >
          <CalendarClock size={16} aria-hidden />
        </IconButton>
        <IconButton
          label={say("list.title")}
          keys={commandKey("story-list", desk.host.platform)}
          onPress={() => desk.place.set("stories")}
        >
          <List size={16} aria-hidden className="pointing" />
        </IconButton>
      </div>
      <StorySearchField />
      <p role="status" aria-label={say("stories.importTitle")} className={isBusy ? "list-note quiet" : "heard-only"}>
        {isBusy ? say("stories.importing") : ""}
      </p>
      <StoryList />
    </FileDrop>
  );
}
