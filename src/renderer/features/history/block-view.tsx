import type { BlockDiff, PartDiff } from "../../../shared/compare/compare-stories.ts";
import { runsText, sideOf } from "../../../shared/compare/run.ts";
import { resolveDirection } from "../../../shared/text/direction.ts";
import { useSay } from "../../state/say.tsx";
import { Thumbnail } from "../../state/thumbnail.tsx";
import { Pieces, type Shown } from "./pieces.tsx";

const textOf = ({ pieces }: PartDiff, side: "removed" | "added") => runsText(sideOf(pieces, side));

/** A block of a comparison: its text or, for a photo, its picture and every text of it. */
export function BlockView({ block, shown, direction }: { block: BlockDiff; shown: Shown; direction: "ltr" | "rtl" }) {
  const kind = (shown === "before" ? block.kindBefore : block.kindAfter) ?? block.kindBefore ?? block.kindAfter ?? "";
  const [name = ""] = kind.split(" ");
  return (
    <div className="cmp-text" data-kind={name}>
      {block.parts.map((part) => (
        <PartView key={part.name} part={part} block={block} shown={shown} direction={direction} />
      ))}
      {block.photos
        .filter((photo) => shown === "both" || photo[shown] !== null)
        .map((photo) => (
          <div key={`${photo.before} ${photo.after} ${photo.moved}`} className={`cmp-photo ${photo.change}`}>
            <BlockView block={photo} shown={shown} direction={direction} />
          </div>
        ))}
    </div>
  );
}

interface PartViewProps {
  part: PartDiff;
  block: BlockDiff;
  shown: Shown;
  direction: "ltr" | "rtl";
}

function PartView({ part, block, shown, direction }: PartViewProps) {
  const say = useSay();
  if (part.name === "picture") return <PictureView part={part} shown={shown} />;
  const isPhoto = block.kindBefore === "photo" || block.kindAfter === "photo";
  if (part.whole) return part.changed ? <FactView part={part} block={block} /> : null;
  const text = part.pieces.map((piece) => piece.text).join("");
  if (text === "" && (isPhoto || !part.changed)) return null;
  const words = (
    <p dir={resolveDirection(text, direction, null)} className="cmp-words">
      <Pieces pieces={part.pieces} shown={shown} />
    </p>
  );
  if (!isPhoto) return words;
  return (
    <div className="cmp-part">
      <span className="cmp-label">{say(`part.${part.name}`)}</span>
      {words}
    </div>
  );
}

/** Facts that are no text for readers: that they changed is said, not what is stored for them. */
function FactView({ part, block }: { part: PartDiff; block: BlockDiff }) {
  const say = useSay();
  // Of a block that is new or gone, everything is; only one that cannot be read says nothing else.
  const isWhole = block.change === "added" || block.change === "removed";
  if (isWhole && block.kindBefore !== "sealed" && block.kindAfter !== "sealed") return null;
  // A changed line says it already.
  if (part.name === "creditData" && block.parts.some((one) => one.name === "credit" && one.changed)) return null;
  return <p className="cmp-note">{say(`part.${part.name}`)}</p>;
}

function PictureView({ part, shown }: { part: PartDiff; shown: Shown }) {
  const say = useSay();
  const sides =
    shown === "both"
      ? part.changed
        ? (["removed", "added"] as const)
        : (["added"] as const)
      : [shown === "before" ? ("removed" as const) : ("added" as const)];
  return (
    <div className="cmp-pictures">
      {sides.map((side) => {
        const id = textOf(part, side);
        const change = part.changed ? side : "same";
        return id === "" ? null : (
          <Thumbnail
            key={side}
            className={`cmp-picture ${change}`}
            photo={id}
            alt={say(
              change === "removed" ? "part.pictureBefore" : change === "added" ? "part.pictureAfter" : "part.picture",
            )}
          />
        );
      })}
    </div>
  );
}
