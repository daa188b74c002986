import { AppError } from "../shared/app-error.ts";
import { say } from "../shared/messages/catalogue.ts";
import { serve } from "./serve.ts";
import { parseServeArguments } from "./serve-arguments.ts";

/** Exit codes: 0 stopped when asked, 1 could not start, 2 wrong usage. */
async function main(): Promise<number> {
  let options: ReturnType<typeof parseServeArguments>;
  try {
    options = parseServeArguments(process.argv.slice(2), process.env);
  } catch (error) {
    console.error((error as Error).message);
    console.error(say("en", "host.usage"));
    return 2;
  }
  try {
    await serve({ ...options, print: (line) => console.log(line), log: (line) => console.error(line) });
    return 0;
  } catch (error) {
    const problem = (error as Error).message;
    console.error(error instanceof AppError ? problem : say("en", "host.startFailed", { problem }));
    return 1;
  }
}

// Whoever reads our output may have gone; the desk is served all the same.
process.stdout.on("error", () => {});
process.on("uncaughtException", (error) => {
  console.error(say("en", "host.stopped", { problem: error.message }));
  process.exit(1);
});
process.exitCode = await main();
