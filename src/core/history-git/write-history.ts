import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, readdir } from "node:fs/promises";
import { AppError } from "../../shared/app-error.ts";
import type { RevisionContent } from "../../shared/revisions.ts";
import type { RevisionService } from "../revisions/revision-service.ts";
import { fastImportStream } from "./fast-import.ts";

export interface WrittenHistory {
  folder: string;
  versions: number;
  /** Versions that are damaged and are therefore not in it. */
  unreadable: string[];
}

const pageSize = 200;

async function allVersions(revisions: RevisionService, id: string) {
  const ids: string[] = [];
  for (;;) {
    const page = await revisions.list(id, ids.at(-1) ?? null, pageSize);
    ids.push(...page.revisions.map((one) => one.id));
    if (page.revisions.length < pageSize) break;
  }
  const versions: RevisionContent[] = [];
  const unreadable: string[] = [];
  for (const one of ids.reverse()) {
    const content = await revisions.get(id, one).catch((error: unknown) => {
      if (error instanceof AppError && error.code === "corrupt") return null;
      throw error;
    });
    if (content) versions.push(content);
    else unreadable.push(one);
  }
  return { versions, unreadable };
}

/** Runs git in the folder, away from any settings of the person's that change what is written. */
async function git(folder: string, args: readonly string[], input = ""): Promise<void> {
  const env = { ...process.env, GIT_CONFIG_GLOBAL: "/dev/null", GIT_CONFIG_NOSYSTEM: "1" };
  const child = spawn("git", ["-C", folder, ...args], { env, stdio: ["pipe", "ignore", "pipe"] });
  let problem = "";
  child.stderr.on("data", (chunk) => {
    problem += chunk;
  });
  // Git may end before it has read everything; its own words say why.
  child.stdin.on("error", () => {});
  child.stdin.end(input);
  const [code] = await once(child, "close").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") throw new AppError("unavailable", "git.none");
    throw error;
  });
  if (code !== 0) throw new AppError("io", "git.failed", { folder, problem: problem.trim().split("\n")[0] ?? "" });
}

/**
 * Writes a story's versions to an empty folder as a git repository with the newest one checked out. Throws `refused` for a folder that
 * is not empty, `unavailable` where git is not installed, `not-found` for no story.
 */
export async function writeHistory(revisions: RevisionService, id: string, folder: string): Promise<WrittenHistory> {
  const { versions, unreadable } = await allVersions(revisions, id);
  await git(".", ["--version"]);
  await mkdir(folder, { recursive: true });
  if ((await readdir(folder)).length > 0) throw new AppError("refused", "archive.notEmpty", { folder });
  await git(folder, ["init", "--quiet", "--initial-branch=main"]);
  await git(folder, ["fast-import", "--quiet", "--done"], fastImportStream(versions));
  await git(folder, ["reset", "--quiet", "--hard"]);
  return { folder, versions: versions.length, unreadable };
}
