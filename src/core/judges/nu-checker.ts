import { spawn } from "node:child_process";
import { z } from "zod";
import { findJava, findNu, nuFolder, type Surroundings } from "./find-nu.ts";
import type { Judgement } from "./judgement.ts";
import { shortened } from "./judgement.ts";

/** What became of the Nu HTML Checker. */
export interface NuAnswer {
  state: "done" | "skipped" | "failed";
  judgements: Judgement[];
}

/** How the checker is asked. */
export interface NuOptions extends Surroundings {
  signal: AbortSignal;
  /** How long it may take, in milliseconds. */
  patience: number;
}

/** https://github.com/validator/validator/wiki/Output-%C2%BB-JSON */
const output = z.object({
  messages: z.array(
    z.object({
      type: z.string(),
      subType: z.string().optional(),
      message: z.string().optional(),
      lastLine: z.number().optional(),
      lastColumn: z.number().optional(),
    }),
  ),
});

const nu = { judge: "nu", where: "index.html" } as const;
const outputLimit = 8 * 1024 * 1024;

/** Of the environment only what a program needs to start: options for Java that lie about there could print or load anything. */
function bareEnvironment(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const names = ["PATH", "Path", "SystemRoot", "TMPDIR", "TEMP", "TMP", "HOME", "USERPROFILE"];
  return Object.fromEntries(names.flatMap((name) => (env[name] === undefined ? [] : [[name, env[name]]])));
}

type Run =
  | { how: "ended"; text: string; complaint: string }
  | { how: "hung" | "stopped" }
  | { how: "broken"; complaint: string };

function run(java: string, jar: string, html: string, { env, signal, patience }: NuOptions): Promise<Run> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve({ how: "stopped" });
    const args = ["-jar", jar, "--format", "json", "--stdout", "--exit-zero-always", "-"];
    const child = spawn(java, args, { env: bareEnvironment(env), stdio: "pipe", windowsHide: true });
    let [text, complaint] = ["", ""];
    const end = (result: Run) => {
      clearTimeout(timer);
      signal.removeEventListener("abort", stop);
      child.kill("SIGKILL");
      resolve(result);
    };
    const stop = () => end({ how: "stopped" });
    const timer = setTimeout(() => end({ how: "hung" }), patience);
    signal.addEventListener("abort", stop, { once: true });
    child.stdout.setEncoding("utf8").on("data", (part: string) => {
      text += part;
      if (text.length > outputLimit) end({ how: "broken", complaint: "too many messages" });
    });
    child.stderr.setEncoding("utf8").on("data", (part: string) => {
      complaint = `${complaint}${part}`.slice(-2000);
    });
    child.on("error", (error) => end({ how: "broken", complaint: error.message }));
    child.on("close", () => end({ how: "ended", text, complaint }));
    // It may end before it has read all.
    child.stdin.on("error", () => {});
    child.stdin.end(html);
  });
}

const failed = (quote: string): NuAnswer => ({
  state: "failed",
  judgements: [{ ...nu, severity: "warning", key: "validate.nuFailed", quote: shortened(quote) }],
});

function read(text: string, complaint: string): NuAnswer {
  let parsed: z.infer<typeof output>;
  try {
    parsed = output.parse(JSON.parse(text));
  } catch {
    return failed(complaint || text);
  }
  const judgements = parsed.messages.map(({ type, subType, message = "", lastLine, lastColumn }): Judgement => {
    const severity = type === "error" ? "error" : subType === "warning" ? "warning" : "info";
    const where = lastLine === undefined ? nu.where : `index.html:${lastLine}:${lastColumn ?? 1}`;
    return { ...nu, severity, where, key: "validate.nuSays", quote: shortened(message) };
  });
  return { state: "done", judgements };
}

/**
 * What the Nu HTML Checker (validator.github.io) says of a page, where Java and the checker are on this machine. Never rejects: what keeps it
 * from answering is one sentence. The page goes in by standard input; nothing is written, and nothing is asked of any network.
 */
export async function askNu(html: string, options: NuOptions): Promise<NuAnswer> {
  const java = await findJava(options);
  if (java === null) return { state: "skipped", judgements: [{ ...nu, severity: "info", key: "validate.noJava" }] };
  const jar = await findNu(options);
  if (jar === null) {
    const values = { folder: nuFolder(options.dataDir) };
    return { state: "skipped", judgements: [{ ...nu, severity: "info", key: "validate.noJar", values }] };
  }
  const result = await run(java, jar, html, options);
  switch (result.how) {
    case "ended":
      return read(result.text, result.complaint);
    case "broken":
      return failed(result.complaint);
    case "stopped":
      return { state: "skipped", judgements: [] };
    case "hung": {
      const values = { seconds: Math.round(options.patience / 1000) };
      const words = { judge: "validate.judge.nu" } as const;
      return { state: "failed", judgements: [{ ...nu, severity: "warning", key: "validate.hung", values, words }] };
    }
  }
}
