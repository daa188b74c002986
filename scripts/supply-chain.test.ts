import { expect, test } from "vitest";
import { shippedParts } from "./docs/third-party.ts";
import { importsOf, packageOf, readLock, readManifest, readProject, sourceFiles } from "./lib/read-project.ts";
import { installedAt } from "./packaging/shipped-packages.ts";

const manifest = readManifest();
const lock = readLock();
const entries = Object.entries(lock).filter(([path]) => path !== "");

test("every version is pinned exactly, and all of Lexical to one", () => {
  const all = { ...manifest.dependencies, ...manifest.devDependencies, ...manifest.optionalDependencies };
  const loose = Object.entries(all).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version));
  expect(loose).toEqual([]);
  const lexical = Object.entries(all).filter(([name]) => name === "lexical" || name.startsWith("@lexical/"));
  expect(new Set(lexical.map(([, version]) => version)).size).toBe(1);
  const copies = entries.filter(([path]) => /node_modules\/(lexical|@lexical\/[a-z-]+)$/.test(path));
  expect(copies.filter(([, { version }]) => version !== manifest.devDependencies.lexical)).toEqual([]);
});

test("the lock is of this manifest", () => {
  const { dependencies, devDependencies, optionalDependencies } = manifest;
  expect(lock[""]).toMatchObject({ dependencies, devDependencies, optionalDependencies });
  const pinned = { ...dependencies, ...devDependencies, ...optionalDependencies };
  for (const [name, version] of Object.entries(pinned))
    expect(lock[`node_modules/${name}`]?.version, name).toBe(version);
});

test("the lock has an entry for every package of every system, so that npm ci works on each", () => {
  const missing = Object.entries(lock).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => installedAt(lock, path, name) === null)
      .map((name) => `${name}, needed by ${path || "the project"}`),
  );
  expect(missing).toEqual([]);
});

test("the lock says what each package must be, and from no particular registry", () => {
  expect(entries.filter(([, { integrity }]) => !/^sha512-/.test(integrity ?? "")).map(([path]) => path)).toEqual([]);
  expect(entries.filter(([, { resolved }]) => resolved !== undefined).map(([path]) => path)).toEqual([]);
  expect(readProject("package-lock.json")).not.toMatch(/registry|npmjs|\.tgz/);
  expect(readProject(".npmrc")).not.toMatch(/registry|_auth/);
});

test("no package's install script is run, and none is undecided", () => {
  const scripted = entries.filter(([, { hasInstallScript }]) => hasInstallScript === true);
  const names = scripted.map(([path]) => path.slice(path.lastIndexOf("node_modules/") + 13));
  expect(names.filter((name) => manifest.allowScripts[name] !== false)).toEqual([]);
  expect(Object.values(manifest.allowScripts).every((allowed) => allowed === false)).toBe(true);
});

test("what the sources import is named in the manifest, and what runs in plain Node is in `dependencies`", () => {
  const known = { ...manifest.dependencies, ...manifest.devDependencies };
  const imports = sourceFiles().flatMap((file) =>
    importsOf(readProject(file)).map((specifier) => ({ file, name: packageOf(specifier) })),
  );
  const foreign = imports.filter(({ name }) => name !== null && !(name in known));
  expect(foreign).toEqual([]);
  const run = imports.filter(
    ({ file, name }) => name !== null && name !== "electron" && /^src\/(core|main|web-host|cli)\//.test(file),
  );
  expect(run.filter(({ name }) => !((name ?? "") in manifest.dependencies))).toEqual([]);
});

/**
 * Licences under which a part may be shipped inside or beside Galley. Weak copyleft only where the part can be replaced. "BSD" is what the
 * English dictionaries say of their several notices, all of which ask for no more than to be carried along (decisions/0019).
 */
const acceptable =
  /^(MIT|ISC|0BSD|BSD|BSD-[23]-Clause|Apache-2\.0|MPL-2\.0|OFL-1\.1|BlueOak-1\.0\.0|CC0-1\.0|Unlicense|LGPL-3\.0(-or-later)?)$/;

test("everything that is shipped has a licence that allows it", () => {
  const parts = shippedParts();
  expect(parts.length).toBeGreaterThan(50);
  const terms = (license: string) => license.replace(/[()]/g, "").split(/ AND | OR /);
  const refused = parts.filter(({ license }) => !terms(license).every((term) => acceptable.test(term)));
  expect(refused).toEqual([]);
});
