export interface MarkedTextProps {
  text: string;
  /** What of it is marked: UTF-16 units, in order, apart from each other. */
  ranges: readonly (readonly [from: number, to: number])[];
}

/** A text in which what was looked for is marked. */
export function MarkedText({ text, ranges }: MarkedTextProps) {
  let at = 0;
  const pieces = ranges.map(([from, to]) => {
    const before = text.slice(at, from);
    at = to;
    return { from, before, found: text.slice(from, to) };
  });
  return (
    <>
      {pieces.map(({ from, before, found }) => (
        <span key={from}>
          {before}
          <mark className="found">{found}</mark>
        </span>
      ))}
      {text.slice(at)}
    </>
  );
}
