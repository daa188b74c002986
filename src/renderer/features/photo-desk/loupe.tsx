import { ChevronLeft, ChevronRight } from "lucide-react";
import { pictureUrl } from "../../client/urls.ts";
import { commandKey } from "../../state/command-key.ts";
import { useDesk } from "../../state/desk-context.ts";
import { useSay } from "../../state/say.tsx";
import { useSelected, useStore } from "../../state/store.ts";
import { IconButton } from "../../ui/button.tsx";

/** The current photo large, with the way to its neighbours on the sheet. */
export function Loupe() {
  const desk = useDesk();
  const say = useSay();
  const { current, step } = desk.photoDesk;
  const id = useStore(current) ?? "";
  const photo = useSelected(desk.library.known, (known) => known[id]);
  const { platform, mediaBase } = desk.host;
  if (photo === undefined) return null;
  return (
    <div className="loupe">
      <IconButton
        label={say("command.previousPhoto")}
        keys={commandKey("previous-photo", platform)}
        onPress={() => step(-1)}
      >
        <ChevronLeft size={20} aria-hidden className="pointing" />
      </IconButton>
      <div className="loupe-picture">
        <img
          key={id}
          src={pictureUrl(mediaBase, id, "large")}
          alt={photo.alt || photo.caption || photo.file}
          decoding="async"
          style={{ backgroundColor: photo.dominantColour, aspectRatio: `${photo.width} / ${photo.height}` }}
        />
      </div>
      <IconButton label={say("command.nextPhoto")} keys={commandKey("next-photo", platform)} onPress={() => step(1)}>
        <ChevronRight size={20} aria-hidden className="pointing" />
      </IconButton>
    </div>
  );
}
