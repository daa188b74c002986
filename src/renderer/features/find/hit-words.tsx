import { Square, SquareCheck, SquareMinus } from "lucide-react";
import type { LineKind } from "../../../shared/find/story-lines.ts";
import { languageDirection, resolveDirection } from "../../../shared/text/direction.ts";
import { useSay } from "../../state/say.tsx";
import type { HitLine } from "./hit-line.ts";

/** A tick as the list's own keys and clicks set it. */
export function HitTick({ ticked }: { ticked: boolean | "some" }) {
  const Icon = ticked === "some" ? SquareMinus : ticked ? SquareCheck : Square;
  return (
    <span aria-hidden className="hit-tick">
      <Icon size={15} />
    </span>
  );
}

export function HitKind({ kind }: { kind: LineKind }) {
  const say = useSay();
  return <span className="hit-kind">{say(`find.kind.${kind}`)}</span>;
}

/** The words around a hit, with what would stand in its place; in the direction that they have on the page. */
export function HitWords({ line, language }: { line: HitLine; language: string }) {
  const { before, found, instead, after } = line;
  const direction = resolveDirection(before + found + after, languageDirection(language), null);
  return (
    <span className="hit-words" dir={direction}>
      {before}
      {instead === null ? (
        <mark className="found">{found}</mark>
      ) : (
        <>
          <del>{found}</del>
          <ins>{instead}</ins>
        </>
      )}
      {after}
    </span>
  );
}
