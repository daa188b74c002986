import type { Page } from "@playwright/test";
import type { StoryDocument } from "../../src/shared/document/nodes.ts";
import { askCore } from "../fixtures.ts";

/** Stores a story and opens it alone, in a window that remembers nothing. Returns its identity. */
export async function openNewStory(desk: Page, written: StoryDocument, language = "en"): Promise<string> {
  await desk.locator(".galley-page").waitFor();
  const { id, version, fields } = await askCore(desk, "stories.create", { language });
  const document = JSON.stringify(written);
  await askCore(desk, "stories.save", { id, baseVersion: version, document, fields });
  await desk.evaluate((story) => {
    localStorage.clear();
    history.replaceState(null, "", `#story=${story}`);
  }, id);
  await desk.reload();
  return id;
}
