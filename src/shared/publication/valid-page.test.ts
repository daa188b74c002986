import { execFile, spawnSync } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { HtmlValidate, StaticConfigLoader } from "html-validate";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { renderPage } from "./render-page.ts";
import { pageCorpus } from "./testing/page-corpus.ts";

const pages = Object.entries(pageCorpus()).map(([name, input]) => ({ name, html: renderPage(input) }));

describe("html-validate", () => {
  const validator = new HtmlValidate(
    new StaticConfigLoader({
      root: true,
      extends: ["html-validate:standard", "html-validate:document", "html-validate:a11y"],
    }),
  );
  test.each(pages)("finds nothing in the page “$name”", async ({ name, html }) => {
    const report = await validator.validateString(html, `${name}.html`);
    const found = report.results.flatMap(({ messages }) =>
      messages.map(({ line, ruleId, message }) => ({ line, ruleId, message })),
    );
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

describe.skipIf(!hasJava)("the Nu HTML Checker", () => {
  let folder = "";
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "galley-pages-"));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  async function messages(files: { name: string; html: string }[]): Promise<unknown[]> {
    const paths = files.map(({ name }) => join(folder, `${name}.html`));
    for (const [at, path] of paths.entries()) await writeFile(path, files[at]?.html ?? "");
    const args = ["-jar", jar, "--format", "json", "--stdout", "--exit-zero-always", ...paths];
    const { stdout } = await promisify(execFile)("java", args, { maxBuffer: 64 * 1024 * 1024 });
    return (JSON.parse(stdout) as { messages: unknown[] }).messages;
  }

  test("finds neither error nor warning in any page", { timeout: 120_000 }, async () => {
    expect(await messages(pages)).toEqual([]);
  });
  test("would find a fault", { timeout: 120_000 }, async () => {
    const [first] = pages;
    expect(
      await messages([{ name: "broken", html: first?.html.replace("<main>", "<main><p><div>") ?? "" }]),
    ).not.toEqual([]);
  });
});
