import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { defaultDataDir } from "../core/data-dir.ts";
import { AppError } from "../shared/app-error.ts";

export interface ServeArguments {
  dataDir: string;
  actor?: string;
  /** The one asked for (0: any free one); without it the data folder's own is taken. */
  port?: number;
  open: boolean;
}

/** The number in `--port`, undefined without it. Throws `invalid` with a plain sentence for anything but 0–65535. */
export function parsePort(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (!(port <= 65_535)) throw new AppError("invalid", "host.portInvalid", { port: text });
  return port;
}

/** Reads `--data --port --actor --no-open`. Throws `invalid` with a plain sentence for anything else. */
export function parseServeArguments(args: readonly string[], env: NodeJS.ProcessEnv): ServeArguments {
  const values = parse(args);
  const port = parsePort(values.port);
  return {
    dataDir: values.data === undefined ? defaultDataDir(env, process.platform) : resolve(values.data),
    ...(values.actor === undefined ? {} : { actor: values.actor }),
    ...(port === undefined ? {} : { port }),
    open: values["no-open"] !== true,
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        data: { type: "string" },
        port: { type: "string" },
        actor: { type: "string" },
        "no-open": { type: "boolean" },
      },
    }).values;
  } catch (error) {
    throw new AppError("invalid", "host.badArguments", { problem: (error as Error).message });
  }
}
