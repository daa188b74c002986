import { say } from "../shared/messages/catalogue.ts";
import { cliLanguage } from "./cli-io.ts";
import { runCli } from "./run-cli.ts";

/** A reader that has gone away (`galley list | head -1`) is no error; output that cannot be written is one. */
function onOutputError(error: NodeJS.ErrnoException): void {
  if (error.code !== "EPIPE") process.exitCode = 1;
}

/** What nobody foresaw ends in one sentence, not in a stack trace. */
function onUnforeseen(error: unknown): void {
  const problem = (error instanceof Error ? error.message : String(error)).split("\n")[0] ?? "";
  process.stderr.write(`${say(cliLanguage(process.env), "cli.failed", { problem })}\n`, () => process.exit(1));
}

process.stdout.on("error", onOutputError);
process.stderr.on("error", onOutputError);
process.on("uncaughtException", onUnforeseen);
process.on("unhandledRejection", onUnforeseen);

process.exitCode = await runCli(process.argv.slice(2), {
  print: (line) => process.stdout.write(`${line}\n`),
  log: (line) => process.stderr.write(`${line}\n`),
  env: process.env,
  platform: process.platform,
  cwd: process.cwd(),
});
