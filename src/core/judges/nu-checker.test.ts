import { chmodSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { testFolder } from "../testing/temporary-folder.ts";
import { findJava, findNu } from "./find-nu.ts";
import { askNu, type NuAnswer } from "./nu-checker.ts";

/** A folder with a program called `java` that does what the script says, and a jar. */
function fakeJava(script: string) {
  const dataDir = testFolder();
  const home = join(dataDir, "java");
  mkdirSync(join(home, "bin"), { recursive: true });
  mkdirSync(join(dataDir, "tools"));
  writeFileSync(join(dataDir, "tools", "vnu.jar"), "");
  writeFileSync(join(home, "bin", "java"), `#!/bin/sh\n${script}\n`);
  chmodSync(join(home, "bin", "java"), 0o755);
  return { dataDir, env: { JAVA_HOME: home, PATH: process.env.PATH, JAVA_TOOL_OPTIONS: "-Dx=y" } };
}

function ask(script: string, { patience = 20_000, signal = new AbortController().signal } = {}): Promise<NuAnswer> {
  return askNu("<!DOCTYPE html>", { ...fakeJava(script), platform: "linux", signal, patience });
}

const keys = ({ judgements }: NuAnswer) => judgements.map(({ key }) => key);

// The stand-ins are shell scripts.
describe.skipIf(process.platform === "win32")("the checker", () => {
  test("says what it says, each with its place", async () => {
    const messages = [
      { type: "error", lastLine: 3, lastColumn: 7, message: "Stray “p”." },
      { type: "info", subType: "warning", message: "Odd." },
      { type: "info", message: "By the way." },
    ];
    const answer = await ask(`cat >/dev/null; echo '${JSON.stringify({ messages })}'`);
    expect(answer.state).toBe("done");
    expect(answer.judgements.map(({ severity, where, quote }) => [severity, where, quote])).toEqual([
      ["error", "index.html:3:7", "Stray “p”."],
      ["warning", "index.html", "Odd."],
      ["info", "index.html", "By the way."],
    ]);
  });

  test("is given the page by standard input, and nothing that lies about in the environment", async () => {
    const answer = await ask(
      `read line; echo "{\\"messages\\":[{\\"type\\":\\"error\\",\\"message\\":\\"$line $JAVA_TOOL_OPTIONS.\\"}]}"`,
    );
    expect(answer.judgements[0]?.quote).toBe("<!DOCTYPE html> .");
  });

  test.each([
    ["breaks", "echo 'Unsupported class version' >&2; exit 1", "Unsupported class version"],
    ["says what is no JSON", "echo hello", "hello"],
    ["says JSON of another shape", `echo '{"messages": 1}'`, `{"messages": 1}`],
    ["cannot be started at all", "", ""],
  ])("that %s is one sentence", async (_name, script, quote) => {
    const answer = await ask(script);
    expect([answer.state, ...keys(answer)]).toEqual(["failed", "validate.nuFailed"]);
    expect(answer.judgements[0]?.quote).toBe(quote);
  });

  test("that hangs is killed, and that is said", async () => {
    const answer = await ask("exec sleep 600", { patience: 300 });
    expect([answer.state, ...keys(answer)]).toEqual(["failed", "validate.hung"]);
  });

  test("that was stopped has nothing to say", async () => {
    const stop = new AbortController();
    const asked = ask("exec sleep 600", { signal: stop.signal });
    setTimeout(() => stop.abort(), 100);
    expect(await asked).toEqual({ state: "skipped", judgements: [] });
  });

  test("is missed where there is no Java, or no jar", async () => {
    const { dataDir, env } = fakeJava("");
    const options = { platform: "linux" as const, signal: new AbortController().signal, patience: 1000 };
    expect(keys(await askNu("", { ...options, dataDir, env: { PATH: "/nowhere" } }))).toEqual(["validate.noJava"]);
    expect(await findJava({ env: { PATH: `.:bin:${join(env.JAVA_HOME, "bin")}` }, platform: "linux" })).toBe(
      join(env.JAVA_HOME, "bin", "java"),
    );
    expect(await findJava({ env: { PATH: ".:bin", JAVA_HOME: "java" }, platform: "linux" })).toBeNull();
    expect(await findNu({ env: {}, dataDir })).toBe(join(dataDir, "tools", "vnu.jar"));
    expect(await findNu({ env: { GALLEY_VNU: env.JAVA_HOME }, dataDir })).toBe(env.JAVA_HOME);
  });
});
