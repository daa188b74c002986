import { once } from "node:events";
import { registerHooks } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { electronChannels } from "../../src/shared/electron-channels.ts";

// Runs the built main process in plain Node, with the recording stand-in in Electron's place, and prints what came of it as
// JSON: that the bundle starts, finds its workers and resources, serves the desk over its schemes, and ends in order.

const root = join(import.meta.dirname, "..", "..");
const standIn = pathToFileURL(join(root, "src", "main", "fake-electron.ts")).href;
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === "electron" ? { url: standIn, shortCircuit: true } : next(specifier, context),
});
const { app, fromDesk, ipcMain, Menu, recorded } = (await import(
  standIn
)) as typeof import("../../src/main/fake-electron.ts");

await import(pathToFileURL(join(root, "out", "main", "index.js")).href);
while (recorded.windows.length === 0 && recorded.errors.length === 0)
  await new Promise((resolve) => setTimeout(resolve, 20));

const [window] = recorded.windows;
const get = async (url: string, headers: Record<string, string> = {}) => {
  const handler = recorded.protocolHandlers.get(new URL(url).protocol.slice(0, -1));
  const answer = await handler?.(new Request(url, { headers }));
  return {
    status: answer?.status,
    headers: Object.fromEntries(answer?.headers ?? []),
    text: (await answer?.text()) ?? "",
  };
};
const ask = async (method: string, params: unknown) => {
  const call = recorded.ipcHandlers.get(electronChannels.request) as (...args: unknown[]) => Promise<{ result: never }>;
  return (await call(fromDesk({ id: window?.webContents.id }), method, params)).result;
};

const desk = await get("app://main/");
const script = /src="\.?\/?(assets\/[^"]+\.js)"/.exec(desk.text)?.[1] ?? "none";
const { photos } = (await ask("photos.list", { offset: 0, limit: 1 })) as { photos: { id: string; width: number }[] };
const { stories } = (await ask("stories.list", { offset: 0, limit: 1 })) as { stories: { id: string }[] };
const { hash } = (await ask("publication.prepare", { id: stories[0]?.id })) as { hash: string };
const report = {
  errors: recorded.errors,
  beforeReady: recorded.calls.slice(0, recorded.calls.indexOf("app.whenReady")),
  preload: window?.options.webPreferences?.preload,
  policy: desk.headers["content-security-policy"],
  desk: [desk.status, desk.text.includes("<html")],
  script: (await get(`app://main/${script}`)).status,
  photo: await get(`media://asset/${photos[0]?.id}/thumb`, { range: "bytes=0-9" }).then(({ status, headers }) => [
    status,
    headers["content-type"],
    headers["content-length"],
  ]),
  preview: await get(`app://main/preview/${hash}/index.html`).then(({ status, text }) => [
    status,
    text.includes("<h1"),
  ]),
  menus: Menu.current?.template.map(({ label }) => label),
};

const exited = once(app, "exited");
app.quit();
await new Promise((resolve) => setTimeout(resolve, 100));
ipcMain.emit(electronChannels.flushed, fromDesk(window?.webContents));
await exited;
console.log(JSON.stringify({ ...report, exits: recorded.exits }));
