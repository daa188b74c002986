import { access, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { version } from "../core/version.ts";
import { runCli } from "./run-cli.ts";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "galley-cli-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function galley(args: string[], env: Record<string, string> = {}) {
  const out: string[] = [];
  const err: string[] = [];
  const data = { GALLEY_DATA: join(folder, "data"), ...env };
  const io = { print: (line: string) => out.push(line), log: (line: string) => err.push(line), env: data };
  const exit = await runCli(args, { ...io, platform: process.platform, cwd: folder });
  return { exit, out: out.join("\n"), err: err.join("\n") };
}
/** One command with `--json`: its exit code, its one document, and what it said on stderr. */
async function json(...args: string[]) {
  const { exit, out, err } = await galley([...args, "--json"]);
  return { exit, err, json: JSON.parse(out) };
}

const page = `Harbour bridge reopens

A short standfirst for the bridge

The harbour bridge carried traffic again on Monday, eleven weeks after a barge struck it.
2 View gallery
הגשר בבוקר
הגשר בבוקר
The lift span
(Photo: Marta Lindqvist, Reuters)
Stallholders at the market said that trade had fallen by half.
2 View gallery
ראשת העיר
ראשת העיר
Ada Finch
(Photo: Tom Okafor / AP)
A second inspection is planned for March.
<< Follow Ellery Daily on Facebook | Twitter >>
Comments
`;

const picture = (name: string, colour: string) =>
  sharp({ create: { width: 640, height: 427, channels: 3, background: colour } })
    .jpeg()
    .toFile(join(folder, name));

async function imported(): Promise<string> {
  await writeFile(join(folder, "page.txt"), page);
  const result = await json("import", "page.txt");
  expect(result.exit).toBe(0);
  return result.json.stories[0].id;
}

describe("usage", () => {
  it("helps with exit code 0", async () => {
    expect((await galley(["--help"])).out).toMatch(/galley photo add FILE\|DIR…/);
    expect((await galley(["publish", "--help"])).out).toMatch(/^Usage: galley publish ID… --out DIR/);
    expect(await galley(["--version"])).toEqual({ exit: 0, out: version, err: "" });
    expect((await galley(["--help"], { LANG: "he_IL.UTF-8" })).out).toMatch(/^שימוש:/);
  });

  it("knows the word help too, and gives help as JSON when asked", async () => {
    expect((await galley(["help"])).out).toMatch(/^Usage: galley COMMAND/);
    expect((await galley(["help", "photo", "add"])).out).toMatch(/^Usage: galley photo add/);
    const { exit, json: document } = await json("--help");
    expect({ exit, first: document.help[0] }).toEqual({ exit: 0, first: "Usage: galley COMMAND [OPTIONS]" });
  });

  it("tells a script of wrong usage in its one document", async () => {
    for (const args of [["show"], ["frobnicate"], ["list", "--colour"], ["show", ""]]) {
      const { exit, json: document, err } = await json(...args);
      expect({ exit, code: document.error.code }).toEqual({ exit: 2, code: "usage" });
      expect(err).toContain(document.error.message);
    }
  });

  it("says in words of its own what is wrong with an option", async () => {
    expect((await galley(["list", "--colour"])).err).toMatch(/^There is no option --colour\.\n/);
    expect((await galley(["list", "-x"])).err).toMatch(/^There is no option -x\.\n/);
    expect((await galley(["list", "--json=1"])).err).toMatch(/^The option --json takes no value\.\n/);
    expect((await galley(["list", "--data"])).err).toMatch(/^The option --data needs a value\.\n/);
    expect((await galley(["list", "--data", "--json"])).err).toMatch(/^The option --data needs a value\.\n/);
  });

  it.each([
    [[], "galley COMMAND"],
    [["import", ""], "Usage: galley import"],
    [["frobnicate"], "frobnicate"],
    [["photo"], "photo"],
    [["show"], "Usage: galley show ID"],
    [["show", "a", "b"], "“b”"],
    [["list", "--out", "x"], "no option --out"],
    [["publish", "x"], "--out"],
    [["publish", "x", "--out", "o", "--override", "=why"], "“=why” is no override"],
    [["publish", "--out", "o"], "which stories"],
    [["publish", "x", "y", "--out", "o", "--override", "a=b"], "one story"],
    [["publish", "--all"], "--out"],
    [["export-page", "x", "--as", "rar"], "zip, single or cms"],
    [["import"], "Usage: galley import FILE…"],
    [["photo", "add", "a.jpg", "--slot", "1"], "--slot needs --story"],
    [["photo", "add", "a.jpg", "--story", "x", "--slot", "0"], "Count from 1"],
    [["photo", "add", "a.jpg", "b.jpg", "--story", "x", "--slot", "1"], "one file"],
    [["serve", "--port", "99999"], "99999"],
    [["--colour"], "colour"],
  ])("refuses %j with exit code 2 and says how it is used", async (args, message) => {
    const { exit, out, err } = await galley(args);
    expect({ exit, out }).toEqual({ exit: 2, out: "" });
    expect(err).toContain(message);
    expect(err).toContain("Usage:");
    await expect(access(join(folder, "data"))).rejects.toThrow();
  });
});

