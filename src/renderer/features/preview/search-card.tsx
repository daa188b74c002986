import { useSpeech } from "../../state/say.tsx";
import { CardNotes } from "./card-notes.tsx";
import { Cards } from "./cards.tsx";
import { cutText, shownCharacters } from "./cut-text.ts";
import type { LivePreview } from "./live/live-preview.ts";
import { useHeadFacts } from "./use-head-facts.ts";

/** An address as search engines show it: the host, then the folders. */
function crumbs(address: string): string[] {
  const url = URL.parse(address);
  if (url === null) return [];
  const folders = url.pathname.split("/").filter(Boolean).map(decode);
  return [url.host, ...folders];
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** The story among the results of a search, with the words that its page gives for that. */
export function SearchCard({ live }: { live: LivePreview }) {
  const { say } = useSpeech();
  const facts = useHeadFacts(live);
  if (facts === null) return <Cards label={say("preview.search")} />;
  const { title, description, canonical, site, direction, language } = facts;
  const [host = "", ...folders] = crumbs(canonical);
  return (
    <Cards label={say("preview.search")}>
      <article className="search-card" dir={direction} lang={language}>
        <p className="search-site">{site || host}</p>
        <p className="search-crumbs" dir="ltr">
          {[host, ...folders].filter(Boolean).join(" › ")}
        </p>
        <p className="search-title">{cutText(title, shownCharacters.searchTitle)}</p>
        <p className="search-description">{cutText(description, shownCharacters.searchDescription)}</p>
      </article>
      <CardNotes
        title={title}
        titleShown={shownCharacters.searchTitle}
        description={description}
        descriptionShown={shownCharacters.searchDescription}
        hasAddress={canonical !== ""}
      />
      <p className="quiet">{say("preview.searchAbout")}</p>
    </Cards>
  );
}
