import { randomUUID } from "node:crypto";
import { mkdir, rename, writeFile } from "node:fs/promises";
import { join, relative, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { build, type Plugin, type Rolldown } from "vite";

const folder = join(import.meta.dirname, "..", "..", ".cache", "threads");

/** Bundles a thread's source with all that it imports of the project, and zod; gives its file, and what it was made of. */
async function bundle(source: string): Promise<{ file: string; sources: string[] }> {
  const made = await build({
    configFile: false,
    logLevel: "error",
    // The same packages as in the build: zod is a hundred files for each thread that starts.
    ssr: { noExternal: ["zod"] },
    build: {
      ssr: source,
      write: false,
      minify: false,
      target: "esnext",
      rollupOptions: { output: { codeSplitting: false } },
    },
  });
  const { output } = made as Rolldown.RolldownOutput;
  const [{ code, moduleIds }] = output;
  const name = relative(join(import.meta.dirname, "..", "..", "src"), source).replaceAll(/[\\/]/g, "-");
  const file = join(folder, `${name}.js`);
  // Several may make it at once; each finds it whole.
  const partial = `${file}-${randomUUID()}`;
  await mkdir(folder, { recursive: true });
  await writeFile(partial, code);
  await rename(partial, file);
  return { file, sources: moduleIds };
}

/**
 * Has threads of the core start from one file each, made anew whenever a source of theirs changes: to find and read some hundred sources is
 * more than half of what a start takes, and tests start hundreds. Whoever starts the program itself from its sources, as the tests of the
 * command line do in a process of its own, has the sources' threads.
 */
export function threadsInOneFile(): Plugin {
  const made = new Map<string, ReturnType<typeof bundle>>();
  return {
    name: "threads-in-one-file",
    watchChange: () => made.clear(),
    async transform(code, id) {
      const [literal, path] = /"(\.\/[a-z]+-worker\.ts)"/.exec(code) ?? [];
      if (literal === undefined || path === undefined || !/[\\/]src[\\/]core[\\/][a-z]+[\\/][a-z-]+\.ts$/.test(id))
        return;
      const source = resolve(id, "..", path);
      const bundled = made.get(source) ?? bundle(source);
      made.set(source, bundled);
      const { file, sources } = await bundled;
      for (const one of sources) this.addWatchFile(one);
      return { code: code.replaceAll(literal, JSON.stringify(pathToFileURL(file).href)), map: null };
    },
  };
}
