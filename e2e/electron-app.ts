import { once } from "node:events";
import { _electron, type ElectronApplication } from "@playwright/test";
import { askCore } from "./ask-core.ts";
import { electronLaunch, thisMachine } from "./electron-launch.ts";
import type { HostProcess } from "./host-process.ts";

/** The program in Electron as a host: its core is asked through its window. */
export interface ElectronHost extends HostProcess {
  app: ElectronApplication;
}

/** Starts the built program in Electron over a data folder and waits for its window. */
export async function startElectronApp(dataDir: string, args: string[] = []): Promise<ElectronHost> {
  const app = await _electron.launch(electronLaunch(thisMachine(), dataDir, args));
  const child = app.process();
  let errors = "";
  child.stderr?.on("data", (chunk) => {
    errors += chunk;
  });
  const exited = once(child, "exit");
  const window = await app.firstWindow();
  await window.waitForURL("app://main/");
  return {
    app,
    url: "app://main/",
    origin: "app://main",
    dataDir,
    complaints: () => errors,
    ask: (method, params) => askCore(window, method, params),
    async stop() {
      await app.evaluate(({ app: running }) => running.quit()).catch(() => {});
      await exited;
      return child.exitCode;
    },
    async kill() {
      child.kill("SIGKILL");
      await exited;
    },
  };
}