describe("from a page of text to a published folder", () => {
  it("imports, checks, fills both places and publishes", { timeout: 120_000 }, async () => {
    const id = await imported();
    const before = await json("check", id);
    expect(before.exit).toBe(1);
    expect(before.json.ok).toBe(false);
    const blocking = before.json.findings.filter((finding: { severity: string }) => finding.severity === "block");
    expect(blocking.map((finding: { code: string; where: string }) => [finding.code, finding.where])).toEqual([
      ["photo.empty", "photo:1"],
      ["photo.empty", "photo:2"],
    ]);

    await picture("one.jpg", "#335577");
    await picture("two.jpg", "#775533");
    const refused = await json("publish", id, "--out", "out");
    expect(refused).toMatchObject({ exit: 1, json: { ok: false, error: { code: "refused" } } });
    const hard = await json(
      "publish",
      id,
      "--out",
      "out",
      "--override",
      "photo.empty=later",
      "--override",
      "text.tk=x",
    );
    expect(hard).toMatchObject({ exit: 1, json: { error: { code: "refused" } } });
    expect(hard.err).toContain("“photo.empty” cannot be overridden");
    const first = await json("photo", "add", "one.jpg", "--story", id, "--slot", "1");
    expect(first).toMatchObject({ exit: 0, json: { photos: [{ file: "one.jpg" }], failed: [], warnings: [] } });
    expect((await json("photo", "add", "two.jpg", "--story", id, "--slot", "2")).exit).toBe(0);

    const shown = (await json("show", id)).json;
    expect(shown).toMatchObject({ headline: "Harbour bridge reopens", language: "en", stage: "draft" });
    expect(shown.blocks[1]).toMatchObject({
      type: "photo",
      photo: first.json.photos[0].id,
      caption: "The lift span",
      alt: "הגשר בבוקר",
      altLanguage: "he",
      decorative: false,
      credit: { raw: "(Photo: Marta Lindqvist, Reuters)" },
    });

    const publish = ["publish", id, "--out", "out", "--actor", "Noa Barlev"];
    const published = await json(...publish, "--override", "photo.expired=Renewed = yes");
    expect(published.err).toContain("“photo.expired” stops nothing at present");
    expect(published).toMatchObject({ exit: 0, json: { folder: join(folder, "out", "harbour-bridge-reopens") } });
    const index = published.json.files.find((file: { path: string }) => file.path === "index.html");
    const html = await readFile(join(published.json.folder, "index.html"));
    expect(index.bytes).toBe(html.length);
    expect(html.toString()).toContain("הגשר בבוקר");
    const zip = await json("export-page", id, "--as", "zip", "--out", "out");
    expect(zip).toMatchObject({ exit: 0, json: { path: join(folder, "out", "harbour-bridge-reopens.zip") } });
    const single = await galley(["export-page", id, "--as", "single", "--out", "out"]);
    expect(single.out).toContain(join(folder, "out", "harbour-bridge-reopens.html"));
    const fragment = await galley(["export-page", id, "--as", "cms"]);
    expect(fragment.out).toMatch(/^<p lang="en" dir="ltr"><strong>/);
    expect(fragment.out.match(/class="credit"/g)).toHaveLength(2);
    expect((await json("export-page", id, "--as", "pdf")).json.error.message).toContain("Electron");
    const other = await imported();
    const several = await json("publish", id, other, "--out", "out");
    expect(several).toMatchObject({
      exit: 1,
      json: { state: "done", published: 1, failed: 1, failures: [{ id: other }] },
    });
    expect((await galley(["publish", "--all", "--out", "out"])).out).toContain(
      "Published: 0 of 2. Left as they are: 2.",
    );
    expect((await json("publish", "--resume")).json.error.code).toBe("not-found");
    expect((await json("check", id)).json.ok).toBe(true);
    expect((await galley(["list"])).out).toContain("Harbour bridge reopens");
    expect((await galley(["show", id])).out).toContain("Stallholders at the market");
  });
});

