import { expect, test } from "vitest";
import { browserCommands, type Machine } from "./browser-command.ts";

const url = "http://127.0.0.1:4000/?token=t";
const bare: Machine = { platform: "linux", env: { DISPLAY: ":0" }, root: false, exists: () => false };
const having = (...paths: string[]) => ({ exists: (path: string) => paths.includes(path) });

test.each<[string, Machine, [string, ...string[]][]]>([
  ["no display", { ...bare, env: {}, ...having("/usr/bin/chromium") }, []],
  ["no browser known", bare, [["xdg-open", url]]],
  ["Wayland", { ...bare, env: { WAYLAND_DISPLAY: "wayland-0" } }, [["xdg-open", url]]],
  [
    "two Chromiums: the first",
    { ...bare, ...having("/usr/bin/google-chrome", "/usr/bin/chromium") },
    [
      ["/usr/bin/chromium", `--app=${url}`],
      ["xdg-open", url],
    ],
  ],
  [
    "root",
    { ...bare, root: true, ...having("/usr/bin/google-chrome") },
    [
      ["/usr/bin/google-chrome", `--app=${url}`, "--no-sandbox", "--test-type"],
      ["xdg-open", url],
    ],
  ],
  [
    "macOS",
    { ...bare, platform: "darwin", env: {}, ...having("/Applications/Chromium.app/Contents/MacOS/Chromium") },
    [
      ["/Applications/Chromium.app/Contents/MacOS/Chromium", `--app=${url}`],
      ["open", url],
    ],
  ],
  ["Windows", { ...bare, platform: "win32", env: {} }, [["rundll32", "url.dll,FileProtocolHandler", url]]],
])("%s", (_, machine, expected) => {
  expect(browserCommands(url, machine).map(({ command, args }) => [command, ...args])).toEqual(expected);
});
