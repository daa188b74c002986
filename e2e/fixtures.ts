import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test as base, expect, type Page } from "@playwright/test";
import { askHost } from "./ask-host.ts";
import { type HostProcess, startHostProcess } from "./host-process.ts";
import { type Problems, watchProblems } from "./problems.ts";

export { askCore } from "./ask-core.ts";
export { askHost } from "./ask-host.ts";
export { type CliResult, type HostProcess, runCli, startHostProcess } from "./host-process.ts";
export type { Problems } from "./problems.ts";
export { expect };

interface TestFixtures {
  /** Fails the test on anything that goes wrong unseen in any of its pages. */
  problems: Problems;
  /** A page with the desk open. */
  desk: Page;
  /** A host of the test's own over a fresh data folder, with nobody's name given yet. */
  ownHost: HostProcess;
  /** An empty folder of the test's own, removed afterwards. */
  scratch: string;
}

interface WorkerFixtures {
  /** The built web host in a process of its own, over a fresh data folder with the sample in it; shared by a worker's tests. */
  host: HostProcess;
}

/** A new folder under the system's one for temporary files. */
async function temporaryFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), "galley-e2e-"));
}

export const test = base.extend<TestFixtures, WorkerFixtures>({
  host: [
    async ({ browserName: _ }, use) => {
      const folder = await temporaryFolder();
      const host = await startHostProcess(join(folder, "data"));
      // As after the first start, whose one question has a test of its own.
      await askHost(host, "settings.update", { actor: "Dana Reed" });
      await use(host);
      expect(await host.stop(), host.complaints()).toBe(0);
      await rm(folder, { recursive: true });
    },
    { scope: "worker" },
  ],
  problems: [
    async ({ context }, use) => {
      const problems = await watchProblems(context);
      await use(problems);
      expect(problems.unexpected()).toEqual([]);
    },
    { auto: true },
  ],
  desk: async ({ page, host }, use) => {
    await page.goto(host.url);
    await use(page);
  },
  ownHost: async ({ scratch, context }, use) => {
    const host = await startHostProcess(join(scratch, "own-data"));
    await use(host);
    // A page that outlived its host would complain of the lost connection.
    for (const page of context.pages()) await page.close();
    expect(await host.stop(), host.complaints()).toBe(0);
  },
  scratch: async ({ browserName: _ }, use) => {
    const folder = await temporaryFolder();
    await use(folder);
    await rm(folder, { recursive: true });
  },
});
