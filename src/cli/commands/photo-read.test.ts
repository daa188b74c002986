import { access, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { declaresUtf8, photograph, withIim, xmpPacket } from "../../core/photos/testing/pictures.ts";
import { runCli } from "../run-cli.ts";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "galley-photo-read-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function read(...args: string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const exit = await runCli(["photo", "read", ...args], {
    print: (line) => out.push(line),
    log: (line) => err.push(line),
    env: { GALLEY_DATA: join(folder, "data") },
    platform: process.platform,
    cwd: folder,
  });
  return { exit, out: out.join("\n"), err };
}

const credit = "<photoshop:Credit>Harbour Pictures</photoshop:Credit>";
const hebrew = Buffer.from("\xee\xf2\xe1\xe5\xf8\xfa", "latin1");

async function files(): Promise<void> {
  const jpeg = await photograph(64, 48).jpeg().withXmp(xmpPacket(credit)).toBuffer();
  await writeFile(
    join(folder, "ferry.jpg"),
    withIim(jpeg, [declaresUtf8, [2, 110, "Other"], [2, 120, "Ferry in the fog"]]),
  );
  await writeFile(join(folder, "ferry.xmp"), xmpPacket("<photoshop:Headline>Fog</photoshop:Headline>"));
  await writeFile(join(folder, "old.jpg"), withIim(await photograph(64, 48).jpeg().toBuffer(), [[2, 120, hebrew]]));
  await writeFile(join(folder, "album.jpg"), Buffer.from("PK\x03\x04 not a picture", "latin1"));
  await mkdir(join(folder, "more"));
}

test("one document with values, sources and character sets; bad files are named and the others go on", async () => {
  await files();
  const { exit, out, err } = await read("ferry.jpg", "album.jpg", "more", "gone.jpg", "old.jpg", "--json");
  expect(exit).toBe(1);
  const { photos, failed } = JSON.parse(out);
  expect(photos).toMatchObject([
    {
      file: "ferry.jpg",
      mime: "image/jpeg",
      sidecar: join(folder, "ferry.xmp"),
      fields: {
        caption: { texts: ["Ferry in the fog"], from: "iim", charset: "utf-8", declared: true, others: [] },
        headline: { texts: ["Fog"], from: "sidecar" },
        creditLine: { texts: ["Harbour Pictures"], from: "xmp", others: [{ from: "iim", texts: ["Other"] }] },
      },
      credit: { raw: "Harbour Pictures", state: "review" },
      review: true,
      problems: [],
    },
    { file: "old.jpg", fields: { caption: { charset: "windows-1252", raw: [hebrew.toString("base64")] } } },
  ]);
  expect(failed.map(({ file }: { file: string }) => file)).toEqual(["album.jpg", "more", "gone.jpg"]);
  for (const { reason } of failed) expect(err).toContain(reason);
  await expect(access(join(folder, "data"))).rejects.toThrow();
});

test("for people: a line for each value, with what differs beside it", async () => {
  await files();
  const { exit, out, err } = await read("ferry.jpg", "old.jpg");
  expect(exit).toBe(0);
  expect(out.split("\n")).toEqual([
    "ferry.jpg  image/jpeg",
    "  caption     iim      utf-8  Ferry in the fog",
    "  headline    sidecar  utf-8  Fog",
    "  creditLine  xmp      utf-8  Harbour Pictures",
    "              iim      utf-8  ≠ Other",
    "old.jpg  image/jpeg",
    "  caption  iim  windows-1252?  îòáåøú",
  ]);
  expect(err).toEqual([expect.stringContaining("“old.jpg” does not say its character set")]);
});

test("text of an undeclared character set is read in the one that is named", async () => {
  await files();
  expect((await read("old.jpg", "--charset", "Windows-1255")).out).toContain("windows-1255?  מעבורת");
  const misuse = await read("old.jpg", "--charset", "klingon");
  expect([misuse.exit, misuse.err[0]]).toEqual([2, expect.stringContaining("“klingon”")]);
});

test("nothing but bad files is still one document", async () => {
  const { exit, out } = await read("gone.jpg", "--json");
  expect([exit, JSON.parse(out)]).toEqual([
    1,
    { photos: [], failed: [{ file: "gone.jpg", reason: expect.any(String) }] },
  ]);
});