describe("what goes wrong", () => {
  it("imports the good files, names the bad one and exits 1", async () => {
    await writeFile(join(folder, "page.txt"), page);
    const { exit, json: result, err } = await json("import", "gone.txt", "page.txt", "story.docx");
    expect(exit).toBe(1);
    expect(result.stories).toMatchObject([{ headline: "Harbour bridge reopens" }]);
    expect(result.stories[0].report).toContainEqual(expect.stringContaining("<< Follow Ellery Daily"));
    expect(result.failed.map((file: { file: string }) => file.file)).toEqual(["gone.txt", "story.docx"]);
    expect(err).toContain("gone.txt does not exist");
  });

  it("refuses a slot out of range before the library is touched", async () => {
    const id = await imported();
    await picture("one.jpg", "#335577");
    const { exit, json: result } = await json("photo", "add", "one.jpg", "--story", id, "--slot", "3");
    expect(exit).toBe(1);
    expect(result.error.message).toContain("counted from 1 to 2");
    expect((await json("doctor")).json.lines).toContainEqual({ name: "photos", ok: true, detail: "0" });
  });

  it("adds the good pictures and names the bad one", async () => {
    await picture("one.jpg", "#335577");
    await writeFile(join(folder, "two.jpg"), "");
    const { exit, json: result } = await json("photo", "add", "one.jpg", "two.jpg");
    expect(exit).toBe(1);
    expect(result.photos).toMatchObject([{ file: "one.jpg" }]);
    expect(result.failed).toMatchObject([{ file: "two.jpg" }]);
  });

  it("says in one sentence that a story does not exist", async () => {
    const id = "0190a000-0000-7000-8000-000000000001";
    for (const args of [
      ["show", id],
      ["check", id],
      ["publish", id, "--out", "o"],
      ["show", "../../etc/passwd"],
    ]) {
      const { exit, err } = await galley(args);
      expect(exit).toBe(1);
      expect(err.split("\n")).toHaveLength(1);
      expect(err).toContain(`no story with the id ${args[1]}`);
    }
  });

  it("says in one sentence that the data folder is a file", async () => {
    await writeFile(join(folder, "data"), "");
    expect(await galley(["list"])).toMatchObject({ exit: 1, out: "", err: expect.stringContaining("is not a folder") });
    expect(await json("doctor")).toMatchObject({ exit: 1, json: { ok: false } });
  });
});

describe("credit", () => {
  it("gives the parsed credit without opening a data folder", async () => {
    const { exit, json: credit } = await json("credit", "(Photo: Tom Okafor / AP)");
    expect(exit).toBe(0);
    expect(credit).toMatchObject({ raw: "(Photo: Tom Okafor / AP)", text: "Tom Okafor / AP", state: "parsed" });
    expect(credit.items[0].parties).toEqual([
      { name: "Tom Okafor", role: "photographer" },
      { name: "AP", role: "agency" },
    ]);
    await expect(access(join(folder, "data"))).rejects.toThrow();
  });
});

describe("organisations", () => {
  it("are imported, decide how credits are read and printed, and are exported again", async () => {
    await writeFile(join(folder, "own.tsv"), "name\tkind\taliases\nQuayside Press\tagency\tQP\nHarbour\tguild\n");
    const imported = await json("organisations", "import", "own.tsv");
    expect(imported).toMatchObject({ exit: 1, json: { imported: 1, problems: [{ line: 3 }] } });
    expect(imported.err).toContain("Line 3: “guild” is no kind of organisation");
    expect((await json("credit", "Ines Calder/QP")).json).toMatchObject({
      text: "Ines Calder / Quayside Press",
      state: "parsed",
    });
    expect(await json("organisations", "export", "out.json")).toMatchObject({ exit: 0, json: { exported: 1 } });
    expect(JSON.parse(await readFile(join(folder, "out.json"), "utf8"))).toMatchObject({
      version: 1,
      organisations: [{ name: "Quayside Press", kind: "agency", aliases: ["QP"] }],
    });
    expect((await galley(["organisations", "export", "out.tsv"])).exit).toBe(0);
    expect((await json("organisations", "import", "out.tsv")).json).toEqual({ imported: 1, problems: [] });
  });

  it("of a file that is none are refused whole", async () => {
    await writeFile(join(folder, "bad.json"), "{");
    expect(await galley(["organisations", "import", "bad.json"])).toMatchObject({ exit: 1, out: "" });
    expect((await galley(["organisations", "import", "gone.tsv"])).err).toContain("“gone.tsv” is not there");
    await expect(access(join(folder, "data"))).rejects.toThrow();
  });
});

