import { ListBox, ListBoxItem } from "react-aria-components";
import { hasCredit } from "../../../shared/credit/credit.ts";
import { houseTable } from "../../../shared/credit/house-organisations.ts";
import { creditLine } from "../../../shared/credit/render-credit.ts";
import { photosOf } from "../../../shared/document/walk.ts";
import type { LibraryPhoto } from "../../../shared/photos.ts";
import { useDesk, useSettings } from "../../state/desk-context.ts";
import { dragOutProps } from "../../state/drag-out.ts";
import { useSay } from "../../state/say.tsx";
import { useStore } from "../../state/store.ts";
import type { StorySession } from "../../state/story-session.ts";
import { Thumbnail } from "../../state/thumbnail.tsx";
import { Button } from "../../ui/button.tsx";

/** Recent photos as small pictures with their credits. Enter or a click puts one into the page. */
export function PhotoGrid({ session }: { session: StorySession }) {
  const desk = useDesk();
  const say = useSay();
  const { ids, total } = useStore(desk.library.recent);
  const known = useStore(desk.library.known);
  const photos = ids.flatMap((id) => known[id] ?? []);

  return (
    <>
      <ListBox
        aria-label={say("library.list")}
        className="photo-grid"
        layout="grid"
        selectionMode="none"
        onAction={(key) => {
          const photo = photos.find((one) => one.id === key);
          if (photo) insertAndShow(session, photo);
        }}
      >
        {photos.map((photo) => (
          <PhotoTile key={photo.id} photo={photo} />
        ))}
      </ListBox>
      {photos.length < total ? (
        <div className="list-more">
          <Button look="bare" onPress={() => void desk.library.moreRecent()}>
            {say("library.more", { shown: photos.length, total })}
          </Button>
        </div>
      ) : null}
    </>
  );
}

/** Puts a photo at the caret, then brings it into sight and selects it: its place may be far from what is shown. */
function insertAndShow(session: StorySession, photo: LibraryPhoto): void {
  const uses = () => photosOf(session.read()).map((place) => place.node.photo);
  const before = uses();
  session.editor()?.insertPhotos([photo]);
  const at = uses().findIndex((id, index) => id !== before[index]);
  if (at >= 0) session.editor()?.goTo(`photo:${at + 1}`);
}

function PhotoTile({ photo }: { photo: LibraryPhoto }) {
  const desk = useDesk();
  const say = useSay();
  const { profile, organisations } = useSettings();
  const isCredited = hasCredit(photo.credit);
  const line = isCredited
    ? creditLine(photo.credit, profile.creditStyle, { organisations: houseTable(organisations) })
    : say("library.noCredit");
  return (
    <ListBoxItem id={photo.id} textValue={photo.file} className="photo-tile">
      <Thumbnail
        photo={photo.id}
        {...dragOutProps(desk, "photo", photo.id)}
        style={{ backgroundColor: photo.dominantColour }}
      />
      <span className="tile-name" dir="auto" title={photo.file}>
        {photo.file}
      </span>
      <span className={isCredited ? "tile-credit" : "tile-credit missing"} dir="auto" title={line}>
        {line}
      </span>
    </ListBoxItem>
  );
}
