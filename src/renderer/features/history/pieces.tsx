import { Fragment, type ReactNode } from "react";
import type { Change, Piece } from "../../../shared/compare/run.ts";
import { textFormat } from "../../../shared/document/nodes.ts";

/** Which of the pieces are shown: all of them, or one side's. */
export type Shown = "both" | "before" | "after";

const isShown = (change: Change, shown: Shown) =>
  change === "same" || shown === "both" || (change === "removed") === (shown === "before");

const looks: readonly [number, "strong" | "em" | "s" | "code" | "sub" | "sup"][] = [
  [textFormat.bold, "strong"],
  [textFormat.italic, "em"],
  [textFormat.strikethrough, "s"],
  [textFormat.code, "code"],
  [textFormat.subscript, "sub"],
  [textFormat.superscript, "sup"],
];

function Look({ piece }: { piece: Piece }) {
  let shown: ReactNode = piece.text;
  for (const [bit, Tag] of looks) if ((piece.format & bit) !== 0) shown = <Tag>{shown}</Tag>;
  if (piece.href !== "") shown = <u title={piece.href}>{shown}</u>;
  return shown;
}

/** Pieces with the place each begins at, which no two of them share. */
function placed(pieces: readonly Piece[], shown: Shown) {
  let at = 0;
  return pieces
    .filter((piece) => isShown(piece.change, shown))
    .map((piece) => {
      const key = at;
      at += piece.text.length;
      return { key, piece };
    });
}

/** A text with what was removed and added marked, for eye and ear alike. */
export function Pieces({ pieces, shown }: { pieces: readonly Piece[]; shown: Shown }) {
  return placed(pieces, shown).map(({ key, piece }) => {
    if (piece.change === "removed") {
      return (
        <del key={key}>
          <Look piece={piece} />
        </del>
      );
    }
    if (piece.change === "added") {
      return (
        <ins key={key}>
          <Look piece={piece} />
        </ins>
      );
    }
    return (
      <Fragment key={key}>
        <Look piece={piece} />
      </Fragment>
    );
  });
}
