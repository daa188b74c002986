import type { CSSProperties, JSX, ReactNode } from "react";
import { type FocalPoint, frameSize, type PhotoCrop, type Size, wholePicture } from "../../../shared/document/crop.ts";

interface CroppedPictureProps {
  picture: Size;
  crop: PhotoCrop | null;
  src: string;
  /** Holds the place until the picture is there. */
  colour: string;
  /** What stands over the picture, placed in parts of what is shown. */
  children?: ReactNode;
}

const percent = (part: number) => `${part * 100}%`;

/** A picture as its crop shows it, as wide as its place: what readers get, made by styles alone. Left is left in every language. */
export function CroppedPicture({ picture, crop, src, colour, children }: CroppedPictureProps): JSX.Element {
  const shown = crop ?? wholePicture;
  const frame = frameSize(picture, shown);
  const ratio = (frame.width * shown.width) / (frame.height * shown.height);
  const frameStyle: CSSProperties = {
    inlineSize: percent(1 / shown.width),
    blockSize: percent(1 / shown.height),
    insetInlineStart: percent(-shown.x / shown.width),
    insetBlockStart: percent(-shown.y / shown.height),
  };
  const turned: CSSProperties = {
    inlineSize: percent(picture.width / frame.width),
    transform: `translate(-50%, -50%) rotate(${shown.rotation + shown.straighten}deg)`,
    ...(colour === "" ? {} : { backgroundColor: colour }),
  };
  return (
    <div className="cropped" dir="ltr" style={{ aspectRatio: String(ratio), "--ratio": ratio } as CSSProperties}>
      <div className="cropped-frame" style={frameStyle}>
        <img
          alt=""
          decoding="async"
          draggable={false}
          height={picture.height}
          src={src}
          style={turned}
          width={picture.width}
        />
      </div>
      {children}
    </div>
  );
}

/** Where the focal point is; for the eye alone. */
export function FocalMark({ focal }: { focal: FocalPoint }): JSX.Element {
  return (
    <span
      aria-hidden="true"
      className="focal-mark"
      style={{ insetInlineStart: percent(focal.x), insetBlockStart: percent(focal.y) }}
    />
  );
}
