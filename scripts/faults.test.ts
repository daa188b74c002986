import { execFile } from "node:child_process";
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";

// Every protection has a test. Here each is taken away, in a copy, and its test must say so; what the compiler and Biome
// guard is planted in architecture.test.ts.

const project = join(import.meta.dirname, "..");

interface Fault {
  file: string;
  /** What is replaced, once; null makes the file. */
  from: string | RegExp | null;
  to: string;
  /** The test file that must fail. */
  guard: string;
  /** What its failure must say: the test's name, or what it found. */
  complaint: RegExp;
}

const main = "src/main/security.test.ts";
const access = "src/web-host/access.test.ts";
const host = "src/web-host/start-web-host.test.ts";
const rules = "scripts/source-rules.test.ts";
const supply = "scripts/supply-chain.test.ts";
const handler = "src/core/web/web-handler.test.ts";

const fault = (file: string, from: string | RegExp | null, to: string, guard: string, complaint: RegExp): Fault => ({
  file,
  from,
  to,
  guard,
  complaint,
});

const faults: Record<string, Fault> = {
  "Node in the window": fault(
    "src/main/web-preferences.ts",
    "nodeIntegration: false",
    "nodeIntegration: true",
    main,
    /"nodeIntegration": true/,
  ),
  "one world for the page and the preload": fault(
    "src/main/web-preferences.ts",
    "contextIsolation: true",
    "contextIsolation: false",
    main,
    /"contextIsolation": false/,
  ),
  "no sandbox": fault("src/main/web-preferences.ts", "sandbox: true", "sandbox: false", main, /"sandbox": false/),
  webviews: fault("src/main/web-preferences.ts", "webviewTag: false", "webviewTag: true", main, /"webviewTag": true/),
  "the sandbox is not for every process": fault(
    "src/main/electron-host.ts",
    "app.enableSandbox();",
    "",
    "src/main/electron-host.test.ts",
    /enableSandbox/,
  ),
  "a permission granted": fault(
    "src/main/security.ts",
    '"clipboard-sanitized-write",',
    '"clipboard-sanitized-write", "media",',
    main,
    /\+\s+"media"/,
  ),
  "navigation goes anywhere": fault(
    "src/main/security.ts",
    "if (!allowed(url)) event.preventDefault();",
    "",
    main,
    /a window does not go to https:\/\/evil/,
  ),
  "new windows open": fault(
    "src/main/security.ts",
    '{ action: "deny" }',
    '{ action: "allow" }',
    main,
    /no new window ever/,
  ),
  "http goes to the system": fault(
    "src/main/desk-url.ts",
    'protocol === "https:"',
    '/^https?:$/.test(protocol ?? "")',
    "src/main/desk-url.test.ts",
    /http:\/\/example\.org\/ may be handed/,
  ),
  "an address that only begins like ours": fault(
    "src/main/desk-url.ts",
    "url.host === host",
    "url.host.startsWith(host)",
    "src/main/desk-url.test.ts",
    /main\.evil\.example\/ is neither/,
  ),
  "requests from frames": fault(
    "src/main/ipc.ts",
    " || frame.parent !== null",
    "",
    "src/main/ipc.test.ts",
    /a frame inside the desk/,
  ),
  "a raw ipc channel": fault(
    "src/main/raw-channel.ts",
    null,
    'import { ipcMain } from "electron";\nipcMain.on("raw", () => {});\n',
    rules,
    /raw-channel\.ts: ipcMain/,
  ),
  "Electron's own sender in the page": fault(
    "src/preload/bridge.ts",
    "    requests: Object",
    "    ipc,\n    requests: Object",
    "src/preload/bridge.test.ts",
    /one function per request/,
  ),
  "Electron's event in the page": fault(
    "src/preload/bridge.ts",
    "listener(payload);",
    "(listener as (...all: unknown[]) => void)(payload, _event);",
    "src/preload/bridge.test.ts",
    /payload only/,
  ),
  "an option of Electron's that is left alone": fault(
    "src/main/kiosk.ts",
    null,
    "export const options = { webSecurity: false };\n",
    rules,
    /kiosk\.ts: webSecurity/,
  ),
  "an address without encryption": fault(
    "src/core/feed.ts",
    null,
    'export const feed = "http://news.example/feed";\n',
    rules,
    /feed\.ts: \W*http:/,
  ),
  "markup from text in the desk": fault(
    "src/renderer/ui/raw-html.tsx",
    null,
    "export const raw = (html: string) => <p dangerouslySetInnerHTML={{ __html: html }} />;\n",
    rules,
    /raw-html\.tsx: dangerouslySetInnerHTML/,
  ),
  "another program is started": fault(
    "src/core/run.ts",
    null,
    'import { exec } from "node:child_process";\nexport const run = exec;\n',
    rules,
    /run\.ts: \W*node:child_process/,
  ),
  "inline styles in the desk": fault(
    "src/core/web/security-headers.ts",
    "\"style-src 'self'\"",
    "\"style-src 'self' 'unsafe-inline'\"",
    handler,
    /carries the policy/,
  ),
  "scripts in a candidate": fault(
    "src/core/web/security-headers.ts",
    "sandbox allow-same-origin",
    "sandbox allow-same-origin allow-scripts",
    handler,
    /a candidate has its own policy/,
  ),
  "photographs as pages": fault("src/core/web/security-headers.ts", ', "sandbox"]', "]", handler, /photos are data/),
  "any Host": fault(
    "src/web-host/access.ts",
    "if (!isOwnHost(head.host, rules.port))",
    "if (head.host === undefined)",
    access,
    /refuses: another site's name/,
  ),
  "any port's Origin": fault(
    "src/web-host/access.ts",
    /head\.origin === `http.*?`/,
    'head.origin.startsWith("http://127.0.0.1")',
    access,
    /refuses: a socket from another port/,
  ),
  "any site's request": fault(
    "src/web-host/access.ts",
    'fetchSite === "same-origin"',
    'fetchSite !== ""',
    access,
    /refuses: asked for by another site/,
  ),
  "a cookie for nothing": fault(
    "src/web-host/access.ts",
    "token !== null && rules.redeem(token)",
    "token !== null",
    access,
    /refuses: a wrong token/,
  ),
  "two Host lines": fault(
    "src/web-host/http-adapter.ts",
    "named.host?.join()",
    "named.host?.[0]",
    host,
    /of two Host lines/,
  ),
  "every address of the machine": fault(
    "src/web-host/start-web-host.ts",
    "host: loopback, port",
    'host: "0.0.0.0", port',
    host,
    /nothing listens on any other address/,
  ),
  "frames of any size": fault(
    "src/web-host/web-socket.ts",
    "maxPayload: largestFrame",
    "maxPayload: 0",
    host,
    /an oversize frame/,
  ),
  "slow senders for ever": fault(
    "src/web-host/start-web-host.ts",
    "headersTimeout: head, requestTimeout: request",
    "headersTimeout: 0, requestTimeout: 0",
    host,
    /too slowly/,
  ),
  "paths that lead out": fault(
    "src/core/web/request-path.ts",
    ' || segment === ".."',
    "",
    "src/core/web/request-path.test.ts",
    /is refused|stays inside the folder/,
  ),
  "requests that nobody checked": fault(
    "src/core/dispatch.ts",
    "if (!parsed.success) {",
    "if (parsed.success === null) {",
    "src/core/dispatch.test.ts",
    /refuses what does not fit/,
  ),
  "markup in the page": fault(
    "src/shared/publication/escape.ts",
    "replace(/[&<>]/g",
    "replace(/[&>]/g",
    "src/shared/publication/escape.test.ts",
    /escaping/,
  ),
  "any scheme in a link": fault(
    "src/shared/publication/safe-url.ts",
    /\blength\)\)}` : null/,
    "length))}` : address",
    "src/shared/publication/safe-url.test.ts",
    /refuses/,
  ),
  "a program that can be run as Node": fault(
    "src/main/fuses.ts",
    "RunAsNode: false",
    "RunAsNode: true",
    "scripts/packaging/packaging.test.ts",
    /every switch/,
  ),
  "sources in the package": fault(
    "electron-builder.config.ts",
    '"package.json",',
    '"package.json",\n  "**/*",',
    "scripts/packaging/packaging.test.ts",
    /lists its files whole/,
  ),
  "a loose version": fault("package.json", /"ws": "(?=\d)/, '"ws": "^', supply, /pinned exactly/),
  "a lock of one registry": fault(
    "package-lock.json",
    '"integrity": ',
    '"resolved": "https://packages.example/a.tgz", "integrity": ',
    supply,
    /from no particular registry/,
  ),
  "an install script that runs": fault(
    "package.json",
    /"better-sqlite3": false/,
    '"better-sqlite3": true',
    supply,
    /install script/,
  ),
  "an action by its tag": fault(
    ".github/workflows/ci.yml",
    /checkout@[0-9a-f]{40}/,
    "checkout@v7",
    rules,
    /pins its actions/,
  ),
};

