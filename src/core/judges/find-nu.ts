import { access, constants } from "node:fs/promises";
import { createRequire } from "node:module";
import { delimiter, dirname, isAbsolute, join } from "node:path";

/** What is looked at of the surroundings. */
export interface Surroundings {
  env: NodeJS.ProcessEnv;
  platform: NodeJS.Platform;
  dataDir: string;
}

async function firstThere(paths: readonly string[], mode: number): Promise<string | null> {
  for (const path of paths) {
    const there = await access(path, mode).then(
      () => true,
      () => false,
    );
    if (there) return path;
  }
  return null;
}

/**
 * The Java program as an absolute path: that of JAVA_HOME, else the first on the PATH. Only absolute folders of the PATH count, so that a
 * program lying where Galley happens to run is never taken for it. Null when there is none.
 */
export function findJava({ env, platform }: Pick<Surroundings, "env" | "platform">): Promise<string | null> {
  const name = platform === "win32" ? "java.exe" : "java";
  const home = env.JAVA_HOME && isAbsolute(env.JAVA_HOME) ? [join(env.JAVA_HOME, "bin")] : [];
  const folders = [...home, ...(env.PATH ?? env.Path ?? "").split(delimiter).filter((folder) => isAbsolute(folder))];
  return firstThere(
    folders.map((folder) => join(folder, name)),
    constants.X_OK,
  );
}

/** Where a person may put the checker's jar: below Galley's own folder. */
export const nuFolder = (dataDir: string): string => join(dataDir, "tools");

/** The jar among the packages of a checkout, which a packaged Galley does not have. */
function jarOfPackages(): string[] {
  try {
    const manifest = createRequire(import.meta.url).resolve("vnu-jar/package.json");
    return [join(dirname(manifest), "build", "dist", "vnu.jar")];
  } catch {
    return [];
  }
}

/** The Nu HTML Checker's jar: named by GALLEY_VNU (an absolute path), in `<data>/tools`, or among the packages of a checkout. Null when there is none. */
export function findNu({ env, dataDir }: Pick<Surroundings, "env" | "dataDir">): Promise<string | null> {
  const named = env.GALLEY_VNU && isAbsolute(env.GALLEY_VNU) ? [env.GALLEY_VNU] : [];
  return firstThere([...named, join(nuFolder(dataDir), "vnu.jar"), ...jarOfPackages()], constants.R_OK);
}
