import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { HtmlValidate, StaticConfigLoader } from "html-validate";
import { expect, onTestFinished, test } from "vitest";
import { paragraph, photoNode, storyDocument } from "../../shared/document/build.ts";
import { pageCorpus } from "../../shared/publication/testing/page-corpus.ts";
import { sampleInput, samplePhoto } from "../../shared/publication/testing/page-samples.ts";
import { createCore } from "../create-core.ts";
import { fakeClock } from "../testing/fake-clock.ts";
import { makePhoto } from "../testing/make-photo.ts";
import { testFolder } from "../testing/temporary-folder.ts";
import { singlePage } from "./single-page.ts";

async function open() {
  const dataDir = testFolder();
  const time = fakeClock();
  const core = await createCore({ dataDir, actor: "Dana Reed", clock: time.clock, log: () => {} });
  onTestFinished(() => core.close());
  const made = [await makePhoto(dataDir, "crane.jpg", 120), await makePhoto(dataDir, "רציף.jpg", 20)];
  const { photos } = await core.photos.attach(made);
  const uses = photos.map(({ id }, at) =>
    photoNode({ photo: id, caption: `Caption ${at}`, alt: "A crane over the quay" }),
  );
  // Somebody who knows how pictures are put into a page writes what looks like the place of one.
  const words = 'The wall stands: src="data:image/jpeg;base64,img/crane-480.jpg"';
  const document = storyDocument({ headline: "נמל rebuilt", standfirst: "Two years late." }, [
    paragraph(words),
    ...uses,
  ]);
  const { id } = await core.stories.create({ language: "en", document, fields: { byline: { names: [], none: true } } });
  const { hash, slug } = await core.publication.prepare(id);
  return { ...time, core, id, hash, slug, out: testFolder(), photos };
}

/** The files of an archive by name, as its list at the end tells them. */
function unzip(bytes: Buffer): Map<string, Buffer> {
  const files = new Map<string, Buffer>();
  const end = bytes.length - 22;
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [size, name, local] = [bytes.readUInt32LE(at + 24), bytes.readUInt16LE(at + 28), bytes.readUInt32LE(at + 42)];
    const start = local + 30 + name;
    files.set(bytes.subarray(at + 46, at + 46 + name).toString("utf8"), bytes.subarray(start, start + size));
    at += 46 + name;
  }
  return files;
}

test("the archive holds the published folder, byte for byte; again gives the same archive, beside the first", async () => {
  const { core, id, hash, slug, out, advance } = await open();
  const first = await core.outputs.export({ id, hash, as: "zip", out });
  advance(3_600_000);
  const second = await core.outputs.export({ id, hash, as: "zip", out });
  expect([first.path, second.path]).toEqual([join(out, `${slug}.zip`), join(out, `${slug}-2.zip`)]);
  const bytes = readFileSync(first.path);
  expect(bytes.length).toBe(first.bytes);
  expect(readFileSync(second.path).equals(bytes)).toBe(true);
  const { folder, files } = await core.publication.publish({ id, hash, out });
  const unpacked = unzip(bytes);
  expect([...unpacked.keys()].sort()).toEqual(files.map(({ path }) => `${slug}/${path}`).sort());
  for (const { path } of files)
    expect(unpacked.get(`${slug}/${path}`)?.equals(readFileSync(join(folder, path))), path).toBe(true);
  expect([...unpacked.keys()][0]).toBe(`${slug}/index.html`);
});

