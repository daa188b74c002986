import { resolve } from "node:path";
import react from "@vitejs/plugin-react";
import { defineConfig } from "electron-vite";

const at = (path: string) => resolve(import.meta.dirname, path);

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
    plugins: [react()],
    build: {
      outDir: at("out/renderer"),
      minify: true,
      rollupOptions: { input: { index: at("src/renderer/index.html") } },
    },
  },
});
