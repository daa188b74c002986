import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { type BrowserCommand, browserCommands, type Machine } from "./browser-command.ts";

/** The machine that this process runs on. */
export function thisMachine(): Machine {
  const root = process.getuid?.() === 0;
  return { platform: process.platform, env: process.env, root, exists: existsSync };
}

/** Shows the address that `freshUrl` makes for each try. False when nothing could be started. */
export async function openBrowser(freshUrl: () => string, machine: Machine = thisMachine()): Promise<boolean> {
  const ways = browserCommands("", machine).length;
  for (let way = 0; way < ways; way += 1) {
    const command = browserCommands(freshUrl(), machine)[way];
    if (command && (await starts(command))) return true;
  }
  return false;
}

/** A program that is still there after a moment, or has ended well, has taken the address. */
function starts({ command, args }: BrowserCommand): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: "ignore", detached: true });
    const patience = setTimeout(() => resolve(true), 1500);
    const settle = (opened: boolean) => {
      clearTimeout(patience);
      resolve(opened);
    };
    child.on("error", () => settle(false));
    child.on("exit", (code) => settle(code === 0));
    child.unref();
  });
}
