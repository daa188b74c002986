import { chmod, mkdir, readdir, rm, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import type { ImportProgress } from "../../shared/photo-import.ts";
import { createCore } from "../create-core.ts";
import { makePhoto } from "../testing/make-photo.ts";
import { testFolder } from "../testing/temporary-folder.ts";
import { photograph } from "./testing/pictures.ts";

async function opened() {
  const folder = testFolder();
  const core = await createCore({ dataDir: join(folder, "data"), actor: "Noa Levin", log: () => {} });
  const progress: ImportProgress[] = [];
  const changed: string[] = [];
  core.onEvent((event, payload) => {
    if (event === "photos.import") progress.push(payload as ImportProgress);
    if (event === "photos.changed") changed.push(...(payload as { ids: string[] }).ids);
  });
  const wire = join(folder, "wire");
  await mkdir(wire);
  const importAll = async () => {
    const { job } = await core.photos.imports.start({ folder: wire });
    return core.photos.imports.finished(job);
  };
  return { core, folder, wire, importAll, progress, changed, jobs: core.photos.imports };
}

describe("importing a folder", () => {
  test("takes in every picture in it and names what is none; companions are passed over; desks are told", async () => {
    const { core, wire, importAll, progress, changed } = await opened();
    await mkdir(join(wire, "b", "c"), { recursive: true });
    await makePhoto(join(wire, "b"), "2.jpg", 10);
    await makePhoto(join(wire, "b", "c"), "10.jpg", 60);
    await makePhoto(wire, "1.jpg", 120);
    await writeFile(join(wire, "broken.jpg"), Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]));
    await writeFile(join(wire, "b", "archive.jpg"), "PK\u0003\u0004");
    for (const name of [".hidden", "Thumbs.db", "1.xmp", ".DS_Store"]) await writeFile(join(wire, name), "x");
    await symlink(wire, join(wire, "b", "round"));
    const report = await importAll();
    expect(report).toMatchObject({ state: "done", total: 5, added: 3, known: 0, failed: 2 });
    expect(report.failures.map(({ file }) => file).sort()).toEqual(["b/archive.jpg", "broken.jpg"]);
    expect(report.failures[0]?.reason).toMatch(/^“[^”]+” .+ Nothing was stored\. /);
    expect((await core.photos.get(report.ids)).map(({ file }) => file).sort()).toEqual(["1.jpg", "10.jpg", "2.jpg"]);
    expect(progress.at(-1)).toEqual({ job: report.job, state: "done", total: 5, added: 3, known: 0, failed: 2 });
    expect([...changed].sort()).toEqual([...report.ids].sort());
    await core.close();
  });

  test.skipIf(process.platform === "win32")("a name cannot turn round the sentence that tells of it", async () => {
    const { wire, importAll } = await opened();
    await mkdir(join(wire, "a\u202eb"));
    await writeFile(join(wire, "a\u202eb", "c\nd\u2066.jpg"), "x");
    const [failure] = (await importAll()).failures;
    expect(failure?.file).toBe("ab/cd.jpg");
    expect(failure?.reason).toContain("“cd.jpg”");
  });

  test("again, goes on where it stopped: what is there is known by its content, whatever it is called", async () => {
    const { core, wire, importAll, jobs } = await opened();
    for (let red = 0; red < 12; red += 1) await makePhoto(wire, `${red}.jpg`, red * 20);
    const { job } = await jobs.start({ folder: wire });
    jobs.cancel(job);
    const cut = await jobs.finished(job);
    expect(cut.state).toBe("cancelled");
    expect(cut.added).toBeLessThan(12);
    await makePhoto(wire, "copy.jpg", 0);
    const rest = await importAll();
    expect(rest).toMatchObject({ state: "done", total: 13, failed: 0, known: cut.added + 1, added: 12 - cut.added });
    expect((await core.photos.list({ offset: 0, limit: 1 })).total).toBe(12);
    expect(await readdir(join(wire, "..", "data", "tmp")).catch(() => [])).toEqual([]);
    await core.close();
  });

  test("tells which new pictures look like others", async () => {
    const { core, wire, importAll } = await opened();
    await photograph(600, 400).jpeg({ quality: 95 }).toFile(join(wire, "a.jpg"));
    const first = await importAll();
    expect(first.near).toEqual([]);
    await photograph(600, 400).jpeg({ quality: 40 }).toFile(join(wire, "b.jpg"));
    await photograph(600, 400).png().toFile(join(wire, "c.png"));
    const second = await importAll();
    const [a = ""] = first.ids;
    const added = second.ids.filter((id) => id !== a);
    const pairs = second.near.map(({ id, like }) => [id, like].sort().join(" "));
    const expected = [[a, added[0]], [a, added[1]], added].map((pair) => [...pair].sort().join(" "));
    expect([...pairs].sort()).toEqual(expected.sort());
    expect((await core.photos.near(a)).map(({ photo }) => photo.id).sort()).toEqual([...added].sort());
    await core.close();
  });

  test("is refused for what is no folder, before anything is done", async () => {
    const { core, folder, jobs } = await opened();
    const { path } = await makePhoto(folder, "a.jpg", 1);
    await expect(jobs.start({ folder: join(folder, "none") })).rejects.toMatchObject({ code: "not-found" });
    await expect(jobs.start({ folder: path })).rejects.toMatchObject({ code: "invalid" });
    await expect(jobs.start({ folder: "wire" })).rejects.toMatchObject({ code: "invalid" });
    expect(() => jobs.report("none")).toThrow(expect.objectContaining({ code: "not-found" }));
    await core.close();
  });

  test.skipIf(process.getuid?.() === 0)("names a folder inside that may not be read and goes on", async () => {
    const { core, wire, importAll } = await opened();
    await mkdir(join(wire, "locked"));
    await makePhoto(wire, "a.jpg", 1);
    await chmod(join(wire, "locked"), 0);
    onTestFinished(() => chmod(join(wire, "locked"), 0o755));
    const report = await importAll();
    expect([report.added, report.failures.map(({ file }) => file)]).toEqual([1, ["locked"]]);
    await core.close();
  });

  test("closing the program ends it, and what is in is whole", async () => {
    const { core, wire, folder, jobs } = await opened();
    for (let red = 0; red < 12; red += 1) await makePhoto(wire, `${red}.jpg`, red * 20);
    await jobs.start({ folder: wire });
    await core.close();
    const again = await createCore({ dataDir: join(folder, "data"), log: () => {} });
    const { photos } = await again.photos.list({ offset: 0, limit: 20 });
    for (const { id } of photos) expect(await again.photos.picture(id, "original")).not.toBeNull();
    await again.close();
  });

  test("a folder that is gone half way is said", async () => {
    const { core, wire, jobs } = await opened();
    for (let red = 0; red < 4; red += 1) await makePhoto(wire, `${red}.jpg`, red * 20);
    const { job } = await jobs.start({ folder: wire });
    await rm(wire, { recursive: true });
    const report = await jobs.finished(job);
    expect(report.added + report.failed).toBe(report.total);
    for (const { reason } of report.failures) expect(reason).toMatch(/ Nothing was (stored|imported)\./);
    await core.close();
  });
});
