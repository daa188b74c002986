import { type JSX, type KeyboardEvent, type PointerEvent, useEffect, useRef, useState } from "react";
import { createPortal } from "react-dom";
import {
  croppedSize,
  cropRatios,
  type FocalPoint,
  isWhole,
  type PhotoCrop,
  straightenLimit,
  wholePicture,
} from "../../../shared/document/crop.ts";
import type { LibraryPhoto } from "../../../shared/photos.ts";
import { useEditorSurroundings } from "../editor-context.ts";
import { moveCrop, resizeCrop, shapeCrop, turnCrop } from "./crop-moves.ts";
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
  const whole = { ...wholePicture, rotation: crop.rotation, straighten: crop.straighten };
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
        <CroppedPicture colour={photo.dominantColour} crop={whole} picture={photo} src={mediaUrl(photo.id, "large")}>
          <CropArea crop={crop} focal={focal} photo={photo} setCrop={setCrop} setFocal={setFocal} />
        </CroppedPicture>
      </div>
      <CropTools crop={crop} focal={focal} photo={photo} setCrop={setCrop} setFocal={setFocal} />
      <p aria-live="polite" className="crop-facts">
        {say("editor.cropPixels", { ...size })} {size.width < sharpWidth && <strong>{say("editor.cropSmall")}</strong>}
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

interface CropPartProps {
  photo: LibraryPhoto;
  crop: PhotoCrop;
  focal: FocalPoint | null;
  setCrop: (change: (crop: PhotoCrop) => PhotoCrop) => void;
  setFocal: (focal: FocalPoint | null) => void;
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

const arrows: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

const percent = (part: number) => `${part * 100}%`;
const rounded = (part: number) => Math.round(part * 100);

/** Calls `move` with the way of a pointer from press to release, as parts of the element `within`. */
function dragged(event: PointerEvent<HTMLElement>, within: Element | null, move: (x: number, y: number) => void): void {
  if (event.button !== 0 || within === null) return;
  event.stopPropagation();
  const target = event.currentTarget;
  const { width, height } = within.getBoundingClientRect();
  let at = { x: event.clientX, y: event.clientY };
  target.setPointerCapture(event.pointerId);
  const onMove = (moved: globalThis.PointerEvent) => {
    move((moved.clientX - at.x) / width, (moved.clientY - at.y) / height);
    at = { x: moved.clientX, y: moved.clientY };
  };
  target.addEventListener("pointermove", onMove);
  const end = () => target.removeEventListener("pointermove", onMove);
  target.addEventListener("pointerup", end, { once: true });
  target.addEventListener("pointercancel", end, { once: true });
}

/** The part that is shown: dragged or moved by arrow keys, sized at its corner or with Shift, with the focal point in it. */
function CropArea({ photo, crop, focal, setCrop, setFocal }: CropPartProps): JSX.Element {
  const { say } = useEditorSurroundings();
  const area = useRef<HTMLDivElement>(null);
  const latest = useRef(focal);
  latest.current = focal;
  const frame = () => area.current?.parentElement ?? null;
  const onKeyDown = (event: KeyboardEvent) => {
    const [x = 0, y = 0] = arrows[event.key] ?? [];
    if (x === 0 && y === 0) return;
    event.preventDefault();
    event.stopPropagation();
    const step = event.altKey ? 0.001 : 0.01;
    setCrop((now) => (event.shiftKey ? resizeCrop(now, photo, x * step, y * step) : moveCrop(now, x * step, y * step)));
  };
  const moveFocal = (x: number, y: number) => {
    const now = latest.current;
    if (!now) return;
    const next = { x: Math.min(1, Math.max(0, now.x + x)), y: Math.min(1, Math.max(0, now.y + y)) };
    latest.current = next;
    setFocal(next);
  };
  const onFocalKey = (event: KeyboardEvent) => {
    const [x = 0, y = 0] = arrows[event.key] ?? [];
    if (x === 0 && y === 0) return;
    event.preventDefault();
    event.stopPropagation();
    moveFocal(x * 0.01, y * 0.01);
  };
  const values = { x: rounded(crop.x), y: rounded(crop.y), width: rounded(crop.width), height: rounded(crop.height) };
  return (
    <div
      aria-label={say("editor.cropArea", values)}
      className="crop-area"
      onKeyDown={onKeyDown}
      onPointerDown={(event) => dragged(event, frame(), (x, y) => setCrop((now) => moveCrop(now, x, y)))}
      ref={area}
      role="application"
      style={{
        insetInlineStart: percent(crop.x),
        insetBlockStart: percent(crop.y),
        inlineSize: percent(crop.width),
        blockSize: percent(crop.height),
      }}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: an application of its own keys, as its label says
      tabIndex={0}
    >
      <span
        aria-hidden="true"
        className="crop-corner"
        onPointerDown={(event) => dragged(event, frame(), (x, y) => setCrop((now) => resizeCrop(now, photo, x, y)))}
      />
      {focal && (
        <div
          aria-label={say("editor.cropFocalMark", { x: rounded(focal.x), y: rounded(focal.y) })}
          className="focal-mark"
          onKeyDown={onFocalKey}
          onPointerDown={(event) => dragged(event, area.current, moveFocal)}
          role="application"
          style={{ insetInlineStart: percent(focal.x), insetBlockStart: percent(focal.y) }}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: an application of its own keys, as its label says
          tabIndex={0}
        />
      )}
    </div>
  );
}
