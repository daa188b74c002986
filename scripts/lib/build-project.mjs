import { spawn } from "node:child_process";
import process from "node:process";
import { alone } from "./build-lock.mjs";
import { builtFrom, inputsFingerprint, removeStamp, writeStamp } from "./build-stamp.mjs";
import { inProject, projectDir } from "./project.mjs";

/**
 * Builds everything into `out` unless it is fresh. Quiet when it goes well; otherwise the build's own words are in `output`.
 * @param {{ force?: boolean, onStart?: () => void }} [options] `onStart` is called only when there is something to build
 * @returns {Promise<{ ok: boolean, built: boolean, output: string }>}
 */
export async function buildProject({ force = false, onStart = () => {} } = {}) {
  if (!force && builtFrom(inputsFingerprint())) return { ok: true, built: false, output: "" };
  return alone(async () => {
    // Another process may have built while this one waited.
    const fingerprint = inputsFingerprint();
    if (!force && builtFrom(fingerprint)) return { ok: true, built: false, output: "" };
    onStart();
    removeStamp();
    const { code, output } = await electronViteBuild();
    if (code === 0) writeStamp(fingerprint);
    return { ok: code === 0, built: true, output };
  });
}

/**
 * For scripts that need a fresh build: says on stderr that it builds, and ends the process with the build's words when it fails.
 */
export async function requireBuild() {
  const result = await buildProject({ onStart: () => console.error("Building Galley …") });
  if (result.ok) return;
  console.error(result.output);
  console.error("Galley could not be built. The reason is above.");
  process.exit(1);
}

function electronViteBuild() {
  const program = inProject("node_modules", "electron-vite", "bin", "electron-vite.js");
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [program, "build", "--logLevel", "warn"], {
      cwd: projectDir,
      env: process.stderr.isTTY ? process.env : { ...process.env, NO_COLOR: "1", FORCE_COLOR: "0" },
      stdio: ["ignore", "pipe", "pipe"],
    });
    let output = "";
    const keep = (chunk) => {
      output += chunk;
    };
    child.stdout.on("data", keep);
    child.stderr.on("data", keep);
    child.on("error", (error) => resolve({ code: 1, output: error.message }));
    child.on("close", (code) => resolve({ code: code ?? 1, output: output.trim() }));
  });
}
