import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, cpus, release, tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import process from "node:process";
import { parseArgs } from "node:util";
import { reportLines } from "./harness/report.ts";
import { runSubject, type SubjectResult } from "./harness/run-subject.ts";
import { type Size, SkippedSubject } from "./harness/subject.ts";
import { subjects } from "./subjects/index.ts";

// `npm run bench -- [--quick] [--only NAME,NAME] [--json FILE] [--folder DIR]`. Exit code 1 when a contestant is not right.

function asked() {
  const { values } = parseArgs({
    options: {
      quick: { type: "boolean", default: false },
      only: { type: "string" },
      json: { type: "string" },
      folder: { type: "string" },
    },
  });
  const names = values.only?.split(",") ?? subjects.map(({ name }) => name);
  const unknown = names.filter((name) => !subjects.some((subject) => subject.name === name));
  if (unknown.length > 0) {
    throw new Error(`Unknown: ${unknown.join(", ")}. There are ${subjects.map(({ name }) => name).join(", ")}.`);
  }
  const size: Size = values.quick ? "quick" : "full";
  return { ...values, size, chosen: subjects.filter(({ name }) => names.includes(name)) };
}

/** Where a figure comes from is part of it. */
function machine() {
  return {
    node: process.versions.node,
    platform: `${process.platform} ${release()} ${process.arch}`,
    cpu: cpus()[0]?.model ?? "unknown",
    cores: availableParallelism(),
  };
}

async function main(): Promise<number> {
  const { size, chosen, json, folder } = asked();
  // The same disk as a person's data lies on where the caller says so: many systems keep their temporary files in memory.
  const place = mkdtempSync(join(folder ?? tmpdir(), "galley-bench-"));
  const results: SubjectResult[] = [];
  const failed: string[] = [];
  try {
    for (const [at, subject] of chosen.entries()) {
      const own = join(place, String(at));
      mkdirSync(own);
      try {
        const start = performance.now();
        const result = await runSubject(subject, size, own);
        results.push(result);
        for (const line of reportLines(result)) console.log(line);
        console.log(`  took ${Math.round((performance.now() - start) / 1000)} s`);
      } catch (error) {
        if (error instanceof SkippedSubject) {
          console.log(`\n${subject.name}: skipped, ${error.message}`);
        } else {
          failed.push(subject.name);
          console.error(`\n${subject.name}: ${error instanceof Error ? error.message : String(error)}`);
        }
      }
      rmSync(own, { recursive: true, force: true });
    }
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
  if (json !== undefined) {
    mkdirSync(dirname(resolve(json)), { recursive: true });
    writeFileSync(
      json,
      `${JSON.stringify({ size, at: new Date().toISOString(), machine: machine(), results }, null, 2)}\n`,
    );
  }
  return failed.length === 0 ? 0 : 1;
}

process.exitCode = await main();
