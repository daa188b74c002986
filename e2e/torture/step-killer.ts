import fs from "node:fs/promises";
import { syncBuiltinESMExports } from "node:module";
import { basename, dirname, relative } from "node:path";
import process from "node:process";

// Counts everything that a program changes below a folder, and whatever else it is told of, and kills the program at one of these steps
// with SIGKILL: nothing after it happens, no handler runs. To be set up before the program's modules are loaded.

export interface StepKiller {
  /** From now on steps count. */
  arm(): void;
  /** A step that is no change of a file. */
  step(name: string): void;
  /** The names of the steps so far. */
  readonly names: readonly string[];
}

/** What a path is, in a story's folder. */
function kindOf(path: string, root: string): string {
  const parts = relative(root, path).split(/[/\\]/);
  const name = basename(path);
  if (name.endsWith(".tmp")) return parts.at(-2) === "img" ? "a half picture" : "a half file";
  if (parts.includes("img")) return parts.at(-1) === "img" ? "the pictures' folder" : "a picture";
  if (parts.length === 1) return "the story's folder";
  return name === "index.html" ? `the page in ${parts[0]}` : "a sibling";
}

/** Dies before its `at`th step; 0 for never. */
export function stepKiller(root: string, at: number): StepKiller {
  const names: string[] = [];
  let isArmed = false;
  const isOurs = (path: unknown): path is string => typeof path === "string" && !relative(root, path).startsWith("..");
  const die = () => process.kill(process.pid, "SIGKILL");
  const step = (name: string): boolean => {
    if (!isArmed) return false;
    names.push(name);
    return names.length === at;
  };
  const real = { ...fs };

  const before = (name: "rename" | "unlink" | "mkdir" | "rmdir", target: 0 | 1) => {
    const call = real[name] as (...args: unknown[]) => Promise<unknown>;
    Object.assign(fs, {
      [name]: async (...args: unknown[]) => {
        const path = args[target];
        if (isOurs(path) && step(`${name} ${kindOf(path, root)}`)) die();
        return call(...args);
      },
    });
  };
  before("rename", 1);
  before("unlink", 0);
  before("mkdir", 0);
  before("rmdir", 0);

  Object.assign(fs, {
    open: async (...args: Parameters<typeof fs.open>) => {
      const [path, flags] = args;
      const handle = await real.open(...args);
      if (flags !== "wx" || !isOurs(path)) return handle;
      const write = handle.writeFile.bind(handle);
      handle.writeFile = async (data, options) => {
        if (step(`write ${kindOf(path, root)} in ${basename(dirname(path)) === "img" ? "img" : "the folder"}`)) {
          const bytes = Buffer.from(data as Uint8Array);
          await write(bytes.subarray(0, Math.floor(bytes.length / 2)));
          die();
        }
        await write(data, options);
      };
      return handle;
    },
  });
  syncBuiltinESMExports();
  return {
    arm() {
      isArmed = true;
    },
    step(name) {
      if (step(name)) die();
    },
    names,
  };
}
