// Proves that the lock installs from nothing with install scripts off, and that what it installs builds and runs Galley:
// `npm run verify-install`. Takes a minute or two and needs the registry that npm is set up for.
import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { projectDir } from "./lib/project.mjs";
import { run } from "./lib/run.mjs";

const scratch = mkdtempSync(join(tmpdir(), "galley-install-"));
const npm = process.platform === "win32" ? "npm.cmd" : "npm";
const steps = [
  ["ci", "--ignore-scripts", "--no-fund", "--no-audit"],
  ["ls", "--all", "--omit=optional", "--silent"],
  ["run", "build"],
  ["run", "unit", "--", "src/core/database", "src/core/photos/read-photo.test.ts", "src/web-host"],
  ["run", "galley", "--", "doctor", "--data", join(scratch, "data")],
];

try {
  const files = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard", "-z"], {
    cwd: projectDir,
    encoding: "utf8",
  });
  for (const file of files.split("\0").filter(Boolean)) {
    cpSync(join(projectDir, file), join(scratch, file), { recursive: true });
  }
  let code = 0;
  for (const step of steps) {
    if (code !== 0) break;
    console.log(`\n── npm ${step.join(" ")}`);
    const output = step[0] === "ls" ? "ignore" : "inherit";
    code = await run(npm, step, {
      cwd: scratch,
      stdio: ["ignore", output, "inherit"],
      shell: process.platform === "win32",
    });
  }
  console.log(
    code === 0 ? "\nThe lock installs and works without install scripts." : "\nIt failed. The reason is above.",
  );
  process.exitCode = code;
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
