import { resolve } from "node:path";
import react from "@vitejs/plugin-react";
import { defineConfig } from "electron-vite";

const at = (path: string) => resolve(import.meta.dirname, path);

/** The words that React Aria says by itself, in every language but the two of the desk. */
const otherLanguages =
  /[\\/]react-(?:aria|stately|aria-components)[\\/]dist[\\/]private[\\/]intl[\\/].*[\\/](?!en-US|he-IL)\w+-\w+\.mjs$/;

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
    plugins: [
      react(),
      { name: "desk-languages", load: (id) => (otherLanguages.test(id) ? "export default {};" : null) },
    ],
    build: {
      outDir: at("out/renderer"),
      minify: true,
      // One sheet in one order, whichever part of the desk is fetched when.
      cssCodeSplit: false,
      rollupOptions: { input: { index: at("src/renderer/index.html") } },
    },
  },
});
