import { defineConfig } from "@playwright/test";
import { type Browser, browserArguments, findBrowser } from "./scripts/lib/browser.mjs";

// Found once, in the process that starts the workers; they are told through the environment.
process.env.GALLEY_TEST_BROWSER ??= JSON.stringify(await findBrowser());
const browser: Browser | null = JSON.parse(process.env.GALLEY_TEST_BROWSER);
const environment = Object.entries({ ...process.env, ...browser?.env }).filter(([, value]) => value !== undefined);

/** Where the counts go, for whoever adds them up. */
const report = process.env.GALLEY_E2E_REPORT;

export default defineConfig({
  testDir: "e2e",
  testMatch: "**/*.spec.ts",
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
