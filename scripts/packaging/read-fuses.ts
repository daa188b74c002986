import { existsSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { FuseState, FuseV1Options, getCurrentFuseWire } from "@electron/fuses";
import { decidedFuses } from "./flip-fuses.ts";

// Reads the switches of every packed program in a folder (`dist` when none is named) and fails unless they are as decided.
// `node scripts/packaging/read-fuses.ts [folder]`

const folder = process.argv[2] ?? join(import.meta.dirname, "..", "..", "dist");
const places = [
  ["linux", "linux-unpacked/galley"],
  ["linux", "linux-arm64-unpacked/galley"],
  ["darwin", "mac/Galley.app"],
  ["darwin", "mac-arm64/Galley.app"],
  ["win32", "win-unpacked/Galley.exe"],
  ["win32", "win-arm64-unpacked/Galley.exe"],
] as const;

const programs = places.flatMap(([platform, place]) => {
  const program = join(folder, place);
  return existsSync(program) ? [{ platform, program }] : [];
});
if (programs.length === 0) {
  console.error(`No packed program was found in ${folder}. Run \`npm run package\` first.`);
  process.exitCode = 1;
}
for (const { platform, program } of programs) {
  const wire = await getCurrentFuseWire(program);
  const wrong = Object.entries(decidedFuses(platform))
    .filter(([name, on]) => {
      const state = wire[FuseV1Options[name as keyof typeof FuseV1Options]];
      return state !== (on ? FuseState.ENABLE : FuseState.DISABLE);
    })
    .map(([name]) => name);
  console.log(`${program}: ${wrong.length === 0 ? "every switch is as decided" : `wrong: ${wrong.join(", ")}`}`);
  if (wrong.length > 0) process.exitCode = 1;
}
