import { dirname, resolve } from "node:path";
import react from "@vitejs/plugin-react";
import { defineConfig } from "electron-vite";
import type { Plugin, Rolldown } from "vite";

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

/** Names the file of a module that the page, or the palette that comes with it, imports by whatever way. */
function nameOfPages(): Rolldown.CodeSplittingNameFunction {
  const needed = new Set<string>();
  const need = (id: string, context: Rolldown.ChunkingContext) => {
    if (needed.has(id)) return;
    needed.add(id);
    for (const imported of context.getModuleInfo(id)?.importedIds ?? []) need(imported, context);
  };
  return (id, context) => {
    if (needed.size === 0)
      for (const part of ["page-column", "palette"]) need(at(`src/renderer/shell/${part}.tsx`), context);
    return needed.has(id) ? "common" : null;
  };
}

const notTheEditor = /^(?!.*[\\/](?:@?lexical|editor)[\\/])/;

/**
 * Each file that a window fetches is a request through three processes, and the build by itself would make some 160 of a desk, most of them
 * a few lines that several parts share. So there is one of what the first sight needs, one of what the page shares with other parts, one of
 * what only others share, one of the page with its editor, and one for each part.
 */
const inFewFiles: Rolldown.CodeSplittingGroup[] = [
  { name: "first", tags: ["$initial"], priority: 4 },
  { name: nameOfPages(), debugName: "common", test: notTheEditor, minShareCount: 2, priority: 3 },
  { name: "shared", test: notTheEditor, minShareCount: 2, priority: 2 },
  { name: "page", test: /[\\/]shell[\\/](?:page-column|palette)\.tsx$/, priority: 1 },
];

/** One build serves both hosts: Electron loads `out/main/index.js`, plain Node runs `out/main/web-host.js` and `cli.js`. */
export default defineConfig({
  main: {
    build: {
      outDir: "out/main",
      // From its package zod is a hundred files for each thread that starts: a seventh of what a start takes.
      externalizeDeps: { exclude: ["zod"] },
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
      rollupOptions: {
        input: { index: at("src/renderer/index.html") },
        output: { codeSplitting: { groups: inFewFiles } },
      },
    },
  },
});
