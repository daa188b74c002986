/**
 * The decoded segments of a URL's path, or null when any of them could lead out of a folder or mean different things to
 * different readers: `.` and `..` (however encoded), an encoded slash or backslash, NUL and other control characters,
 * broken percent escapes, a drive letter. Empty segments are dropped, except that a closing slash gives a last empty one.
 */
export function pathSegments(pathname: string): string[] | null {
  const segments: string[] = [];
  const parts = pathname.split("/").slice(1);
  for (const [index, part] of parts.entries()) {
    const segment = decodeSegment(part);
    if (segment === null) return null;
    if (segment !== "" || index === parts.length - 1) segments.push(segment);
  }
  return segments;
}

function decodeSegment(part: string): string | null {
  let segment: string;
  try {
    segment = decodeURIComponent(part);
  } catch {
    return null;
  }
  if (segment === "." || segment === ".." || /[/\\:]/.test(segment)) return null;
  return hasControlCharacter(segment) ? null : segment;
}

function hasControlCharacter(text: string): boolean {
  return [...text].some((character) => character < " " || character === "\u007f");
}
