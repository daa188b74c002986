import { useEffect, useState } from "react";
import type { StorySession } from "../state/story-session.ts";
import { fetched } from "../ui/fetched.tsx";

const LanguageCare = fetched(() => import("../features/language/language-care.tsx").then((part) => part.LanguageCare));

/** How long a window may be too busy to be called idle before spelling begins all the same, in milliseconds. */
const patience = 2_000;

/** Spelling and grammar of a page, fetched and begun when the page is shown and the window has nothing else to do. */
export function LanguageInQuiet({ session }: { session: StorySession }) {
  const [isQuiet, setQuiet] = useState(false);
  useEffect(() => {
    if (!("requestIdleCallback" in window)) {
      const timer = setTimeout(() => setQuiet(true), patience);
      return () => clearTimeout(timer);
    }
    const handle = requestIdleCallback(() => setQuiet(true), { timeout: patience });
    return () => cancelIdleCallback(handle);
  }, []);
  return isQuiet && session.damage === "" ? <LanguageCare session={session} /> : null;
}
