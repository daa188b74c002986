import { type CSSProperties, type JSX, useEffect, useId, useRef, useState } from "react";
import { createPortal } from "react-dom";
import {
  croppedSize,
  cropRatios,
  cutsAway,
  type FocalPoint,
  frameSize,
  isWhole,
  type PhotoCrop,
  straightenLimit,
  wholePicture,
} from "../../../shared/document/crop.ts";
import type { LibraryPhoto } from "../../../shared/photos.ts";
import { useEditorSurroundings } from "../editor-context.ts";
import { CropArea, type CropPartProps, cropPlace } from "./crop-area.tsx";
import { shapeCrop, turnCrop } from "./crop-moves.ts";
import { CroppedPicture } from "./cropped-picture.tsx";
import "./crop-dialog.css";

interface CropDialogProps {
  photo: LibraryPhoto;
  crop: PhotoCrop | null;
  focal: FocalPoint | null;
  keep: (facts: { crop: PhotoCrop | null; focal: FocalPoint | null }) => void;
  close: () => void;
}

/** The narrowest picture that the page shows sharply at the text's measure, in pixels. */
const sharpWidth = 800;

/** What of a picture this use shows, and what must stay in sight. Nothing changes until it is applied: one step of undo. */
export function CropDialog({ photo, crop: before, focal: focalBefore, keep, close }: CropDialogProps): JSX.Element {
  const { say, language, mediaUrl } = useEditorSurroundings();
  const [crop, setCrop] = useState<PhotoCrop>(before ?? wholePicture);
  const [focal, setFocal] = useState<FocalPoint | null>(focalBefore);
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const size = croppedSize(photo, crop);
  const end = () => {
    // Closed first: while it is open, nothing behind it can take the keyboard.
    dialog.current?.close();
    close();
  };
  const apply = () => {
    keep({ crop: isWhole(crop) ? null : crop, focal });
    end();
  };
  const help = useId();
  const whole = { ...wholePicture, rotation: crop.rotation, straighten: crop.straighten };
  const frame = frameSize(photo, whole);
  const forbidden = photo.restrictions.find(({ kind }) => kind === "no-cropping");
  return createPortal(
    <dialog
      aria-label={say("editor.crop")}
      className="crop-dialog"
      dir={language === "he" ? "rtl" : "ltr"}
      lang={language}
      onCancel={(event) => {
        event.preventDefault();
        end();
      }}
      // The page listens for keys too, and must not take these for its own.
      onKeyDown={(event) => event.stopPropagation()}
      ref={dialog}
    >
      <div className="crop-stage">
        <div className="crop-whole" dir="ltr" style={{ "--ratio": frame.width / frame.height } as CSSProperties}>
          <CroppedPicture colour={photo.dominantColour} crop={whole} picture={photo} src={mediaUrl(photo.id, "large")}>
            <span aria-hidden="true" className="crop-veil" style={cropPlace(crop)} />
          </CroppedPicture>
          <CropArea crop={crop} focal={focal} help={help} photo={photo} setCrop={setCrop} setFocal={setFocal} />
        </div>
      </div>
      <p className="crop-help" id={help}>
        {say("editor.cropHelp")}
      </p>
      <CropTools crop={crop} focal={focal} photo={photo} setCrop={setCrop} setFocal={setFocal} />
      <p aria-live="polite" className="crop-facts">
        {say("editor.cropPixels", { ...size })} {size.width < sharpWidth && <strong>{say("editor.cropSmall")}</strong>}{" "}
        {forbidden && cutsAway(crop) && <strong>{say("editor.cropForbidden", { words: forbidden.text })}</strong>}
      </p>
      <div className="crop-actions">
        <button onClick={end} type="button">
          {say("editor.cropCancel")}
        </button>
        <button className="crop-apply" onClick={apply} type="button">
          {say("editor.cropApply")}
        </button>
      </div>
    </dialog>,
    document.body,
  );
}

function CropTools({ photo, crop, focal, setCrop, setFocal }: CropPartProps): JSX.Element {
  const { say } = useEditorSurroundings();
  const degrees = String(crop.straighten);
  return (
    <div className="crop-tools">
      <fieldset>
        <legend>{say("editor.cropRatio")}</legend>
        {cropRatios.map((ratio) => (
          <label key={ratio}>
            <input
              checked={crop.ratio === ratio}
              name="crop-ratio"
              onChange={() => setCrop((now) => shapeCrop(now, photo, ratio))}
              type="radio"
            />
            {ratio === "free" || ratio === "original" ? say(`editor.crop.${ratio}`) : <bdi>{ratio}</bdi>}
          </label>
        ))}
      </fieldset>
      <button onClick={() => setCrop((now) => turnCrop(now, photo))} type="button">
        {say("editor.cropTurn")}
      </button>
      <label className="crop-straighten">
        {say("editor.cropStraighten")}
        <input
          aria-valuetext={say("editor.cropDegrees", { degrees })}
          dir="ltr"
          max={straightenLimit}
          min={-straightenLimit}
          onChange={({ target }) => setCrop((now) => ({ ...now, straighten: Number(target.value) }))}
          step={0.1}
          type="range"
          value={crop.straighten}
        />
        <output>{say("editor.cropDegrees", { degrees })}</output>
      </label>
      <button
        onClick={() => setFocal(focal ? null : { x: 0.5, y: 0.5 })}
        title={say("editor.cropFocalHelp")}
        type="button"
      >
        {say(focal ? "editor.cropFocalRemove" : "editor.cropFocal")}
      </button>
      <button
        onClick={() => {
          setCrop(() => wholePicture);
          setFocal(null);
        }}
        type="button"
      >
        {say("editor.cropReset")}
      </button>
    </div>
  );
}
