import { useEffect, useState } from "react";
import { sameJson } from "../../state/same-story.ts";
import { type HeadFacts, headFacts } from "./live/head-facts.ts";
import type { LivePreview } from "./live/live-preview.ts";

/** What the page in the frame says of itself outside; null until it is there. Drawn again only when it says something else. */
export function useHeadFacts(live: LivePreview): HeadFacts | null {
  const [facts, setFacts] = useState<HeadFacts | null>(null);
  useEffect(() => {
    const read = () => {
      const document = live.page.get()?.document;
      if (!document) return;
      const next = headFacts(document);
      setFacts((now) => (sameJson(now, next) ? now : next));
    };
    read();
    const ends = [live.page.subscribe(read), live.patches.subscribe(read)];
    return () => {
      for (const end of ends) end();
    };
  }, [live]);
  return facts;
}
