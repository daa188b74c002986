/** What is read of an npm lock file's entries. */
export interface LockEntry {
  version?: string;
  license?: string;
  dev?: boolean;
  devOptional?: boolean;
  optional?: boolean;
  os?: string[];
  cpu?: string[];
  libc?: string[];
  hasInstallScript?: boolean;
  resolved?: string;
  integrity?: string;
  dependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
  peerDependencies?: Record<string, string>;
  peerDependenciesMeta?: Record<string, { optional?: boolean }>;
}

export type LockPackages = Readonly<Record<string, LockEntry>>;

/** Where Node would find `name` for a package at `from`: its own folder first, then each folder above. Null when nowhere. */
export function installedAt(packages: LockPackages, from: string, name: string): string | null {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf("node_modules/") - 1))) {
    const path = folder === "" ? `node_modules/${name}` : `${folder}/node_modules/${name}`;
    if (packages[path]) return path;
    if (folder === "") return null;
  }
}

/**
 * The lock's paths of everything that a package needs to run: its dependencies and their dependencies, optional ones where
 * the lock has them. `from` is the lock's path of where to start; the project itself is the empty path.
 */
export function closureOf(packages: LockPackages, names: readonly string[], from = ""): Set<string> {
  const found = new Set<string>();
  const visit = (name: string, at: string) => {
    const path = installedAt(packages, at, name);
    if (path === null || found.has(path)) return;
    found.add(path);
    const entry = packages[path] ?? {};
    for (const next of Object.keys({ ...entry.dependencies, ...entry.optionalDependencies })) visit(next, path);
  };
  for (const name of names) visit(name, from);
  return found;
}

/** Whether npm would install an entry on such a machine. `libc` matters on Linux only. */
export function fitsPlatform(
  { os, cpu, libc }: LockEntry,
  platform: { os: string; cpu: string; libc?: string },
): boolean {
  const allows = (list: string[] | undefined, value: string | undefined) =>
    list === undefined ||
    value === undefined ||
    ((list.includes(value) || list.some((one) => one.startsWith("!"))) && !list.includes(`!${value}`));
  return allows(os, platform.os) && allows(cpu, platform.cpu) && allows(libc, platform.libc);
}
