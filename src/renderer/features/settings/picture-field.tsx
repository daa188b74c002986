import { X } from "lucide-react";
import { useEffect, useState } from "react";
import { useOffers } from "../../state/completions.ts";
import { useDesk } from "../../state/desk-context.ts";
import { useSay } from "../../state/say.tsx";
import { useStore } from "../../state/store.ts";
import { Thumbnail } from "../../state/thumbnail.tsx";
import { IconButton } from "../../ui/button.tsx";
import { ComboField } from "../../ui/combo-field.tsx";

/** So many are offered at once. */
const most = 12;

export interface PictureFieldProps {
  label: string;
  /** A photo of the library, or empty. */
  photo: string;
  onChange: (photo: string) => void;
}

/** A photo of the library, found by its words. */
export function PictureField({ label, photo, onChange }: PictureFieldProps) {
  const { client, library } = useDesk();
  const say = useSay();
  const known = useStore(library.known)[photo];
  const [text, setText] = useState("");
  const { offers, ask, clear } = useOffers(async (typed) => {
    const { photos } = await client.request("photos.list", { text: typed.slice(0, 500), offset: 0, limit: most });
    return photos.map(({ id, file, headline, caption }) => ({ id, name: headline || caption || file, note: file }));
  });
  useEffect(() => {
    // One that is not in the library any more is shown by its empty place.
    if (photo !== "") library.need([photo]).catch(() => {});
  }, [library, photo]);
  const done = () => {
    setText("");
    clear();
  };
  return (
    <div className="picture-field">
      {photo === "" ? null : (
        <div className="picture-shown">
          <Thumbnail photo={photo} alt={known?.alt || known?.file || ""} />
          <IconButton label={say("contributor.photoRemove")} onPress={() => onChange("")}>
            <X size={14} aria-hidden />
          </IconButton>
        </div>
      )}
      <ComboField
        label={label}
        value={text}
        onChange={setText}
        offers={offers}
        onAsk={ask}
        onPick={({ id }) => {
          onChange(id);
          done();
        }}
        onBlur={done}
        hint={say("contributor.photoHint")}
        dir="auto"
      />
    </div>
  );
}
