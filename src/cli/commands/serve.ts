import { AppError } from "../../shared/app-error.ts";
import { parsePort } from "../../web-host/serve-arguments.ts";
import { UsageError } from "../cli-io.ts";
import type { Command } from "../command.ts";

function readPort(text: string | undefined): number | undefined {
  try {
    return parsePort(text);
  } catch (error) {
    throw error instanceof AppError ? new UsageError(error.key, error.values) : error;
  }
}

/** Serves the desk on this machine until SIGINT or SIGTERM. With `--no-open` (or `--json`) the one line printed is `{"url"}`. */
export const serveCommand: Command = {
  name: "serve",
  usage: "[--port N] [--no-open]",
  summary: "cli.serve",
  options: ["port", "no-open"],
  operands: [0, 0],
  async run({ options, io, dataDir }) {
    const port = readPort(options.port);
    const { serve } = await import("../../web-host/serve.ts");
    await serve({
      dataDir,
      ...(port === undefined ? {} : { port }),
      open: !(options["no-open"] || options.json),
      print: io.print,
      log: io.log,
      ...(options.actor === undefined ? {} : { actor: options.actor }),
    });
    return null;
  },
};
