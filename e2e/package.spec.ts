import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readdir, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, sep } from "node:path";
import { promisify } from "node:util";
import { extractAll, listPackage, statFile } from "@electron/asar";
import { FuseState, FuseV1Options, getCurrentFuseWire } from "@electron/fuses";
import { expect, test } from "@playwright/test";
import { pinnedVersion } from "../scripts/lib/project.mjs";
import { decidedFuses } from "../scripts/packaging/flip-fuses.ts";
import { closureOf, fitsPlatform, type LockPackages } from "../scripts/packaging/shipped-packages.ts";
import { makeStandIn } from "../scripts/packaging/stand-in.ts";
import { askHost } from "./ask-host.ts";
import { startHostProcess } from "./host-process.ts";

const root = join(import.meta.dirname, "..");
const run = promisify(execFile);
const megabyte = 1024 * 1024;
/** Measured with little to spare: what makes it grow past this should be looked at. 16 MB are the grammar checker’s machine code. */
const budget = { archive: 37 * megabyte, unpacked: 28 * megabyte };

test.skip(process.platform !== "linux", "the stand-in is a Linux program");
// One package for all, so one worker and one after the other.
test.describe.configure({ mode: "serial" });

let shelf: string;
let packed: { folder: string; archive: string; files: string[] };

async function pack(folder: string) {
  const standIn = join(folder, "electron");
  await mkdir(standIn, { recursive: true });
  await makeStandIn(standIn, pinnedVersion("electron") ?? "");
  const output = join(folder, "dist");
  const builder = join(root, "node_modules", "electron-builder", "cli.js");
  const args = ["--config", "electron-builder.config.ts", "--publish", "never", "--linux", "dir", "--x64"];
  const here = [`-c.electronDist=${standIn}`, `-c.directories.output=${output}`];
  await run(process.execPath, [builder, ...args, ...here], { cwd: root });
  const resources = join(output, "linux-unpacked", "resources");
  const archive = join(resources, "app.asar");
  const all = listPackage(archive, { isPack: false }).map((file) => file.split(sep).join("/").slice(1));
  const files = all.filter((file) => !("files" in statFile(archive, file)));
  return { folder: join(output, "linux-unpacked"), archive, files };
}

test.beforeAll(async () => {
  test.setTimeout(300_000);
  shelf = await mkdtemp(join(tmpdir(), "galley-package-"));
  packed = await pack(shelf);
  extractAll(packed.archive, join(shelf, "app"));
});

test.afterAll(() => rm(shelf, { recursive: true, force: true }));

test("everything that was built is in it, byte for byte", async () => {
  const built = (await readdir(join(root, "out"), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && entry.name !== ".inputs")
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1));
  expect(packed.files.filter((file) => file.startsWith("out/")).sort()).toEqual(
    built.map((path) => path.split(sep).join("/")).sort(),
  );
  for (const file of built) {
    expect((await readFile(join(shelf, "app", file))).equals(await readFile(join(root, file))), file).toBe(true);
  }
});

test("nothing is missing: what it imports is in it, and the program in it runs", async () => {
  const app = join(shelf, "app");
  const programs = packed.files.filter((file) => /^out\/(main|preload)\//.test(file));
  const sources = await Promise.all(programs.map((file) => readFile(join(app, file), "utf8")));
  const named = sources.flatMap((text) =>
    [...text.matchAll(/(?:\bfrom|\bimport|\bimport\(|\brequire\()\s*"([^"]+)"/g)].map(([, name]) => name ?? ""),
  );
  const packages = [...new Set(named)].filter((name) => /^[@a-z]/.test(name) && !/^(node:|electron$)/.test(name));
  expect(packages).toEqual(expect.arrayContaining(["better-sqlite3", "sharp", "ws", "saxes", "file-type"]));
  const load = `for (const name of ${JSON.stringify(packages)}) await import(name);`;
  await run(process.execPath, ["--input-type=module", "--eval", load], { cwd: app });

  const host = await startHostProcess(join(shelf, "data"), ["--port", "0"], join(app, "out", "main", "web-host.js"));
  const { stories } = await askHost(host, "stories.list", { offset: 0, limit: 10 });
  const story = stories.find((one) => one.photos > 0);
  expect(story, "the sample story, with photographs from the package").toBeDefined();
  const candidate = await askHost(host, "publication.prepare", { id: story?.id ?? "" });
  expect(candidate.pictures).toBeGreaterThan(0);
  // The Nu checker is not packed; all other validators are, and work from here.
  const judged = await askHost(host, "publication.validate", { id: story?.id ?? "", hash: candidate.hash });
  expect(judged.judges.filter(({ state }) => state !== "done").map(({ judge }) => judge)).toEqual(["nu"]);
  expect(judged.ok).toBe(true);
  expect([await host.stop(), host.complaints()]).toEqual([0, ""]);
});

test("nothing is in it that does not belong there", async () => {
  const lock = JSON.parse(await readFile(join(root, "package-lock.json"), "utf8")).packages as LockPackages;
  const manifest = JSON.parse(await readFile(join(root, "package.json"), "utf8"));
  const here = { os: "linux", cpu: "x64", libc: "glibc" };
  const allowed = [...closureOf(lock, Object.keys(manifest.dependencies))].filter((path) =>
    fitsPlatform(lock[path] ?? {}, here),
  );
  const own = /^(package\.json|THIRD_PARTY\.md|out\/(main|preload|renderer)\/.+|resources\/sample\/[a-z-]+\.jpg)$/;
  const strangers = packed.files.filter(
    (file) => !own.test(file) && !allowed.some((path) => file.startsWith(`${path}/`)),
  );
  expect(strangers).toEqual([]);
  expect(packed.files.filter((file) => /\.([cm]?ts|map|c|cc|h|gypi?)$|\.test\./.test(file))).toEqual([]);
  const native = packed.files.filter((file) => /\.(node|so[.\d]*|dylib|dll)$/.test(file));
  expect(native.every((file) => /linux/.test(file) || /libvips/.test(file))).toBe(true);
  expect(native.filter((file) => !(statFile(packed.archive, file) as { unpacked?: boolean }).unpacked)).toEqual([]);
});

test("it is no larger than it should be", async () => {
  const unpacked = await readdir(`${packed.archive}.unpacked`, { recursive: true, withFileTypes: true });
  const sizes = unpacked.filter((entry) => entry.isFile()).map((entry) => stat(join(entry.parentPath, entry.name)));
  const outside = (await Promise.all(sizes)).reduce((sum, { size }) => sum + size, 0);
  expect((await stat(packed.archive)).size).toBeLessThan(budget.archive);
  expect(outside).toBeLessThan(budget.unpacked);
});

test("its switches are set, its languages are ours and its manifest says nothing of the workshop", async () => {
  const wire = await getCurrentFuseWire(join(packed.folder, "galley"));
  for (const [name, on] of Object.entries(decidedFuses("linux"))) {
    const state = wire[FuseV1Options[name as keyof typeof FuseV1Options]];
    expect([name, state]).toEqual([name, on ? FuseState.ENABLE : FuseState.DISABLE]);
  }
  expect((await readdir(join(packed.folder, "locales"))).sort()).toEqual(["en-US.pak", "he.pak"]);
  const manifest = JSON.parse(await readFile(join(shelf, "app", "package.json"), "utf8"));
  expect(manifest).toMatchObject({ name: "galley", main: "out/main/index.js", type: "module" });
  for (const key of ["scripts", "devDependencies"]) expect(manifest).not.toHaveProperty(key);
});
