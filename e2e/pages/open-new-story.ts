import type { Page } from "@playwright/test";
import type { StoryDocument } from "../../src/shared/document/nodes.ts";
import { askCore } from "../ask-core.ts";
import { askHost } from "../ask-host.ts";
import type { HostProcess } from "../host-process.ts";

/** Pages in which a desk is still to be opened, with the host that it is of. */
const waiting = new WeakMap<Page, HostProcess>();

/** Leaves it to `openNewStory` to open the desk in a page: with its story at once, where it would open for nothing first. */
export function letDeskWait(page: Page, host: HostProcess): void {
  waiting.set(page, host);
}

/** Stores a story and opens it alone, in a window that remembers nothing. Returns its identity. */
export async function openNewStory(desk: Page, written: StoryDocument, language = "en"): Promise<string> {
  const host = waiting.get(desk);
  waiting.delete(desk);
  const ask: typeof askCore = host ? (_, method, params) => askHost(host, method, params) : askCore;
  if (!host) await desk.locator(".galley-page").waitFor();
  const { id, version, fields } = await ask(desk, "stories.create", { language });
  const document = JSON.stringify(written);
  await ask(desk, "stories.save", { id, baseVersion: version, document, fields });
  if (host) {
    await desk.goto(`${host.url}#story=${id}`);
    return id;
  }
  await desk.evaluate((story) => {
    localStorage.clear();
    history.replaceState(null, "", `#story=${story}`);
  }, id);
  await desk.reload();
  return id;
}
