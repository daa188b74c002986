// Says whether a newer major version of Electron is out than the one that Galley is pinned to: only the newest three get
// security repairs. A note, never a failure: needs the network, and whether to move is a decision.
import { spawnSync } from "node:child_process";
import process from "node:process";
import { electronAge } from "./lib/electron-age.mjs";
import { pinnedVersion } from "./lib/project.mjs";

const npm = process.platform === "win32" ? "npm.cmd" : "npm";
const { status, stdout } = spawnSync(npm, ["view", "electron", "version"], {
  encoding: "utf8",
  shell: process.platform === "win32",
  timeout: 60_000,
});
console.log(electronAge(pinnedVersion("electron"), status === 0 ? stdout.trim() : null));
