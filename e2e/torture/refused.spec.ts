import { spawnSync } from "node:child_process";
import { chmodSync, chownSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { paragraph, storyDocument } from "../../src/shared/document/build.ts";
import { askHost, expect, startHostProcess, test } from "../fixtures.ts";
import { faultsOf, lookAtCopy } from "./database-file.ts";

// What the system refuses: a folder that may not be written to, a permission that is taken back, a disk that is full. Root is refused
// nothing, so the host runs as another user here.

const nobody = 65_534;

const has = (program: string, ...args: string[]) => spawnSync(program, args, { stdio: "ignore" }).status === 0;

/** Why a host cannot be run as another user here; empty when it can. */
const noOtherUser = (() => {
  if (process.platform !== "linux") return "setpriv is Linux's";
  if (process.getuid?.() !== 0) return "only root may run a program as another user";
  if (!has("setpriv", "--version")) return "there is no setpriv here";
  const canRead = has(
    "setpriv",
    `--reuid=${nobody}`,
    `--regid=${nobody}`,
    "--clear-groups",
    process.execPath,
    "--version",
  );
  return canRead ? "" : "another user may not run this Node";
})();
const noLimit = process.platform === "linux" && has("prlimit", "--version") ? "" : "there is no prlimit here";

/** A host from which another program has taken rights away. */
const startBehind = (guard: readonly string[], dataDir: string) =>
  startHostProcess(dataDir, ["--port", "0"], undefined, guard);

const asNobody = ["setpriv", `--reuid=${nobody}`, `--regid=${nobody}`, "--clear-groups"];

/** A folder that the other user can reach, removed afterwards. */
async function withFolder(work: (folder: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "galley-refused-"));
  chmodSync(folder, 0o755);
  try {
    await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const page = (words: number) =>
  JSON.stringify(storyDocument({ headline: `${words} words` }, [paragraph("word ".repeat(words))]));

test("a folder that may not be written to is refused in one sentence", async () => {
  test.skip(noOtherUser !== "", noOtherUser);
  await withFolder(async (folder) => {
    const dataDir = join(folder, "data");
    mkdirSync(dataDir);
    chmodSync(dataDir, 0o755);
    const refused = startBehind(asNobody, dataDir);
    await expect(refused).rejects.toThrow(/: The data folder .*data cannot be written to\. Nothing was changed\.\n$/);
    expect(readdirSync(dataDir)).toEqual([]);
    await expect(startBehind(asNobody, join(dataDir, "deeper"))).rejects.toThrow(/cannot be written to/);
  });
});

test("a database that may only be read is refused in one sentence and stays", async () => {
  test.skip(noOtherUser !== "", noOtherUser);
  await withFolder(async (folder) => {
    const dataDir = join(folder, "data");
    const host = await startHostProcess(dataDir);
    await host.stop();
    chownSync(dataDir, nobody, nobody);
    chmodSync(join(dataDir, "lock.sqlite"), 0o666);
    chmodSync(join(dataDir, "galley.sqlite"), 0o444);
    await expect(startBehind(asNobody, dataDir)).rejects.toThrow(/cannot be written to/);
    expect(lookAtCopy(dataDir, faultsOf)).toEqual([]);
    expect(readdirSync(dataDir).filter((name) => name.startsWith("damaged"))).toEqual([]);
  });
});

test("a permission taken back while Galley runs loses nothing that was saved", async () => {
  test.skip(noOtherUser !== "", noOtherUser);
  await withFolder(async (folder) => {
    const dataDir = join(folder, "data");
    mkdirSync(dataDir);
    chownSync(dataDir, nobody, nobody);
    const host = await startBehind(asNobody, dataDir);
    const { id, fields } = await askHost(host, "stories.create", { language: "en" });
    const saved = await askHost(host, "stories.save", { id, baseVersion: 1, document: page(10), fields });
    chownSync(dataDir, 0, 0);
    chmodSync(dataDir, 0o700);
    // The files are open: the system lets saves go on. What needs a new file is refused with a sentence.
    const version = await askHost(host, "stories.save", {
      id,
      baseVersion: saved.version,
      document: page(20),
      fields,
    }).then(
      (answer) => answer.version,
      () => saved.version,
    );
    await expect(askHost(host, "health.backUp", {})).rejects.toThrow(/cannot be written to/);
    await host.kill();
    await expect(startBehind(asNobody, dataDir)).rejects.toThrow(/cannot be written to/);
    chownSync(dataDir, nobody, nobody);
    const again = await startBehind(asNobody, dataDir);
    expect((await askHost(again, "stories.open", { id })).version).toBe(version);
    expect(await again.stop()).toBe(0);
    expect(lookAtCopy(dataDir, faultsOf)).toEqual([]);
  });
});

test("a limit on the size of files is told like a full disk, and what was saved stays", async ({ scratch }) => {
  test.skip(noLimit !== "", noLimit);
  const dataDir = join(scratch, "data");
  await (await startHostProcess(dataDir)).stop();
  const host = await startBehind(["prlimit", `--fsize=${3_000_000}`], dataDir);
  const { id, fields } = await askHost(host, "stories.create", { language: "en" });
  let version = 1;
  let refusal = "";
  for (let words = 1_000; refusal === "" && words < 3_000_000; words *= 2) {
    await askHost(host, "stories.save", { id, baseVersion: version, document: page(words), fields }).then(
      (answer) => {
        version = answer.version;
      },
      (error: Error) => {
        refusal = error.message;
      },
    );
  }
  expect(refusal).toMatch(/The disk is full|could not be read or written/);
  const small = await askHost(host, "stories.open", { id });
  expect(small.version).toBe(version);
  await host.kill();
  expect(lookAtCopy(dataDir, faultsOf)).toEqual([]);
  const again = await startHostProcess(dataDir);
  const opened = await askHost(again, "stories.open", { id });
  expect([opened.version, opened.document]).toEqual([version, small.document]);
  await askHost(again, "stories.save", { id, baseVersion: version, document: page(50), fields });
  expect(await again.stop()).toBe(0);
});
