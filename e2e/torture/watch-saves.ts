import type { Page } from "@playwright/test";

/** One save as it went over the line; times are the driver's clock, in milliseconds. */
export interface SeenSave {
  baseVersion: number;
  document: string;
  sentAt: number;
  /** The version that the core acknowledged; null while it has not. */
  version: number | null;
}

/** Follows every save of a page by listening in on its socket. */
export function watchSaves(page: Page): SeenSave[] {
  const saves: SeenSave[] = [];
  page.on("websocket", (socket) => {
    const open = new Map<number, SeenSave>();
    socket.on("framesent", ({ payload }) => {
      const frame = JSON.parse(String(payload));
      if (frame.method !== "stories.save") return;
      const { baseVersion, document } = frame.params;
      const save = { baseVersion, document, sentAt: performance.now(), version: null };
      open.set(frame.id, save);
      saves.push(save);
    });
    socket.on("framereceived", ({ payload }) => {
      const frame = JSON.parse(String(payload));
      const save = open.get(frame.id);
      if (save && frame.ok === true) save.version = frame.result.version;
    });
  });
  return saves;
}

/** The plain text of a stored page's body. */
export function bodyText(document: string): string {
  const { root } = JSON.parse(document) as { root: { children: { type: string; children?: { text?: string }[] }[] } };
  const body = root.children.filter(({ type }) => type === "paragraph");
  return body.map(({ children = [] }) => children.map(({ text = "" }) => text).join("")).join("\n");
}
