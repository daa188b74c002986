import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BrowserContext, test as base, expect, type Page } from "@playwright/test";
import type { LanguageSettings } from "../src/shared/language/language-settings.ts";
import { askHost } from "./ask-host.ts";
import { type ElectronHost, startElectronApp } from "./electron-app.ts";
import { isElectron, thisMachine, whyNoElectron } from "./electron-launch.ts";
import { type HostProcess, startHostProcess } from "./host-process.ts";
import { layData } from "./laid-data.ts";
import { keepPictures, layPictures } from "./made-pictures.ts";
import { letDeskWait } from "./pages/open-new-story.ts";
import { type Problems, watchProblems } from "./problems.ts";

export { askCore } from "./ask-core.ts";
export { askHost } from "./ask-host.ts";
export { type CliResult, type HostProcess, runCli, startHostProcess } from "./host-process.ts";
export type { Problems } from "./problems.ts";
export { expect };

interface TestFixtures {
  /** Skips the test, with the reason, where Electron is asked for and cannot be driven. */
  electronHere: undefined;
  /** Fails the test on anything that goes wrong unseen in any of its pages. */
  problems: Problems;
  /** A page with the desk open, unless `deskWaits`. */
  desk: Page;
  /** Whether the desk opens only with what `openNewStory` is given, which each test of such a spec begins with; a window of Electron is open anyway. */
  deskWaits: boolean;
  /**
   * A host of the test's own, over a data folder with the sample and `libraryPhotos` made photos in it and nobody's name given yet, or over
   * none, as at the very first start, where `libraryPhotos` is null. What pictures hosts made before lies there, unless
   * `picturesMade` is false: a photo and its words have the same files every time, and to make the sample's takes seconds of both cores.
   */
  ownHost: HostProcess;
  libraryPhotos: number | null;
  picturesMade: boolean;
  /** An empty folder of the test's own, removed afterwards. */
  scratch: string;
}

interface WorkerFixtures {
  /** The built program in a process of its own, over a fresh data folder with the sample in it; shared by a worker's tests. */
  host: HostProcess;
}

/** A new folder under the system's one for temporary files. */
async function temporaryFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), "galley-e2e-"));
}

/** Setting grammar up takes seconds of a core, and a second dictionary a part of one, which tests of other things need not spend. */
const language: LanguageSettings = { spelling: true, grammar: false, english: "gb", grammarOff: [] };

/** Runs a host on a folder of its own while `use` lasts. As after the first start, whose one question has a test of its own. */
async function withHost(use: (host: HostProcess) => Promise<void>, made: string) {
  const folder = await temporaryFolder();
  const data = join(folder, "data");
  await layPictures(made, data);
  const host = await startHostProcess(data);
  await askHost(host, "settings.update", { actor: "Dana Reed", language });
  await use(host);
  expect(await host.stop(), host.complaints()).toBe(0);
  await keepPictures(data, made);
  await rm(folder, { recursive: true });
}

/** Where a run keeps what pictures its hosts made: the folder of its results, which every run begins empty. */
const madeIn = ({ outputDir }: { outputDir: string }) => join(outputDir, "made-pictures");

const common = base.extend<Pick<TestFixtures, "electronHere" | "scratch">>({
  electronHere: [
    async ({ browserName: _ }, use, testInfo) => {
      const reason = isElectron ? whyNoElectron(thisMachine()) : null;
      testInfo.skip(reason !== null, reason ?? "");
      await use(undefined);
    },
    { auto: true },
  ],
  scratch: async ({ browserName: _ }, use) => {
    const folder = await temporaryFolder();
    await use(folder);
    await rm(folder, { recursive: true });
  },
});

/**
 * A second page, a socket to cut and requests beside the page are things of a browser on the web host: a test that asks for one
 * of them in Electron is skipped there and then, so that no test has to know where it runs.
 */
function skipWhatOnlyBrowsersDo(context: BrowserContext, skip: (reason: string) => void): void {
  const refuse = (reason: string) => async (): Promise<never> => {
    skip(reason);
    throw new Error(reason);
  };
  const noSocket = refuse("Electron reaches its core over no socket.");
  const noRequest = refuse("Electron’s own schemes answer its window alone.");
  Object.assign(context, { newPage: refuse("Electron opens windows, no further pages."), routeWebSocket: noSocket });
  for (const page of context.pages()) Object.assign(page, { routeWebSocket: noSocket });
  Object.assign(context.request, { get: noRequest, post: noRequest, fetch: noRequest });
}

/** Time of its own, which is not the test's: the first that asks makes what all others are given, and who asks meanwhile waits for it. */
const forOnce = { timeout: 240_000 };

/** A browser on the web host, which a worker's tests share. */
const inBrowser = common.extend<Pick<TestFixtures, "ownHost" | "libraryPhotos" | "picturesMade">, WorkerFixtures>({
  host: [({ browserName: _ }, use, { project }) => withHost(use, madeIn(project)), { scope: "worker" }],
  libraryPhotos: [0, { option: true }],
  picturesMade: [true, { option: true }],
  ownHost: [
    async ({ scratch, context, libraryPhotos, picturesMade }, use, { project }) => {
      const data = join(scratch, "own-data");
      if (libraryPhotos !== null) await layData(join(project.outputDir, "data"), libraryPhotos, data);
      if (picturesMade) await layPictures(madeIn(project), data);
      const host = await startHostProcess(data);
      await askHost(host, "settings.update", { language });
      await use(host);
      // A page that outlived its host would complain of the lost connection.
      for (const page of context.pages()) await page.close();
      expect(await host.stop(), host.complaints()).toBe(0);
      await keepPictures(data, madeIn(project));
    },
    forOnce,
  ],
});

/** Electron's own window, and so a program of its own for each test: whichever host a test asks for, its page is that one's. */
const inElectron = common.extend<Pick<TestFixtures, "ownHost" | "libraryPhotos" | "picturesMade"> & WorkerFixtures>({
  libraryPhotos: [0, { option: true }],
  picturesMade: [true, { option: true }],
  ownHost: [
    async ({ scratch, libraryPhotos }, use, { project }) => {
      const data = join(scratch, "own-data");
      if (libraryPhotos !== null) await layData(join(project.outputDir, "data"), libraryPhotos, data);
      const host = await startElectronApp(data);
      await use(host);
      expect(await host.stop(), host.complaints()).toBe(0);
    },
    forOnce,
  ],
  host: async ({ ownHost }, use) => {
    await askHost(ownHost, "settings.update", { actor: "Dana Reed" });
    await use(ownHost);
  },
  context: async ({ ownHost }, use, testInfo) => {
    const context = (ownHost as ElectronHost).app.context();
    skipWhatOnlyBrowsersDo(context, (reason) => testInfo.skip(true, reason));
    await use(context);
  },
  page: async ({ ownHost, context: _ }, use) => use(await (ownHost as ElectronHost).app.firstWindow()),
});

// The two differ in how long a host lives, which is nothing to a test.
const onHost = isElectron ? (inElectron as unknown as typeof inBrowser) : inBrowser;

export const test = onHost.extend<Pick<TestFixtures, "problems" | "desk" | "deskWaits">>({
  problems: [
    async ({ context }, use) => {
      const problems = await watchProblems(context);
      await use(problems);
      expect(problems.unexpected()).toEqual([]);
    },
    { auto: true },
  ],
  deskWaits: [false, { option: true }],
  desk: async ({ page, host, deskWaits }, use) => {
    if (deskWaits && !isElectron) letDeskWait(page, host);
    else await page.goto(host.url);
    await use(page);
  },
});
