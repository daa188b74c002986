import { ImagePlus, Images } from "lucide-react";
import { useState } from "react";
import { FileTrigger } from "react-aria-components";
import { useDesk } from "../../state/desk-context.ts";
import { useSpeech } from "../../state/say.tsx";
import { useStore } from "../../state/store.ts";
import type { StorySession } from "../../state/story-session.ts";
import { Button } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { FileDrop } from "../../ui/file-drop.tsx";
import { PhotoGrid } from "./photo-grid.tsx";
import "./photos.css";

/** The library's recent photos. Files come in by dialog or drop; choosing a photo puts it into the page. */
export function PhotosPanel({ session }: { session: StorySession }) {
  const desk = useDesk();
  const { say, sayError } = useSpeech();
  const recent = useStore(desk.library.recent);
  const [reading, setReading] = useState(0);

  const attach = async (files: readonly File[]) => {
    if (files.length === 0) return;
    setReading((count) => count + files.length);
    const photos = await desk.attach(files);
    setReading((count) => count - files.length);
    if (photos.length > 0) desk.notices.tell("info", say("library.added", { count: photos.length }));
  };

  return (
    <FileDrop label={say("library.drop")} onFiles={(files) => void attach(files)}>
      <div className="photos-head">
        <FileTrigger
          allowsMultiple
          acceptedFileTypes={["image/*"]}
          onSelect={(files) => void attach([...(files ?? [])])}
        >
          <Button>
            <ImagePlus size={15} aria-hidden />
            {say("library.attach")}
          </Button>
        </FileTrigger>
        <span role="status" aria-label={say("library.attach")} className="quiet">
          {reading > 0 ? say("library.attaching", { count: reading }) : ""}
        </span>
      </div>
      {recent.status === "failed" ? (
        <p className="problem" role="alert">
          {say("library.failed", { problem: sayError(recent.error) })}
        </p>
      ) : null}
      {recent.ids.length === 0 && recent.status === "ready" ? (
        <EmptyState title={say("library.emptyTitle")}>{say("library.emptyBody")}</EmptyState>
      ) : (
        <>
          <PhotoGrid session={session} />
          <p className="field-hint photos-hint">{say("library.hint")}</p>
          <p className="photos-hint">
            <Button onPress={() => desk.place.set("photos")}>
              <Images size={15} aria-hidden />
              {say("command.photoDesk")}
            </Button>
          </p>
        </>
      )}
    </FileDrop>
  );
}
