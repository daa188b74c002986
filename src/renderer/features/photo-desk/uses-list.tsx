import { useEffect, useState } from "react";
import type { PhotoUse, StalePage } from "../../../shared/photo-uses.ts";
import type { LibraryPhoto } from "../../../shared/photos.ts";
import { useDesk } from "../../state/desk-context.ts";
import { useSpeech } from "../../state/say.tsx";
import { useSelected } from "../../state/store.ts";
import { Button } from "../../ui/button.tsx";

interface Known {
  photo: string;
  uses: readonly PhotoUse[];
  stale: readonly StalePage[];
  error: unknown;
}

/** Where a photo is used, and which pages differ from it now; asked for again when the photo or its uses have changed. */
function useUses(photo: LibraryPhoto): Known {
  const desk = useDesk();
  const count = useSelected(desk.photoDesk.sheet.uses, (counts) => counts[photo.id]);
  const stored = useSelected(desk.library.known, (known) => known[photo.id]);
  const [known, setKnown] = useState<Known>({ photo: "", uses: [], stale: [], error: null });
  const { id } = photo;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another count or another record is why it is asked for again.
  useEffect(() => {
    let isOver = false;
    const ask = Promise.all([
      desk.client.request("photos.usage", { id }),
      desk.client.request("photos.stalePages", { id }),
    ]);
    ask.then(
      ([uses, stale]) => (isOver ? undefined : setKnown({ photo: id, uses, stale, error: null })),
      (error: unknown) => (isOver ? undefined : setKnown({ photo: id, uses: [], stale: [], error })),
    );
    return () => {
      isOver = true;
    };
  }, [desk, id, count, stored]);
  return known.photo === id ? known : { photo: id, uses: [], stale: [], error: null };
}

/** The stories and published pages that show the photo; the pages to publish again; and the way to kill it. */
export function UsesList({ photo }: { photo: LibraryPhoto }) {
  const desk = useDesk();
  const { say, sayError } = useSpeech();
  const { uses, stale, error } = useUses(photo);
  return (
    <>
      {error === null ? null : (
        <p className="problem" role="alert">
          {say("photoEditor.usesFailed", { problem: sayError(error) })}
        </p>
      )}
      {uses.length === 0 && error === null ? <p className="quiet">{say("photoEditor.usesNone")}</p> : null}
      <StoryUses uses={uses} />
      <StalePages pages={stale} />
      {photo.killed ? (
        <p className="problem">
          {say("photoEditor.killedBy", { actor: photo.killed.actor, reason: photo.killed.reason })}
        </p>
      ) : null}
      <Button onPress={() => desk.dialog.set("kill-photo")}>
        {say(photo.killed ? "photoEditor.release" : "photoEditor.kill")}
      </Button>
    </>
  );
}

/** Stories that show a photo, each with the way to open it. */
export function StoryUses({ uses }: { uses: readonly PhotoUse[] }) {
  const { say } = useSpeech();
  return (
    <ul className="use-list">
      {uses.map(({ story, headline, publication, binned, places, live }) => (
        <li key={story}>
          <OpenStory id={story} headline={headline} />
          <span className="quiet">
            {[
              say(`publication.${publication}`),
              ...(binned ? [say("photoEditor.useBinned")] : []),
              ...(places.length === 0 ? [say("photoEditor.useTaken")] : []),
            ].join(" · ")}
          </span>
          {live.map(({ folder, revision }) => (
            <span key={revision} className="quiet use-folder" dir="auto">
              {say("photoEditor.useLive", { folder })}
            </span>
          ))}
        </li>
      ))}
    </ul>
  );
}

function OpenStory({ id, headline }: { id: string; headline: string }) {
  const desk = useDesk();
  const { say } = useSpeech();
  const open = async () => {
    desk.dialog.set(null);
    await desk.photoDesk.drafts.flush();
    if (await desk.openStory(id)) desk.photoDesk.leave();
  };
  return (
    <Button look="bare" onPress={() => void open()}>
      <bdi className="use-headline">{headline || say("stories.untitled")}</bdi>
    </Button>
  );
}

const why = {
  killed: "photoEditor.staleKilled",
  credit: "photoEditor.staleCredit",
  expired: "photoEditor.staleExpired",
} as const;

/** Pages that readers have and that should be published again, and why. */
export function StalePages({ pages }: { pages: readonly StalePage[] }) {
  const { say } = useSpeech();
  if (pages.length === 0) return null;
  return (
    <section className="stale-pages">
      <h3 className="report-title">{say("photoEditor.stale", { count: pages.length })}</h3>
      <ul className="use-list">
        {pages.map(({ story, headline, folder, photos }) => (
          <li key={`${story} ${folder}`}>
            <OpenStory id={story} headline={headline} />
            <span className="quiet">{[...new Set(photos.map((photo) => say(why[photo.why])))].join(" · ")}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
