/**
 * Parses a page under the rules of the frame that shows one: nothing in it runs, is loaded, or is shown. The desk's own rules would
 * refuse the page's style sheet, and complain of it.
 */
export function parsePage(html: string, shown: Document): Document {
  const frame = shown.defaultView as (Window & typeof globalThis) | null;
  if (frame === null) throw new Error("the frame is gone");
  return new frame.DOMParser().parseFromString(html, "text/html");
}
