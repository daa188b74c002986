import { join } from "node:path";

/** A program and its arguments that show an address to the person. */
export interface BrowserCommand {
  command: string;
  args: string[];
}

export interface Machine {
  platform: NodeJS.Platform;
  env: Readonly<Record<string, string | undefined>>;
  /** Whether this process runs as root. */
  root: boolean;
  exists(path: string): boolean;
}

const linuxBrowsers = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/usr/bin/microsoft-edge",
];

const macBrowsers = ["Google Chrome", "Chromium", "Microsoft Edge"].map(
  (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
);

function windowsBrowsers(env: Machine["env"]): string[] {
  const folders = [env.PROGRAMFILES, env["PROGRAMFILES(X86)"], env.LOCALAPPDATA].filter(
    (folder) => folder !== undefined,
  );
  const programs = [
    ["Google", "Chrome", "Application", "chrome.exe"],
    ["Microsoft", "Edge", "Application", "msedge.exe"],
  ];
  return programs.flatMap((program) => folders.map((folder) => join(folder, ...program)));
}

function knownBrowsers(machine: Machine): string[] {
  if (machine.platform === "darwin") return macBrowsers;
  if (machine.platform === "win32") return windowsBrowsers(machine.env);
  return linuxBrowsers;
}

/** Whether there is a screen to open a window on. */
export function hasDisplay(machine: Machine): boolean {
  if (machine.platform === "win32" || machine.platform === "darwin") return true;
  return Boolean(machine.env.DISPLAY || machine.env.WAYLAND_DISPLAY);
}

/**
 * How to show `url`, best first: a window of its own where there is a Chromium, then whatever the system opens addresses with.
 * Empty where there is no display.
 */
export function browserCommands(url: string, machine: Machine): BrowserCommand[] {
  if (!hasDisplay(machine)) return [];
  // Chromium refuses to start for root with its sandbox on; the page that it opens here is our own.
  const asRoot = machine.root ? ["--no-sandbox", "--test-type"] : [];
  const windows = knownBrowsers(machine)
    .filter((path) => machine.exists(path))
    .map((command) => ({ command, args: [`--app=${url}`, ...asRoot] }));
  return [...windows.slice(0, 1), systemOpener(url, machine.platform)];
}

function systemOpener(url: string, platform: NodeJS.Platform): BrowserCommand {
  if (platform === "darwin") return { command: "open", args: [url] };
  if (platform === "win32") return { command: "rundll32", args: ["url.dll,FileProtocolHandler", url] };
  return { command: "xdg-open", args: [url] };
}