let scratch: string;
let said: string;

/** One copy with every fault in it, and one run of the tests that guard them. */
beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), "galley-faults-"));
  const parts = [
    "src",
    "scripts",
    "resources",
    "third_party",
    ".github",
    "electron-builder.config.ts",
    "vitest.config.ts",
  ];
  const facts = [
    "package.json",
    "package-lock.json",
    ".npmrc",
    "tsconfig.base.json",
    "tsconfig.json",
    "tsconfig.tests.json",
  ];
  await Promise.all(
    [...parts, ...facts].map((name) => cp(join(project, name), join(scratch, name), { recursive: true })),
  );
  await symlink(join(project, "node_modules"), join(scratch, "node_modules"), "junction");
  for (const [name, planted] of Object.entries(faults)) await plant(name, planted);
  said = await runGuards();
}, 180_000);

afterAll(() => rm(scratch, { recursive: true, force: true }));

async function plant(name: string, { file, from, to }: Fault): Promise<void> {
  const path = join(scratch, file);
  if (from === null) return writeFile(path, to);
  const text = await readFile(path, "utf8");
  const changed = text.replace(from, to);
  if (changed === text) throw new Error(`“${name}” cannot be planted any more: ${file} has changed. Plant it anew.`);
  return writeFile(path, changed);
}

function runGuards(): Promise<string> {
  const guards = [...new Set(Object.values(faults).map(({ guard }) => guard))];
  const args = ["run", "--reporter=default", "--testTimeout=4000", "--no-color", ...guards];
  const program = join(project, "node_modules", "vitest", "vitest.mjs");
  const options = { cwd: scratch, maxBuffer: 64 * 1024 * 1024, env: { ...process.env, NO_COLOR: "1", CI: "1" } };
  return new Promise((resolve) => {
    execFile(process.execPath, [program, ...args], options, (_, stdout, stderr) => resolve(stdout + stderr));
  });
}

/** What was said of one test file: each failure begins with its name. */
function about(guard: string): string {
  const failures = said.split(/^(?= FAIL )/m).filter((part) => part.startsWith(" FAIL "));
  return failures.filter((failure) => heads(failure).includes(guard)).join("\n");
}

/** Several tests that failed alike are listed above one explanation. */
function heads(failure: string): string {
  return failure.slice(0, failure.indexOf("\n"));
}

test.each(Object.entries(faults))("is noticed: %s", (_, { guard, complaint }) => {
  expect(about(guard)).toMatch(complaint);
});
