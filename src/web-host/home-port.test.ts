import { expect, onTestFinished, test } from "vitest";
import { createCore } from "../core/create-core.ts";
import { testFolder } from "../core/testing/temporary-folder.ts";
import { homePort, startAtHomePort } from "./home-port.ts";

test("a folder keeps its port, however it is written, and others have others", () => {
  expect(homePort("/stories/courier")).toBe(homePort("/stories/../stories/courier/"));
  const some = Array.from({ length: 200 }, (_, n) => homePort(`/stories/${n}`));
  expect(new Set(some).size).toBeGreaterThan(180);
  expect(some.every((port) => port >= 21_000 && port < 29_000)).toBe(true);
});

test("the same address after a restart; another one while it is taken", async () => {
  const dataDir = testFolder();
  const core = await createCore({ dataDir, log: () => {} });
  onTestFinished(() => core.close());
  const first = await startAtHomePort(core, dataDir, {});
  const beside = await startAtHomePort(core, dataDir, {});
  expect(first.port).toBe(homePort(dataDir));
  expect(beside.port).not.toBe(first.port);
  await Promise.all([first.close(), beside.close()]);
  const again = await startAtHomePort(core, dataDir, {});
  expect(again.port).toBe(first.port);
  await again.close();
});
