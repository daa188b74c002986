import { expect, test } from "vitest";
import { fusesFor } from "./fuses.ts";

const sealed = {
  RunAsNode: false,
  EnableCookieEncryption: true,
  EnableNodeOptionsEnvironmentVariable: false,
  EnableNodeCliInspectArguments: false,
  EnableEmbeddedAsarIntegrityValidation: true,
  OnlyLoadAppFromAsar: true,
  LoadBrowserProcessSpecificV8Snapshot: false,
  GrantFileProtocolExtraPrivileges: false,
};

test("the packed program is sealed on every system; the packed code is proved where Electron can prove it", () => {
  expect(fusesFor({ platform: "darwin" })).toEqual(sealed);
  expect(fusesFor({ platform: "win32" })).toEqual(sealed);
  expect(fusesFor({ platform: "linux" })).toEqual({ ...sealed, EnableEmbeddedAsarIntegrityValidation: false });
});

test("the build for tests differs in the inspector alone", () => {
  expect(fusesFor({ platform: "win32", isForTests: true })).toEqual({ ...sealed, EnableNodeCliInspectArguments: true });
});
