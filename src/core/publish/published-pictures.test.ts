import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { describe, expect, test, vi } from "vitest";
import type { EventPayload } from "../../shared/contract.ts";
import { paragraph } from "../../shared/document/build.ts";
import type { Core } from "../create-core.ts";
import { sha256Of } from "../files/hash-file.ts";
import { openForPublishing as open, publish, readyStory, withBlocks, write } from "../testing/ready-story.ts";
import { testFolder } from "../testing/temporary-folder.ts";

const read = (...parts: string[]) => readFileSync(join(...parts));

describe("the pictures of a page", () => {
  const progressOf = (core: Core) => {
    const told: [number, number][] = [];
    core.onEvent((event, payload) => {
      if (event === "publication.progress") {
        const { phase, done, total } = payload as EventPayload<"publication.progress">;
        if (phase === "pictures") told.push([done, total]);
      }
    });
    return told;
  };

  test("are told of as they are made", async () => {
    const { core, out } = await open();
    const { id } = await readyStory(core);
    const told = progressOf(core);
    const { files } = await publish(core, id, out);
    expect(told.map(([done]) => done)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(files.filter(({ path }) => path.startsWith("img/")).length).toBe(9);
    expect(new Set(told.map(([, total]) => total))).toEqual(new Set([9]));
  });

  test("come from the cache the second time: nothing is decoded or encoded, for the originals are gone", async () => {
    const { core, dataDir, out } = await open();
    const { id } = await readyStory(core);
    const first = await publish(core, id, out);
    rmSync(join(dataDir, "originals"), { recursive: true });
    rmSync(out, { recursive: true });
    mkdirSync(out);
    const told = progressOf(core);
    const second = await publish(core, id, out);
    expect(second.files).toEqual(first.files);
    for (const { path, sha256 } of second.files) expect(sha256Of(read(second.folder, path))).toBe(sha256);
    expect(told).toEqual([]);
  });

  test("stopped while they are made: nothing is written or recorded, and the next time goes on from there", async () => {
    const { core, out } = await open();
    const { id } = await readyStory(core);
    const caller = { window: "1" };
    const seen = new Promise<void>((resolve) => {
      core.onEvent((event, payload) => {
        if (event === "publication.progress" && (payload as { done: number }).done === 2) resolve();
      });
    });
    const stopped = expect(publish(core, id, out)).rejects.toMatchObject({ code: "cancelled" });
    await seen;
    await core.handle("publication.cancel", { id }, caller as never);
    await stopped;
    expect(readdirSync(out)).toEqual([]);
    expect(await core.publication.history(id)).toEqual([]);
    const told = progressOf(core);
    await publish(core, id, out);
    expect(told[0]?.[1]).toBeLessThan(8);
  });

  test("that were damaged in the cache never go out, in whatever form", async () => {
    const { core, dataDir, out } = await open();
    const { id } = await readyStory(core);
    const first = await publish(core, id, out);
    const damage = () => {
      for (const { path } of first.files.filter(({ path }) => path.startsWith("img/"))) {
        const cached = join(dataDir, "renditions", basename(path));
        const bytes = read(cached);
        writeFileSync(cached, bytes.fill(0, bytes.length - 60));
      }
    };
    damage();
    rmSync(first.folder, { recursive: true });
    expect((await publish(core, id, out)).files).toEqual(first.files);
    const { hash } = await core.publication.prepare(id);
    for (const as of ["zip", "single"] as const) {
      const sound = await core.outputs.export({ id, hash, as, out });
      damage();
      const again = await core.outputs.export({ id, hash, as, out });
      expect(read(again.path).equals(read(sound.path)), as).toBe(true);
    }
    damage();
    rmSync(first.folder, { recursive: true });
    const { missing } = await core.publication.copy(id, hash, join(out, "copy"));
    expect(missing).toEqual([]);
  });

  test("that were published are never swept, whatever their age", async () => {
    const { core, dataDir, out, clock, advance } = await open();
    const { id } = await readyStory(core);
    const { files } = await publish(core, id, out);
    const made = () => readdirSync(join(dataDir, "renditions")).filter((name) => /-[0-9a-f]{16}-/.test(name));
    const pinned = made();
    expect(pinned.length).toBe(files.filter(({ path }) => path.startsWith("img/")).length);
    const preview = "other-0123456789abcdef-480.jpg";
    writeFileSync(join(dataDir, "renditions", preview), "x");
    // The files are as old as this machine says; the program's clock is another one in tests.
    advance(Date.now() - clock().getTime() + 400 * 86_400_000);
    core.upkeep.start({ check: 3_600_000, firstBackup: 3_600_000, look: 3_600_000, sweep: 1 });
    await vi.waitFor(() => expect(made()).not.toContain(preview), { timeout: 10_000 });
    expect(made().sort()).toEqual(pinned.sort());
  });
});

test("a photo killed while the pictures are made goes out in no form, and a withdrawal is of what readers had", async () => {
  const { core, dataDir, out } = await open();
  const { id, document } = await readyStory(core);
  const first = await publish(core, id, out);
  const [photo] = (await core.photos.list({ offset: 0, limit: 1 })).photos;
  await write(core, id, withBlocks(document, paragraph("More.")));
  const { hash } = await core.publication.prepare(id);
  for (const goOut of [
    () => core.publication.publish({ id, hash, out }),
    () => core.outputs.export({ id, hash, as: "zip", out: testFolder() }),
  ]) {
    rmSync(join(dataDir, "renditions"), { recursive: true });
    let killed: Promise<unknown> | null = null;
    const stop = core.onEvent((event) => {
      if (event === "publication.progress") killed ??= core.photos.kill(photo?.id ?? "", "No consent");
    });
    await expect(goOut()).rejects.toMatchObject({ key: "publish.blocked" });
    expect(killed).not.toBeNull();
    await killed;
    stop();
    await core.photos.release(photo?.id ?? "", "They agreed after all");
  }
  expect(read(first.folder, "index.html").toString()).not.toContain("More.");
  expect((await core.publication.history(id)).map(({ state }) => state)).toEqual(["live"]);
  // An update that could not be written is on record too, and is not what readers had.
  const picture = join(first.folder, first.files.find(({ path }) => path.startsWith("img/"))?.path ?? "");
  rmSync(picture);
  mkdirSync(join(picture, "in the way"), { recursive: true });
  await expect(publish(core, id, out)).rejects.toMatchObject({ key: "publish.outFailed" });
  const withdrawn = await publish(core, id, out, { kind: "withdraw", note: "Wrong." });
  expect(withdrawn.revision).toBe(first.revision);
});