test("a single page is valid, asks for nothing, and holds each picture with caption, credit and the words in its file", async () => {
  const { core, id, hash, out } = await open();
  const { path, bytes } = await core.outputs.export({ id, hash, as: "single", out });
  const html = readFileSync(path, "utf8");
  expect(Buffer.byteLength(html)).toBe(bytes);
  const validator = new HtmlValidate(
    new StaticConfigLoader({
      root: true,
      extends: ["html-validate:standard", "html-validate:document", "html-validate:a11y"],
    }),
  );
  const report = await validator.validateString(html, "single.html");
  expect(report.results.flatMap(({ messages }) => messages)).toEqual([]);
  const sources = [...html.matchAll(/<img src="([^"]*)"/g)].map(([, src = ""]) => src);
  expect(sources).toHaveLength(4);
  for (const src of sources) {
    expect(src).toMatch(/^data:image\/jpeg;base64,[A-Za-z0-9+/]+=*$/);
    const picture = Buffer.from(src.split(",")[1] ?? "", "base64");
    expect(picture.subarray(0, 3).toString("hex")).toBe("ffd8ff");
    expect(picture.toString("utf8")).toContain("Mara Ellery");
  }
  expect(html).not.toMatch(/srcset=|<source|<link|url\(|http-equiv|"img\//);
  expect(html).toContain('src="data:image/jpeg;base64,img/crane-480.jpg"</p>');
  expect(html.match(/class="credit"/g)).toHaveLength(4);
  expect(html.match(/alt="A crane over the quay"/g)).toHaveLength(4);
});

test("a page that would be too large takes smaller pictures, and says so where even those are too many", async () => {
  const photos = [samplePhoto(1), samplePhoto(2)];
  const document = storyDocument(
    { headline: "x" },
    photos.map(({ id }) => photoNode({ photo: id, alt: "A quay" })),
  );
  const candidate = { hash: "a".repeat(64), input: sampleInput({ document, photos }) };
  const widths: number[] = [];
  const readPicture = async (path: string) => {
    const width = Number(/-(\d+)\.jpg$/.exec(path)?.[1]);
    widths.push(width);
    return { bytes: Buffer.alloc(width * 100), sha256: "" };
  };
  const page = await singlePage(candidate, readPicture, 500_000);
  expect([...new Set(widths)]).toEqual([1200, 1600, 800]);
  let bytes = 0;
  for await (const piece of page.content()) bytes += piece.byteLength;
  expect(page.size).toBe(bytes);
  expect(bytes).toBeLessThan(500_000);
  await expect(singlePage(candidate, readPicture, 100_000)).rejects.toMatchObject({
    code: "refused",
    key: "output.tooLarge",
    values: { size: 1, limit: 1 },
  });
});

test("what blocks publishing blocks every other form, and nothing is written", async () => {
  const { core, id, photos, out } = await open();
  await core.photos.kill(photos[0]?.id ?? "", "No consent");
  const { hash } = await core.publication.prepare(id);
  for (const as of ["zip", "single"] as const) {
    await expect(core.outputs.export({ id, hash, as, out })).rejects.toMatchObject({ key: "publish.blocked" });
  }
  await expect(core.outputs.fragment({ id, hash })).rejects.toMatchObject({ key: "publish.blocked" });
  expect(await core.handle("publication.savePdf", { id, hash })).toMatchObject({ error: { key: "publish.blocked" } });
  await expect(core.outputs.export({ id, hash: "0".repeat(64), as: "zip", out })).rejects.toMatchObject({
    key: "publish.unknownCandidate",
  });
  expect(readdirSync(out)).toEqual([]);
});

test("a typed reason lets out what it may, and nothing else", async () => {
  const { core, id, photos, out } = await open();
  await core.photos.update(photos[0]?.id ?? "", { rightsExpire: "2020-01-01T00:00:00.000Z" });
  const { hash } = await core.publication.prepare(id);
  await expect(core.outputs.fragment({ id, hash })).rejects.toMatchObject({ key: "publish.blocked" });
  const overrides = [{ code: "photo.expired", reason: "Renewed by telephone with Harbour Pictures" }];
  expect((await core.outputs.export({ id, hash, as: "zip", out, overrides })).bytes).toBeGreaterThan(0);
  expect((await core.outputs.fragment({ id, hash, overrides })).html).not.toContain("telephone");
  await core.photos.kill(photos[1]?.id ?? "", "No consent");
  const killed = await core.publication.prepare(id);
  const hard = [...overrides, { code: "photo.killed", reason: "We want it all the same, says the desk" }];
  await expect(core.outputs.fragment({ id, hash: killed.hash, overrides: hard })).rejects.toMatchObject({
    code: "refused",
  });
});

test("a folder that cannot be written to is named; what stands there already stays", async () => {
  const { core, id, hash, slug, out } = await open();
  mkdirSync(join(out, `${slug}.html`));
  expect((await core.outputs.export({ id, hash, as: "single", out })).path).toBe(join(out, `${slug}-2.html`));
  writeFileSync(join(out, "file"), "mine");
  await expect(core.outputs.export({ id, hash, as: "zip", out: join(out, "file") })).rejects.toMatchObject({
    key: "publish.outNotFolder",
  });
  expect(readFileSync(join(out, "file"), "utf8")).toBe("mine");
});

test("several at once take names of their own", async () => {
  const { core, id, hash, slug, out } = await open();
  const made = await Promise.all([1, 2, 3].map(() => core.outputs.export({ id, hash, as: "zip", out })));
  expect(made.map(({ path }) => path).sort()).toEqual(
    [`${slug}-2.zip`, `${slug}-3.zip`, `${slug}.zip`].map((name) => join(out, name)),
  );
});

test("stopped, it leaves no file", async () => {
  const { core, id, hash, out } = await open();
  const written = core.outputs.export({ id, hash, as: "zip", out });
  const ended = expect(written).rejects.toMatchObject({ code: "cancelled" });
  const stop = setInterval(() => core.outputs.cancel(id), 1);
  await ended;
  clearInterval(stop);
  expect(readdirSync(out)).toEqual([]);
});

test("every page of the corpus, hostile text among them, stands alone: its pictures are in it and it names no file beside it", async () => {
  const picture = { bytes: Buffer.from([0xff, 0xd8, 0xff, 0xd9]), sha256: "" };
  for (const [name, input] of Object.entries(pageCorpus())) {
    const page = await singlePage({ input, hash: "b".repeat(64) }, async () => picture);
    const pieces: Uint8Array[] = [];
    for await (const piece of page.content()) pieces.push(piece);
    const html = Buffer.concat(pieces).toString("utf8");
    const head = html.slice(0, html.indexOf("</head>"));
    const images = html.match(/<img [^>]*>/g) ?? [];
    for (const image of images) expect(image, name).toMatch(/ src="data:image\/[a-z+]+;base64,[^"]*"/);
    expect(html, name).not.toContain("b".repeat(64));
    expect(html.match(/<source|srcset=/g), name).toBeNull();
    expect(head.match(/<link rel="(?!canonical|author)[^"]*"/g), name).toBeNull();
    const links = [...html.matchAll(/<(?:a|area)[^>]* href="([^"]*)"/g)].map(([, href]) => href);
    for (const href of links) expect(href, name).toMatch(/^(?:#|https?:|mailto:)/);
  }
});
