import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "./fixtures.ts";

const driver = join(import.meta.dirname, "electron-harness", "drive-built.ts");

test("the built main process starts, serves the desk over its schemes and ends in order", { tag: "@web" }, async ({
  scratch,
}) => {
  const args = [driver, "--data", join(scratch, "data"), "--actor", "Dana"];
  const { stdout, stderr } = await promisify(execFile)(process.execPath, args, { maxBuffer: 1 << 24 });
  const { preload, policy, ...report } = JSON.parse(stdout.trim().split("\n").at(-1) ?? "{}");
  expect(report, stderr).toEqual({
    errors: [],
    beforeReady: [
      "app.enableSandbox",
      "protocol.registerSchemesAsPrivileged",
      "app.setPath userData",
      "app.requestSingleInstanceLock",
    ],
    desk: [200, true],
    script: 200,
    photo: [206, "image/webp", "10"],
    preview: [200, true],
    menus: expect.arrayContaining(["File", "Edit", "View", "Go", "Window"]),
    exits: [0],
  });
  expect(existsSync(preload), preload).toBe(true);
  expect(policy).toContain("img-src 'self' blob: data: media://asset;");
});
