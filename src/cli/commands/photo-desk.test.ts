import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { makePhoto } from "../../core/testing/make-photo.ts";
import { runCli } from "../run-cli.ts";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "galley-cli-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function galley(...args: string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const env = { GALLEY_DATA: join(folder, "data") };
  const io = { print: (line: string) => out.push(line), log: (line: string) => err.push(line), env };
  const exit = await runCli(args, { ...io, platform: process.platform, cwd: folder });
  return { exit, out: out.join("\n"), err: err.join("\n") };
}
async function json(...args: string[]) {
  const { exit, out, err } = await galley(...args, "--json");
  return { exit, err, json: JSON.parse(out) };
}

async function pictures() {
  const inside = join(folder, "wire", "monday");
  await mkdir(inside, { recursive: true });
  await makePhoto(inside, "quay.jpg", 10);
  await makePhoto(inside, "crane.jpg", 90, "");
  await makePhoto(join(folder, "wire"), "boats.jpg", 200);
  await writeFile(join(inside, "notes.txt"), "no picture");
  await writeFile(join(inside, ".DS_Store"), "x");
}
const names = (result: { json: { photos: { file: string }[] } }) => result.json.photos.map(({ file }) => file).sort();

describe("photo add DIR", () => {
  it("takes every picture in, names each file that is none, and goes on where it stopped when done again", async () => {
    await pictures();
    const first = await json("photo", "add", "wire");
    expect([first.exit, names(first)]).toEqual([1, ["boats.jpg", "crane.jpg", "quay.jpg"]]);
    expect(first.json.failed).toEqual([{ file: "monday/notes.txt", reason: expect.stringContaining("“notes.txt”") }]);
    expect(first.err).toContain("monday/notes.txt: “notes.txt” is not a picture");
    expect(first.err).toContain("Photos that are new: 3. In the library already: 0. Refused: 1.");
    const again = await json("photo", "add", "wire", "wire/boats.jpg");
    expect(again.err).toContain("Photos that are new: 0. In the library already: 3. Refused: 1.");
    expect(again.json.photos).toHaveLength(4);
  });

  it("refuses a slot for a folder, and a folder that is not there is a file that is missing", async () => {
    await pictures();
    const story = (await json("import", "wire/monday/notes.txt")).json.stories[0].id;
    expect((await galley("photo", "add", "wire", "--story", story, "--slot", "1")).exit).toBe(1);
    const missing = await galley("photo", "add", "nowhere");
    expect([missing.exit, missing.err]).toEqual([1, expect.stringContaining("“nowhere” is not there any more")]);
  });
});

describe("photo list", () => {
  it("gives those that have the words and meet the options", async () => {
    await pictures();
    await galley("photo", "add", "wire");
    expect(names(await json("photo", "list"))).toEqual(["boats.jpg", "crane.jpg", "quay.jpg"]);
    expect(names(await json("photo", "list", "skarn"))).toEqual(["boats.jpg", "quay.jpg"]);
    expect(names(await json("photo", "list", "--uncredited"))).toEqual(["crane.jpg"]);
    expect(names(await json("photo", "list", "quay", "--no-alt", "--unused"))).toEqual(["quay.jpg"]);
    expect((await json("photo", "list", "--killed")).json).toEqual({ photos: [], total: 0 });
    const { out } = await galley("photo", "list", "--sort", "file");
    expect(out.split("\n").map((line) => line.replace(/^\S+\s+/, ""))).toEqual([
      "boats.jpg  Mara Ellery / Skarn Pictures [no alt text] [to be looked over]",
      "crane.jpg  [no credit] [no alt text]",
      "quay.jpg   Mara Ellery / Skarn Pictures [no alt text] [to be looked over]",
    ]);
    expect((await galley("photo", "list", "nothing")).out).toBe("There is no such photo.");
  });

  it.each([
    [["--from", "yesterday"], "“yesterday” is not a value that --from can have."],
    [["--expiring", "soon"], "“soon” is not a value that --expiring can have."],
    [["--used-in", "x"], "“x” is not a value that --used-in can have."],
    [["--sort", "colour"], "“colour” is not a value that --sort can have."],
  ])("says what it does not understand: %j", async (args, message) => {
    const { exit, err } = await galley("photo", "list", ...args);
    expect([exit, err.split("\n")[0]]).toEqual([2, message]);
  });
});

describe("photo kill and release", () => {
  it("need a reason, tell where the picture is, and keep it out of stories and pages", async () => {
    await pictures();
    await writeFile(join(folder, "page.txt"), "Harbour\n\nAt dusk\n\nText of the story.\n");
    const story = (await json("import", "page.txt")).json.stories[0].id;
    const { id } = (await json("photo", "add", "wire/boats.jpg", "--story", story)).json.photos[0];
    expect((await galley("photo", "kill", id)).exit).toBe(2);
    expect((await galley("photo", "kill", id, "--reason", " ")).exit).toBe(2);
    const killed = await json("photo", "kill", id, "--reason", "The family asked us not to.", "--actor", "Noa Levin");
    expect(killed.json.photo.killed).toMatchObject({ actor: "Noa Levin", reason: "The family asked us not to." });
    expect(killed.json.uses).toMatchObject([{ story, headline: "Harbour", places: [{ place: "body", number: 1 }] }]);
    expect((await galley("photo", "list", "--killed")).out).toContain("[killed]");
    expect((await galley("check", story)).out).toContain("was killed by Noa Levin");
    const reused = await galley("photo", "add", "wire/boats.jpg", "--story", story);
    expect([reused.exit, reused.err]).toEqual([1, expect.stringContaining("“boats.jpg” was killed by Noa Levin")]);
    const released = await galley("photo", "release", id, "--reason", "Cleared");
    expect([released.exit, released.out]).toEqual([0, expect.stringContaining("in the page as it is now")]);
    expect((await json("photo", "list", "--killed")).json.total).toBe(0);
  });

  it("an unknown photo is refused", async () => {
    const nobody = "00000000-0000-7000-8000-000000000000";
    const { exit, json: answer } = await json("photo", "kill", nobody, "--reason", "x");
    expect([exit, answer.error.code]).toEqual([1, "not-found"]);
  });
});
