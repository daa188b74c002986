import { ImageOff, ImagePlus } from "lucide-react";
import type { JSX } from "react";
import type { FocalPoint, PhotoCrop } from "../../../shared/document/crop.ts";
import { pictureOrigin } from "../../../shared/rights/picture-origin.ts";
import { useEditorSurroundings } from "../editor-context.ts";
import { CroppedPicture, FocalMark } from "./cropped-picture.tsx";

interface PhotoPictureProps {
  photo: string;
  crop: PhotoCrop | null;
  focal: FocalPoint | null;
  choose: () => void;
}

/** The picture itself, a place to put one, or the plain statement that it is not in the library. */
export function PhotoPicture({ photo, crop, focal, choose }: PhotoPictureProps): JSX.Element {
  const { say, photos, mediaUrl, editable, hero } = useEditorSurroundings();
  const record = photos[photo];
  const origin = record ? pictureOrigin(record.digitalSourceType) : null;
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
  return (
    <CroppedPicture colour={record.dominantColour} crop={crop} picture={record} src={mediaUrl(photo, "large")}>
      {focal && <FocalMark focal={focal} />}
      {photo === hero && <span className="photo-hero">{say("editor.heroMark")}</span>}
      {origin && <span className="photo-origin">{say(`editor.origin.${origin}`)}</span>}
    </CroppedPicture>
  );
}
