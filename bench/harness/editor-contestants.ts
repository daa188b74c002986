import type { Page } from "@playwright/test";
import type { StoryDocument } from "../../src/shared/document/nodes.ts";
import { koenigState, lexicalState, plainHtml } from "./editor-formats.ts";

/** Every word of the story must be on a contestant's page before its time counts. */
export async function assertShown(
  name: string,
  page: Page,
  text: () => Promise<string>,
  document: StoryDocument,
): Promise<void> {
  const bare = (value: string) => value.replace(/[^a-z0-9]+/gi, "");
  const shown = bare(await text());
  const blocks = plainHtml(document)
    .replace(/<figcaption>.*?<\/figcaption>/g, "")
    .split(/<\/(?:p|h2|h3|h4|li|blockquote)>/);
  const missing = blocks
    .map((block) =>
      bare(
        block
          .replace(/<[^>]*>/g, "")
          .replaceAll("&lt;", "")
          .replaceAll("&amp;", ""),
      ),
    )
    .filter((block) => !shown.includes(block));
  if (missing.length > 0) throw new Error(`${name} does not show “${missing[0]?.slice(0, 60)}” (${page.url()})`);
}

export type Peer = "plain" | "lexical" | "koenig";
/** A story as each of them takes it. */
export const formats = { plain: plainHtml, lexical: lexicalState, koenig: koenigState } as const;
export const names = { plain: "plain contenteditable", lexical: "bare Lexical", koenig: "Koenig" } as const;
