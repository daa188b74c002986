import { useDeferredValue, useLayoutEffect, useRef, useState } from "react";
import type { PublicationProfile } from "../../../shared/publication/profile.ts";
import { useSay } from "../../state/say.tsx";
import { Choices } from "../../ui/choices.tsx";
import { specimenPage } from "./specimen-page.ts";

type Scheme = "light" | "dark";

/** The style as it is for readers whose system is light or dark, whatever this one's is. */
const styleFor = (style: string, scheme: Scheme) =>
  style.replaceAll("@media (prefers-color-scheme: dark)", scheme === "dark" ? "@media all" : "@media not all");

/** Puts a page into a frame's own document. Its style is handed over as an object: text in the page would need a laxer policy of the desk. */
function show(frame: HTMLIFrameElement, html: string, scheme: Scheme): void {
  const [into, view] = [frame.contentDocument, frame.contentWindow as (Window & typeof globalThis) | null];
  if (!into || !view) return;
  const [start, end] = [html.indexOf("<style>"), html.indexOf("</style>")];
  const page = new DOMParser().parseFromString(html.slice(0, start) + html.slice(end + "</style>".length), "text/html");
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(styleFor(html.slice(start + "<style>".length, end), scheme));
  into.adoptedStyleSheets = [sheet];
  into.documentElement.lang = page.documentElement.lang;
  into.documentElement.dir = page.documentElement.dir;
  into.body.replaceChildren(...[...page.body.childNodes].map((node) => into.adoptNode(node)));
}

/** How a page of the publication looks with the settings as they stand, saved or not. Only to be looked at. */
export function Specimen({ profile }: { profile: PublicationProfile }) {
  const say = useSay();
  const frame = useRef<HTMLIFrameElement>(null);
  const [scheme, setScheme] = useState<Scheme>("light");
  const html = specimenPage(useDeferredValue(profile));
  useLayoutEffect(() => {
    if (frame.current) show(frame.current, html, scheme);
  }, [html, scheme]);
  const schemes = [
    { id: "light", label: say("profile.specimenLight") },
    { id: "dark", label: say("profile.specimenDark") },
  ] as const;
  return (
    <figure className="specimen">
      <div className="specimen-head">
        <figcaption className="settings-title">{say("profile.specimen")}</figcaption>
        <Choices label={say("profile.specimen")} value={scheme} choices={schemes} onChange={setScheme} />
      </div>
      {/* From the left, since it is made smaller towards there; the page has a direction of its own. */}
      <div className={`specimen-window ${scheme}`} dir="ltr">
        <iframe ref={frame} title={say("profile.specimen")} tabIndex={-1} inert />
      </div>
    </figure>
  );
}
