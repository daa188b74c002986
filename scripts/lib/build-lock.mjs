import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import process from "node:process";
import { setTimeout as pause } from "node:timers/promises";
import { inProject } from "./project.mjs";

const lock = inProject(".cache", "build-lock");
const holder = join(lock, "pid");

/** Runs `work` while no other process builds into the same folder; waits for its turn. A lock whose holder is gone is taken over. */
export async function alone(work) {
  mkdirSync(dirname(lock), { recursive: true });
  while (!taken()) {
    if (holderGone()) rmSync(lock, { recursive: true, force: true });
    else await pause(100);
  }
  try {
    return await work();
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}

function taken() {
  try {
    mkdirSync(lock);
  } catch (error) {
    if (error.code === "EEXIST") return false;
    throw error;
  }
  writeFileSync(holder, String(process.pid));
  return true;
}

/** A lock without a readable holder is one that is just being taken. */
function holderGone() {
  try {
    process.kill(Number(readFileSync(holder, "utf8")), 0);
    return false;
  } catch (error) {
    return error.code === "ESRCH";
  }
}
