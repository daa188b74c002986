import type { BrowserContext, Page } from "@playwright/test";
import { watchPresses } from "./lost-presses.ts";

/** What went wrong in the pages of a test without anybody looking: any of it fails the test. */
export interface Problems {
  /** For a test that provokes something: problems that match are expected and taken out. */
  allow(pattern: RegExp): void;
  /** What is left. */
  unexpected(): string[];
  /** Begins anew, for a page that outlives a test. */
  forget(): void;
}

/**
 * The driver listens for the pointer in every frame, and so has the browser complain wherever the pointer comes to lie over the preview, which
 * runs no script. It complains of a script in there by the same words: so each preview is looked at as it comes.
 */
const ofTheDriver = /Blocked script execution in '[^']*\/preview\//;

/**
 * Collects console errors, uncaught errors, unhandled rejections, violations of the security policy, lost presses, desks that were scrolled
 * away and scripts in a preview, of every page and frame.
 */
export async function watchProblems(context: BrowserContext): Promise<Problems> {
  const seen: string[] = [];
  const allowed: RegExp[] = [];
  await context.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", (event) =>
      console.error(`policy violation: ${event.effectiveDirective} ${event.blockedURI}`),
    );
    document.addEventListener("scroll", ({ target }) => {
      if (target === document && document.getElementById("desk")) console.error("the whole desk was scrolled away");
    });
    const isActive = (element: Element) =>
      (element.matches("script") && element.getAttribute("type") !== "application/ld+json") ||
      element.getAttributeNames().some((name) => name.startsWith("on"));
    const onLoad = ({ target }: Event) => {
      const shown = target instanceof HTMLIFrameElement ? target.contentDocument : null;
      if (!shown?.URL.includes("/preview/")) return;
      for (const element of shown.querySelectorAll("*"))
        if (isActive(element)) console.error(`a preview holds a script: ${element.outerHTML.slice(0, 200)}`);
    };
    document.addEventListener("load", onLoad, true);
  });
  await watchPresses(context);
  const watch = (page: Page) => {
    page.on("pageerror", (error) => seen.push(`uncaught: ${error.message}`));
    page.on("console", (message) => {
      const isProblem = message.type() === "error" && !ofTheDriver.test(message.text());
      if (isProblem) seen.push(`console: ${message.text()} (${message.location().url})`);
    });
    page.on("crash", () => seen.push("the page crashed"));
  };
  context.pages().forEach(watch);
  context.on("page", watch);
  return {
    allow: (pattern) => void allowed.push(pattern),
    unexpected: () => seen.filter((problem) => !allowed.some((pattern) => pattern.test(problem))),
    forget: () => {
      seen.length = 0;
      allowed.length = 0;
    },
  };
}
