import { dirname, resolve } from "node:path";
import react from "@vitejs/plugin-react";
import { defineConfig } from "electron-vite";
import type { Plugin } from "vite";

const at = (path: string) => resolve(import.meta.dirname, path);

/** The words that React Aria says by itself, in every language but the two of the desk. */
const otherLanguages =
  /[\\/]react-(?:aria|stately|aria-components)[\\/]dist[\\/]private[\\/]intl[\\/].*[\\/](?!en-US|he-IL)\w+-\w+\.mjs$/;

/**
 * What the desk's program need not weigh at first: each language's words are in files of their own, of which a window fetches what it
 * speaks. A subject's sentences stand side by side in both languages, so its file is taken twice, of which each keeps one language.
 */
const words: Plugin = {
  name: "desk-words",
  enforce: "pre",
  resolveId(source, importer) {
    if (importer === undefined || !/[\\/]shared[\\/]messages[\\/]/.test(importer)) return null;
    const file = (name: string) => resolve(dirname(importer), name).replaceAll("\\", "/");
    if (source === "./all-words.ts") return file("words-in-parts.ts");
    return /-he\.ts$/.test(importer) && source.startsWith("./") ? `${file(source)}?he` : null;
  },
  load: (id) => (otherLanguages.test(id) ? "export default {};" : null),
};

/** Dictionaries are files beside their package's program, which its manifest does not offer by name. */
const dictionaries = {
  find: /^(dictionary-en(?:-gb)?)\/(index\.(?:aff|dic))/,
  replacement: `${at("node_modules")}/$1/$2`,
};

/** One build serves both hosts: Electron loads `out/main/index.js`, plain Node runs `out/main/web-host.js` and `cli.js`. */
export default defineConfig({
  main: {
    build: {
      outDir: "out/main",
      rollupOptions: {
        input: {
          index: at("src/main/index.ts"),
          "web-host": at("src/web-host/index.ts"),
          cli: at("src/cli/index.ts"),
          "database-worker": at("src/core/database/database-worker.ts"),
          "check-worker": at("src/core/database/check-worker.ts"),
          "judge-worker": at("src/core/judges/judge-worker.ts"),
          "rendition-worker": at("src/core/renditions/rendition-worker.ts"),
        },
        // Chunks lie beside the entries, so that a worker's file is found from whichever chunk starts it.
        output: { format: "es", entryFileNames: "[name].js", chunkFileNames: "chunk-[name]-[hash].js" },
      },
    },
  },
  preload: {
    build: {
      outDir: "out/preload",
      externalizeDeps: false,
      rollupOptions: {
        input: { index: at("src/preload/index.ts") },
        output: { format: "cjs", entryFileNames: "[name].cjs" },
      },
    },
  },
  renderer: {
    root: at("src/renderer"),
    plugins: [react(), words],
    resolve: { alias: [dictionaries] },
    // Their files keep their names: one of them is served with a policy of its own (core/web/security-headers.ts).
    worker: { format: "es" },
    build: {
      // A worker may fetch from where it comes from, and from no `data:` address.
      assetsInlineLimit: (file) => (/\.(?:aff|dic)$/.test(file) ? false : undefined),
      outDir: at("out/renderer"),
      minify: true,
      // One sheet in one order, whichever part of the desk is fetched when.
      cssCodeSplit: false,
      rollupOptions: { input: { index: at("src/renderer/index.html") } },
    },
  },
});
