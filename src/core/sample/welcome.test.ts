import { expect, onTestFinished, test } from "vitest";
import { createCore } from "../create-core.ts";
import { testFolder } from "../testing/temporary-folder.ts";

test("a new folder gets one finished story that can be published at once; another folder gets nothing", async () => {
  const core = await createCore({ dataDir: testFolder(), actor: "Tal", log: () => {}, validateResults: true });
  onTestFinished(() => core.close());
  await core.welcome();
  const { stories, total } = await core.stories.list({ offset: 0, limit: 9 });
  expect(total).toBe(1);
  const id = stories[0]?.id ?? "";
  const { hash, ok, findings, pictures } = await core.publication.prepare(id);
  expect(findings.map((finding) => finding.code)).toEqual(["publication.baseUrl"]);
  expect({ ok, many: pictures > 10 }).toEqual({ ok: true, many: true });
  const { outFolder: out } = await core.settings.get();
  const { files } = await core.publication.publish({ id, hash, out });
  expect(files.filter(({ path }) => path.startsWith("img/")).length).toBe(pictures);
  expect(files.map(({ path }) => path)).toContain("index.html");
  await core.welcome();
  expect((await core.stories.list({ offset: 0, limit: 9 })).total).toBe(1);
});
