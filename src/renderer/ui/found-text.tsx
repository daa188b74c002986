import type { MessageKey } from "../../shared/messages/catalogue.ts";
import { hitRanges, hitsIn, wantedTerms } from "../../shared/search/find-hits.ts";
import { parseQuery } from "../../shared/search/parse-query.ts";
import type { FoundExcerpt as Excerpt } from "../../shared/story-list.ts";
import { languageDirection, resolveDirection } from "../../shared/text/direction.ts";
import { useSay } from "../state/say.tsx";
import { MarkedText } from "./marked-text.tsx";
import "./found-text.css";

const parts: Record<string, MessageKey> = {
  caption: "search.in.caption",
  alt: "search.in.alt",
  credit: "search.in.credit",
  byline: "search.in.byline",
  section: "search.in.section",
  tags: "search.in.tags",
  slugline: "search.in.slugline",
  internalNote: "search.in.internalNote",
  publisherNote: "search.in.publisherNote",
  summary: "search.in.summary",
  dateline: "search.in.dateline",
};

/** A headline in which the words of a query are marked. */
export function FoundHeadline({ headline, query }: { headline: string; query: string }) {
  const wanted = wantedTerms(parseQuery(query)).filter(({ within }) => within === null || within === "headline");
  return <MarkedText text={headline} ranges={hitRanges(hitsIn(headline, wanted))} />;
}

/** Where in a story what is looked for stands: a line of it, and what kind of text it is where it is not the page's. */
export function FoundExcerpt({ excerpt, language }: { excerpt: Excerpt | undefined; language: string }) {
  const say = useSay();
  if (excerpt === undefined || excerpt.where === "headline") return null;
  const { where, part, text, ranges } = excerpt;
  const kind = part === "" ? null : (parts[part] ?? (where === "story" ? "search.in.story" : null));
  return (
    <p className="found-excerpt" dir={resolveDirection(text, languageDirection(language), null)}>
      {kind === null ? null : <bdi className="found-part">{say(kind)}</bdi>}
      <MarkedText text={text} ranges={ranges} />
    </p>
  );
}
