import { execFile, spawnSync } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { HtmlValidate, StaticConfigLoader } from "html-validate";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parseCredit } from "../../shared/credit/parse-credit.ts";
import { photosOf } from "../../shared/document/walk.ts";
import { redirectPage } from "../../shared/publication/redirect-page.ts";
import { renderPage } from "../../shared/publication/render-page.ts";
import { hostileStory, hostileTexts } from "../../shared/publication/testing/hostile-story.ts";
import { pageCorpus } from "../../shared/publication/testing/page-corpus.ts";
import { sampleProfile } from "../../shared/publication/testing/page-samples.ts";
import { withdrawalPage } from "../../shared/publication/withdrawal-page.ts";
import { printedTime } from "../../shared/text/printed-time.ts";
import { type Core, createCore } from "../create-core.ts";
import { askNu } from "../judges/nu-checker.ts";
import { makePhoto } from "../testing/make-photo.ts";

interface Page {
  name: string;
  html: string;
}

const pages: Page[] = Object.entries(pageCorpus()).map(([name, input]) => ({ name, html: renderPage(input) }));
for (const [name, text] of Object.entries(hostileTexts)) {
  pages.push({ name: `hostile ${name}`, html: renderPage(hostileStory(text).input) });
}

/** Pages that stand where a story's page stood, in a language that has its own words, one from the other side, and one without. */
const noticePages: Page[] = ["en", "he", "fr"].flatMap((language) => {
  const facts = { storyId: "00000000-0000-7000-8000-000000000000", language, headline: 'הגשר "נפתח" & <b>closed</b>' };
  const profile = { ...sampleProfile, name: "The Coast", baseUrl: language === "he" ? "" : "https://coast.example" };
  const withdrawn = printedTime(new Date(0), "Asia/Jerusalem");
  const reason = "One reason, <i>typed</i>.\n\nסיבה שנייה.";
  const withdrawal = withdrawalPage({ ...facts, slug: "הגשר", reason, withdrawn, profile });
  const moved = redirectPage({ ...facts, slug: "a gate", baseUrl: profile.baseUrl });
  return [
    { name: `withdrawn ${language}`, html: withdrawal },
    { name: `moved ${language}`, html: moved },
  ];
});
pages.push(...noticePages);

/** Pages as they lie in the folder after publishing: the sample story, and imported ones with every place filled. */
async function exportedPages(folder: string): Promise<Page[]> {
  const core = await createCore({ dataDir: join(folder, "data"), actor: "Dana Reed", log: () => {} });
  try {
    await core.welcome();
    const { stories } = await core.stories.list({ offset: 0, limit: 1 });
    const ids = stories.map((story) => story.id);
    for (const name of ["harbour-bridge.txt", "night-trains.txt", "olive-harvest.txt"]) {
      const path = join(import.meta.dirname, "../import/fixtures", name);
      const { stories: imported } = await core.imports.importFiles([{ path, name, temporary: false }], "en");
      const id = imported[0]?.id ?? "";
      await fillAll(core, id, folder);
      ids.push(id);
    }
    const published: Page[] = [];
    for (const id of ids) {
      const { hash, slug } = await core.publication.prepare(id);
      const { path } = await core.outputs.export({ id, hash, as: "single", out: folder });
      published.push({ name: `${slug}-single`, html: await readFile(path, "utf8") });
      const { html } = await core.outputs.fragment({ id, hash, headline: true });
      const page = `<!DOCTYPE html>\n<html lang="en">\n<head>\n<title>x</title>\n</head>\n<body>\n${html}</body>\n</html>\n`;
      const { folder: out } = await core.publication.publish({ id, hash, out: join(folder, "out") });
      published.push({ name: slug, html: await readFile(join(out, "index.html"), "utf8") });
      published.push({ name: `${slug}-fragment`, html: page });
    }
    return published;
  } finally {
    await core.close();
  }
}

/** Puts a picture into every place; what the copied page did not tell of one is made up. */
async function fillAll(core: Core, id: string, folder: string): Promise<void> {
  const { parsed, version, fields } = await core.stories.read(id);
  const { photos } = await core.photos.attach([await makePhoto(folder, "quay.jpg", 60)]);
  for (const { node } of photosOf(parsed)) {
    node.photo = photos[0]?.id ?? "";
    node.alt ||= "A quay at first light";
    node.credit ??= parseCredit("(Photo: Dana Reed / AP)");
  }
  await core.stories.save({ id, baseVersion: version, document: JSON.stringify(parsed), fields });
}

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "galley-pages-"));
  const exported = await exportedPages(folder);
  expect(exported.length).toBe(12);
  pages.push(...exported);
}, 120_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

describe("html-validate", () => {
  const validator = new HtmlValidate(
    new StaticConfigLoader({
      root: true,
      extends: ["html-validate:standard", "html-validate:document", "html-validate:a11y"],
    }),
  );
  test("finds nothing in any page, rendered or exported", async () => {
    const found: unknown[] = [];
    for (const { name, html } of pages) {
      const report = await validator.validateString(html, `${name}.html`);
      for (const { messages } of report.results) {
        found.push(...messages.map(({ line, ruleId, message }) => ({ name, line, ruleId, message })));
      }
    }
    expect(found).toEqual([]);
  });
  test("would find a fault", async () => {
    const [first] = pages;
    const broken = first?.html.replace("<main>", '<main><img src="x"><p><div>') ?? "";
    expect((await validator.validateString(broken, "broken.html")).valid).toBe(false);
  });
});

const jar = join(import.meta.dirname, "../../../node_modules/vnu-jar/build/dist/vnu.jar");
const hasJava = spawnSync("java", ["-version"]).status === 0;
if (!hasJava) console.warn("The Nu HTML Checker was not run: no java on this machine.");

interface NuMessage {
  message?: string;
  url?: string;
}

describe.skipIf(!hasJava)("the Nu HTML Checker", () => {
  async function messages(files: Page[]): Promise<NuMessage[]> {
    const paths = files.map(({ name }) => join(folder, `${name}.html`));
    for (const [at, path] of paths.entries()) await writeFile(path, files[at]?.html ?? "");
    const args = ["-jar", jar, "--format", "json", "--stdout", "--exit-zero-always", ...paths];
    const { stdout } = await promisify(execFile)("java", args, { maxBuffer: 64 * 1024 * 1024 });
    return (JSON.parse(stdout) as { messages: NuMessage[] }).messages;
  }

  /** What language a hostile text is in is anybody's guess; the checker's is no fault of the page. */
  const isGuess = ({ message = "", url = "" }: NuMessage) =>
    /\/hostile/.test(url) && /^This document appears to be written in/.test(message);

  test("finds neither error nor warning in any page", { timeout: 120_000 }, async () => {
    expect((await messages(pages)).filter((one) => !isGuess(one))).toEqual([]);
  });
  test("would find a fault, and is found and asked as the validators do", { timeout: 120_000 }, async () => {
    const broken = pages[0]?.html.replace("<main>", "<main><p><div>") ?? "";
    const signal = new AbortController().signal;
    const where = { env: process.env, platform: process.platform, dataDir: folder };
    const { state, judgements } = await askNu(broken, { ...where, signal, patience: 100_000 });
    expect(state).toBe("done");
    expect(judgements.some(({ severity, quote = "" }) => severity === "error" && /div|“p”/.test(quote))).toBe(true);
  });
});
