import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { inProject } from "./project.mjs";

/**
 * Builds the desk as the real build does, and again on every change; `onBuilt` follows each build but the first. Resolves when
 * the first one is done, well or not: what is wrong is printed.
 * @param {() => void} onBuilt
 * @returns {Promise<{ close(): Promise<void> }>}
 */
export async function watchRenderer(onBuilt) {
  const fromHere = createRequire(inProject("package.json"));
  const { build } = await import(pathToFileURL(fromHere.resolve("vite")).href);
  const { default: configuration } = await import("../../electron.vite.config.ts");
  const { renderer } = configuration;
  const watcher = await build({
    ...renderer,
    configFile: false,
    // As electron-vite sets it, so that the files lie where the real build puts them.
    base: "./",
    mode: "development",
    logLevel: "warn",
    build: { ...renderer.build, emptyOutDir: true, minify: false, sourcemap: true, watch: {} },
  });
  let first = true;
  await new Promise((resolve) => {
    watcher.on("event", (event) => {
      if (event.code === "ERROR") console.error(event.error.message);
      if (event.code === "BUNDLE_END") event.result?.close?.();
      if (event.code !== "END" && event.code !== "ERROR") return;
      if (event.code === "END" && !first) onBuilt();
      first = false;
      resolve();
    });
  });
  return watcher;
}
