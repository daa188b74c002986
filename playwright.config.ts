import { join } from "node:path";
import { defineConfig } from "@playwright/test";
import { isElectron, thisMachine, whyNoElectron } from "./e2e/electron-launch.ts";
import { type Browser, browserArguments, findBrowser } from "./scripts/lib/browser.mjs";

// Found once, in the process that starts the workers; they are told through the environment.
process.env.GALLEY_TEST_BROWSER ??= JSON.stringify(await findBrowser());
const browser: Browser | null = JSON.parse(process.env.GALLEY_TEST_BROWSER);
const environment = Object.entries({ ...process.env, ...browser?.env }).filter(([, value]) => value !== undefined);

/**
 * In Electron all tests run but those that are about a browser or the web host: whole files here, single tests by the tag
 * `@web`. Where Electron cannot be driven, every test is skipped with the reason, which is printed once.
 */
const ofBrowser = ["**/editor*.spec.ts", "**/host.spec.ts", "**/journal.spec.ts", "**/cli-*.spec.ts"];
if (isElectron && process.env.TEST_WORKER_INDEX === undefined) {
  const reason = whyNoElectron(thisMachine());
  if (reason !== null) console.error(reason);
}

// Hosts and command lines are started by the hundred: what was compiled once, the next one reads.
process.env.NODE_COMPILE_CACHE ??= join(import.meta.dirname, ".cache", "compiled");

/** Where the counts go, for whoever adds them up. */
const report = process.env.GALLEY_E2E_REPORT;

export default defineConfig({
  testDir: "e2e",
  testMatch: "**/*.spec.ts",
  ...(isElectron ? { testIgnore: ofBrowser, grepInvert: /@web\b/ } : {}),
  outputDir: "test-results",
  workers: 2,
  forbidOnly: Boolean(process.env.CI),
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: report ? [["list"], ["json", { outputFile: report }]] : [["list"]],
  use: {
    viewport: { width: 1440, height: 900 },
    locale: "en-GB",
    timezoneId: "UTC",
    trace: "on-first-retry",
    screenshot: "only-on-failure",
    launchOptions: browser
      ? { executablePath: browser.executablePath, args: browserArguments(), env: Object.fromEntries(environment) }
      : {},
  },
});
