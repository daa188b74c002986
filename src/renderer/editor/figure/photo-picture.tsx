import { ImageOff, ImagePlus } from "lucide-react";
import type { JSX } from "react";
import { useEditorSurroundings } from "../editor-context.ts";

interface PhotoPictureProps {
  photo: string;
  choose: () => void;
}

/** The picture itself, a place to put one, or the plain statement that it is not in the library. */
export function PhotoPicture({ photo, choose }: PhotoPictureProps): JSX.Element {
  const { say, photos, mediaUrl, editable } = useEditorSurroundings();
  const record = photos[photo];
  if (photo === "") {
    return (
      <div className="photo-empty" data-drop-target="">
        <ImagePlus aria-hidden="true" size={28} strokeWidth={1.5} />
        <button className="photo-choose" data-field="choose" disabled={!editable} onClick={choose} type="button">
          {say("editor.choosePicture")}
        </button>
        <span className="photo-hint">{say("editor.dropPicture")}</span>
      </div>
    );
  }
  if (!record) {
    return (
      <div className="photo-empty photo-lost">
        <ImageOff aria-hidden="true" size={28} strokeWidth={1.5} />
        <span className="photo-hint">{say("editor.photoMissing")}</span>
      </div>
    );
  }
  const { width, height } = record;
  return (
    <img
      alt=""
      decoding="async"
      draggable={false}
      height={height}
      src={mediaUrl(photo, "large")}
      style={record.dominantColour === "" ? undefined : { backgroundColor: record.dominantColour }}
      width={width}
    />
  );
}