describe("house style", () => {
  it("is imported, tried on a file, holds for a story, and is exported again", async () => {
    await writeFile(join(folder, "rules.tsv"), "find\tsuggest\tseverity\nharbo[u]r\tport\tblock\n(open\tx\twarn\n");
    const taken = await json("style", "import", "rules.tsv");
    expect(taken).toMatchObject({ exit: 1, json: { added: 1, changed: 0, same: 0, problems: [{ line: 3 }] } });
    expect(taken.err).toContain("Line 3: “(open” opens a bracket with “(”");
    await writeFile(join(folder, "try.txt"), "First.\nA harbour.\n");
    expect(await json("style", "test", "try.txt")).toMatchObject({
      exit: 1,
      json: { found: [{ line: 2, severity: "block", words: "harbour", instead: ["port"] }] },
    });
    const id = await imported();
    expect((await galley(["check", id])).out).toMatch(
      /block.*style\.rule.*House style has “Port” in the place of “Harbour”/,
    );
    const refused = await json("publish", id, "--out", "out");
    expect(refused).toMatchObject({ exit: 1 });
    expect(refused.err + JSON.stringify(refused.json)).toContain("style.rule");
    expect((await json("style", "export", "out.json")).json).toEqual({ exported: 1, file: "out.json" });
    expect((await json("style", "import", "out.json")).json).toEqual({ added: 0, changed: 0, same: 1, problems: [] });
    expect((await galley(["style", "test", "gone.txt"])).err).toContain("There is no file “gone.txt”");
  });
});

describe("search", () => {
  it("finds a story by the beginnings of its words, in the shape of the list", async () => {
    const id = await imported();
    const found = await json("search", "HARB", "reop");
    expect(found).toMatchObject({ exit: 0, json: { stories: [{ id, headline: expect.stringContaining("Harbour") }] } });
    expect(found.json.stories).toEqual((await json("list")).json.stories);
    expect((await json("search", "harbour", "zeppelin")).json).toEqual({ stories: [] });
    expect((await galley(["search", "harbour"])).out).toBe((await galley(["list"])).out);
    expect((await galley(["search", '"zepp*'])).out).toBe('No story has the words: "zepp*');
  });
});

describe("backup and restore", () => {
  it("copies data away and brings it back, keeping what was there", async () => {
    const id = await imported();
    const made = await json("backup", "safe");
    expect(made).toMatchObject({ exit: 0, json: { originals: { copied: 0, present: 0, damaged: [] } } });
    expect((await galley(["doctor"])).out).toMatch(/ok {2}last backup .*none yet/);
    await imported();
    expect((await json("list")).json.total).toBe(2);
    const restored = await json("restore", "safe");
    expect(restored).toMatchObject({ exit: 0, json: { from: made.json.backup.path } });
    expect((await json("list")).json.stories.map((story: { id: string }) => story.id)).toEqual([id]);
    await expect(access(join(restored.json.aside, "galley.sqlite"))).resolves.toBeUndefined();
    expect((await galley(["restore", "nowhere"])).err).toContain("There is nothing at");
  });

  it("tells on stderr what was recovered to when, and doctor repeats it", async () => {
    const id = await imported();
    await writeFile(join(folder, "data", "galley.sqlite"), "no database any more");
    const listed = await galley(["list"]);
    expect(listed.err).toMatch(/was damaged and has been restored/);
    expect((await galley(["list"])).err).toBe("");
    expect((await galley(["doctor"])).out).toMatch(/recovered from damage .*no backup was there/);
    expect(listed.out).not.toContain(id);
  });
});

describe("archive", () => {
  it("goes out and comes in again elsewhere, and a story's versions as a git repository", async () => {
    const id = await imported();
    expect(await json("archive", "all")).toMatchObject({ exit: 0, json: { stories: 1, missing: [] } });
    const again = await galley(["archive", "all"]);
    expect([again.exit, again.err]).toEqual([1, expect.stringContaining("is not empty")]);
    const read = await json("import-archive", "all", "--data", "other");
    expect(read).toMatchObject({ exit: 0, json: { added: [id], settings: true } });
    expect((await json("show", id, "--data", "other")).json).toEqual((await json("show", id)).json);
    const written = await json("history-git", id, "versions");
    if (written.exit === 0) expect(written.json).toMatchObject({ versions: 1, unreadable: [] });
    else expect(written.err).toContain("Git is not on this computer");
  });
});
