import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { filesHandedOver, hostArguments } from "./arguments.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "galley-arguments-"));
});
afterEach(() => rm(folder, { recursive: true }));

test("data, actor and text files are taken; Electron's switches, other files and the program's folder are not", async () => {
  for (const name of ["story.txt", "loader.js", "ידיעה.TXT"]) await writeFile(join(folder, name), "x");
  const args = ["--inspect=0", "--remote-debugging-port=0", "-r", join(folder, "loader.js"), "--no-sandbox", folder];
  const mine = ["--data", "data", "--actor", "Dana", "story.txt", "ידיעה.TXT", "missing.txt"];
  expect(hostArguments([...args, ...mine], folder, {})).toEqual({
    dataDir: join(folder, "data"),
    actor: "Dana",
    files: [join(folder, "story.txt"), join(folder, "ידיעה.TXT")],
  });
  expect(hostArguments([], folder, { GALLEY_DATA: "/elsewhere" })).toEqual({ dataDir: "/elsewhere", files: [] });
});

test.each([["--data"], ["--data="], ["--data", ""], ["--data", "--actor", "Dana"]])(
  "a folder that is not named is asked for, never taken to be the usual one (%j %j %j)",
  (...args) => expect(() => hostArguments(args, folder, {})).toThrow(/--data FOLDER/),
);

test.each([null, undefined, {}, { files: "story.txt" }, { files: [1] }, { files: ["/etc/passwd", "/missing.txt"] }])(
  "%j hands over nothing",
  (data) => expect(filesHandedOver(data)).toEqual([]),
);
