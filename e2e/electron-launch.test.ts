import { join } from "node:path";
import { expect, test } from "vitest";
import { electronLaunch, type Machine, whyNoElectron } from "./electron-launch.ts";

const machine: Machine = {
  env: {
    PATH: "/bin",
    GALLEY_DATA: "/home/dana/.local/share/galley",
    ELECTRON: "1",
    ELECTRON_RUN_AS_NODE: "1",
    EMPTY: undefined,
  },
  isRoot: false,
  program: "/opt/electron/electron",
  hasDisplay: true,
};

test("the program starts on the project, over the test's own data, with its sandbox and nothing of the person's", () => {
  expect(electronLaunch(machine, "/tmp/data", ["--actor", "Dana"])).toEqual({
    executablePath: "/opt/electron/electron",
    args: [join(import.meta.dirname, ".."), "--data", "/tmp/data", "--actor", "Dana"],
    env: { PATH: "/bin" },
    chromiumSandbox: true,
    locale: "en-GB",
    timezoneId: "UTC",
    timeout: 60_000,
  });
});

test("root has no sandbox; a packed program is its own project", () => {
  expect(electronLaunch({ ...machine, isRoot: true }, "/d", []).chromiumSandbox).toBe(false);
  const packed = { ...machine, env: { GALLEY_ELECTRON_APP: "/opt/galley/galley" }, program: "/opt/galley/galley" };
  expect(electronLaunch(packed, "/d", []).args).toEqual(["--data", "/d"]);
});

test("a machine without the program or a display says so; any other says nothing", () => {
  expect(whyNoElectron({ ...machine, program: null })).toContain("is not on this machine");
  expect(whyNoElectron({ ...machine, hasDisplay: false })).toContain("no display");
  expect(whyNoElectron(machine)).toBeNull();
});
