import { watchSettledLayout } from "../around/settled-layout.ts";
import { headTypes } from "./head-nodes.ts";

/** Places closer than this are the same, in CSS pixels. */
const near = 0.05;

/**
 * Keeps a line of the desk in the room that the standfirst leaves for it at its lower edge (editor.css), and that room as high as
 * the line, until the function that it gives is called. Measured when something moved: were the line tied to the standfirst by the
 * browser, each key anywhere on the page would lay it out again.
 */
export function keepUnderStandfirst(page: HTMLElement, desk: HTMLElement, line: HTMLElement): () => void {
  let room = 0;
  let top = 0;
  let frame = 0;
  const makeRoom = () => {
    frame = 0;
    room = line.getBoundingClientRect().height;
    desk.style.setProperty("--sign-size", `${room}px`);
  };
  const place = () => {
    const standfirst = page.children[headTypes.indexOf("standfirst")];
    // A page that is not in front is not in the document.
    if (!standfirst || !page.isConnected) return;
    if (room === 0) makeRoom();
    // In the next frame, for it moves the page, which others look at in this one.
    const isOther = Math.abs(line.getBoundingClientRect().height - room) > near;
    if (isOther && frame === 0) frame = requestAnimationFrame(makeRoom);
    const start = desk.getBoundingClientRect().top + desk.clientTop - desk.scrollTop;
    const now = standfirst.getBoundingClientRect().bottom - room - start;
    if (Math.abs(now - top) < near) return;
    top = now;
    line.style.setProperty("--sign-top", `${top}px`);
  };
  const layout = watchSettledLayout(page, place, headTypes.length);
  const resized = new ResizeObserver(place);
  resized.observe(line);
  // The first room is made while the desk is told of, around the page: then the page's own change is told of in the same frame.
  resized.observe(desk);
  return () => {
    cancelAnimationFrame(frame);
    layout.end();
    resized.disconnect();
    desk.style.removeProperty("--sign-size");
  };
}
