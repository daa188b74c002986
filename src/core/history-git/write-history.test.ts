import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import { paragraph, storyDocument } from "../../shared/document/build.ts";
import { createCore } from "../create-core.ts";
import { fakeClock } from "../testing/fake-clock.ts";
import { testFolder } from "../testing/temporary-folder.ts";

const hasGit = (() => {
  try {
    execFileSync("git", ["--version"]);
    return true;
  } catch {
    return false;
  }
})();

async function storyWithVersions() {
  const { clock, advance } = fakeClock();
  const core = await createCore({ dataDir: testFolder(), actor: "Noa <Lev>", clock, log: () => {} });
  onTestFinished(() => core.close());
  const page = (text: string) => storyDocument({ headline: "הגשר" }, [paragraph(text)]);
  const story = await core.stories.create({ language: "he", document: page("One.") });
  const { id, fields } = story;
  let { version } = story;
  for (const [text, name] of [
    ["Two.", "For the desk"],
    ["Three.\nfrom :1", ""],
  ] as const) {
    advance(60_000);
    version = (await core.stories.save({ id, baseVersion: version, document: JSON.stringify(page(text)), fields }))
      .version;
    await core.revisions.keep({ id, version, name, reason: "named" });
  }
  advance(60_000);
  await core.revisions.setAside({ id, baseVersion: version, document: JSON.stringify(page("Beside.")), fields });
  return { core, id };
}

const git = (folder: string, ...args: string[]) =>
  execFileSync("git", ["-C", folder, ...args], { encoding: "utf8" }).trim();

test.skipIf(!hasGit)("a story's versions are commits, and what is written is the same each time", async () => {
  const { core, id } = await storyWithVersions();
  const [one, two] = [join(testFolder(), "one"), join(testFolder(), "two")];
  const written = await core.historyGit(id, one);
  expect(written.unreadable).toEqual([]);
  const subjects = git(one, "log", "--format=%an|%s", "main").split("\n").reverse();
  expect(subjects).toEqual(["Noa Lev|created", "Noa Lev|For the desk (named)", "Noa Lev|named"]);
  expect(readFileSync(join(one, "story.txt"), "utf8")).toBe("הגשר\n\nThree.\nfrom :1\n");
  const beside = git(one, "branch", "--list", "beside/*", "--format=%(refname:short)");
  expect(git(one, "show", `${beside}:story.txt`)).toContain("Beside.");
  expect(git(one, "diff", "main~1", "main", "--", "story.txt")).toContain("+Three.");
  expect(git(one, "fsck", "--strict")).toBe("");
  expect(git(one, "status", "--porcelain")).toBe("");
  await core.historyGit(id, two);
  expect(git(two, "rev-parse", "main")).toBe(git(one, "rev-parse", "main"));
});

test.skipIf(!hasGit)("a folder with something in it is left alone", async () => {
  const { core, id } = await storyWithVersions();
  const folder = testFolder();
  writeFileSync(join(folder, "mine"), "x");
  await expect(core.historyGit(id, folder)).rejects.toMatchObject({ code: "refused" });
});

test("without git that is said", async () => {
  const { core, id } = await storyWithVersions();
  vi.stubEnv("PATH", testFolder());
  onTestFinished(() => void vi.unstubAllEnvs());
  await expect(core.historyGit(id, join(testFolder(), "x"))).rejects.toMatchObject({ key: "git.none" });
});
