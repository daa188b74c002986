import { type CSSProperties, type JSX, type KeyboardEvent, type PointerEvent, useRef } from "react";
import type { FocalPoint, PhotoCrop } from "../../../shared/document/crop.ts";
import type { LibraryPhoto } from "../../../shared/photos.ts";
import { useEditorSurroundings } from "../editor-context.ts";
import { type Grip, moveCrop, resizeCrop } from "./crop-moves.ts";

/** What is chosen of a picture, and how that is changed. */
export interface CropPartProps {
  photo: LibraryPhoto;
  crop: PhotoCrop;
  focal: FocalPoint | null;
  setCrop: (change: (crop: PhotoCrop) => PhotoCrop) => void;
  setFocal: (focal: FocalPoint | null) => void;
}

/** Edges before corners, so that a corner can be taken even where a small part has its grips over each other. */
const grips: readonly (readonly [string, Grip])[] = [
  ["n", { x: 0, y: -1 }],
  ["s", { x: 0, y: 1 }],
  ["w", { x: -1, y: 0 }],
  ["e", { x: 1, y: 0 }],
  ["nw", { x: -1, y: -1 }],
  ["ne", { x: 1, y: -1 }],
  ["sw", { x: -1, y: 1 }],
  ["se", { x: 1, y: 1 }],
];

const arrows: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

const percent = (part: number) => `${part * 100}%`;
const rounded = (part: number) => Math.round(part * 100);

/** The place of what is shown in the whole picture, whose left is where its lines begin. */
export function cropPlace({ x, y, width, height }: PhotoCrop): CSSProperties {
  return {
    insetInlineStart: percent(x),
    insetBlockStart: percent(y),
    inlineSize: percent(width),
    blockSize: percent(height),
  };
}

/**
 * Calls `move` with the way of a pointer since it was pressed, as parts of the element `within`, until it is released. The whole way and
 * not its steps: a pointer that went past an edge and comes back takes hold again where it left.
 */
function dragged(event: PointerEvent<HTMLElement>, within: Element | null, move: (x: number, y: number) => void): void {
  if (event.button !== 0 || within === null) return;
  event.stopPropagation();
  const target = event.currentTarget;
  const { width, height } = within.getBoundingClientRect();
  const { clientX, clientY } = event;
  target.setPointerCapture(event.pointerId);
  const onMove = (moved: globalThis.PointerEvent) =>
    move((moved.clientX - clientX) / width, (moved.clientY - clientY) / height);
  target.addEventListener("pointermove", onMove);
  const end = () => target.removeEventListener("pointermove", onMove);
  target.addEventListener("pointerup", end, { once: true });
  target.addEventListener("pointercancel", end, { once: true });
}

/** Calls `move` for an arrow key, with the step as a part of the whole: a hundredth, with Alt a thousandth. */
function onArrow(event: KeyboardEvent, move: (x: number, y: number) => void): void {
  const way = arrows[event.key];
  if (!way) return;
  event.preventDefault();
  event.stopPropagation();
  const step = event.altKey ? 0.001 : 0.01;
  move(way[0] * step, way[1] * step);
}

/** The part that is shown: dragged or moved by arrow keys, sized at its corners and edges or with Shift, with the focal point in it. */
export function CropArea({
  photo,
  crop,
  focal,
  setCrop,
  setFocal,
  help,
}: CropPartProps & { help: string }): JSX.Element {
  const { say } = useEditorSurroundings();
  const area = useRef<HTMLDivElement>(null);
  const whole = () => area.current?.parentElement ?? null;
  const onKeyDown = (event: KeyboardEvent) =>
    onArrow(event, (x, y) => setCrop((now) => (event.shiftKey ? resizeCrop(now, photo, x, y) : moveCrop(now, x, y))));
  const values = { x: rounded(crop.x), y: rounded(crop.y), width: rounded(crop.width), height: rounded(crop.height) };
  return (
    <div
      aria-describedby={help}
      aria-label={say("editor.cropArea", values)}
      className="crop-area"
      onKeyDown={onKeyDown}
      onPointerDown={(event) => dragged(event, whole(), (x, y) => setCrop(() => moveCrop(crop, x, y)))}
      ref={area}
      role="application"
      style={cropPlace(crop)}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: an application of its own keys, as its label says
      tabIndex={0}
    >
      {grips.map(([name, grip]) => (
        <span
          aria-hidden="true"
          className="crop-grip"
          data-grip={name}
          key={name}
          onPointerDown={(event) =>
            dragged(event, whole(), (x, y) => setCrop(() => resizeCrop(crop, photo, x, y, grip)))
          }
        />
      ))}
      {focal && <FocalHandle focal={focal} help={help} setFocal={setFocal} within={() => area.current} />}
    </div>
  );
}

interface FocalHandleProps {
  focal: FocalPoint;
  help: string;
  setFocal: (focal: FocalPoint) => void;
  within: () => HTMLElement | null;
}

const inside = (part: number) => Math.min(1, Math.max(0, part));

function FocalHandle({ focal, help, setFocal, within }: FocalHandleProps): JSX.Element {
  const { say } = useEditorSurroundings();
  const move = (x: number, y: number) => setFocal({ x: inside(focal.x + x), y: inside(focal.y + y) });
  return (
    <div
      aria-describedby={help}
      aria-label={say("editor.cropFocalMark", { x: rounded(focal.x), y: rounded(focal.y) })}
      className="focal-mark"
      onKeyDown={(event) => onArrow(event, move)}
      onPointerDown={(event) => dragged(event, within(), move)}
      role="application"
      style={{ insetInlineStart: percent(focal.x), insetBlockStart: percent(focal.y) }}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: an application of its own keys, as its label says
      tabIndex={0}
    />
  );
}
