import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { askCore, expect, type Problems, test } from "./fixtures.ts";

/** What the browser itself says when the policy refuses something. */
function expectRefusals(problems: Problems): void {
  problems.allow(/policy violation:|Content Security Policy|Refused to|violates the following/);
}

test("an injected script does not run, and its attempt is reported", async ({ desk, problems }) => {
  expectRefusals(problems);
  const outcome = await desk.evaluate(async () => {
    const directives = new Set<string>();
    document.addEventListener("securitypolicyviolation", (event) => directives.add(event.effectiveDirective));
    const script = document.createElement("script");
    script.textContent = "window.injected = true";
    document.body.append(script);
    const picture = document.createElement("div");
    picture.innerHTML = '<img src="data:image/png;base64,AAAA" onerror="window.injected = true">';
    document.body.append(picture);
    const link = document.createElement("a");
    link.href = "javascript:window.injected = true";
    link.click();
    await new Promise((resolve) => setTimeout(resolve, 500));
    return { injected: "injected" in window, directives: [...directives].sort() };
  });
  expect(outcome).toEqual({ injected: false, directives: ["script-src-attr", "script-src-elem"] });
  // The watch that guards every test has seen it too.
  expect(problems.unexpected()).toEqual([]);
});

test("the desk reaches nothing outside, whatever asks for it", async ({ desk, problems }) => {
  expectRefusals(problems);
  const outcome = await desk.evaluate(async () => {
    const directives = new Set<string>();
    document.addEventListener("securitypolicyviolation", (event) => directives.add(event.effectiveDirective));
    const image = document.createElement("img");
    image.src = "https://outside.invalid/pixel.png";
    const frame = document.createElement("iframe");
    frame.src = "https://outside.invalid/";
    const style = document.createElement("style");
    style.textContent = "body { background: url(https://outside.invalid/pixel.png) }";
    document.body.append(image, frame, style);
    const fetched = await fetch("https://outside.invalid/").then(
      () => "answered",
      () => "refused",
    );
    await new Promise((resolve) => setTimeout(resolve, 500));
    for (const element of [image, frame, style]) element.remove();
    return { fetched, directives: [...directives].sort() };
  });
  expect(outcome).toEqual({
    fetched: "refused",
    directives: ["connect-src", "frame-src", "img-src", "style-src-elem"],
  });
});

test("the token is exchanged for a cookie that no script can read, and leaves the address", { tag: "@web" }, async ({
  desk,
  host,
}) => {
  expect(desk.url()).toBe(`${host.origin}/`);
  const cookies = await desk.context().cookies();
  expect(cookies).toHaveLength(1);
  expect(cookies[0]).toMatchObject({ httpOnly: true, sameSite: "Strict", path: "/", domain: "127.0.0.1" });
  expect(await desk.evaluate(() => document.cookie)).toBe("");
});

test("without the token there is one sentence and no way in", { tag: "@web" }, async ({ browser, host }) => {
  const context = await browser.newContext();
  const page = await context.newPage();
  for (const address of [`${host.origin}/`, `${host.origin}/?token=guess`, `${host.origin}/index.html`]) {
    expect((await page.goto(address))?.status()).toBe(403);
    await expect(page.locator("body")).toContainText("Use the full address");
  }
  expect(await context.cookies()).toEqual([]);
  await context.close();
});

test.describe("a page of another program on this machine, in the same browser", { tag: "@web" }, () => {
  let server: Server;
  let stranger: string;

  test.beforeAll(async () => {
    server = createServer((_, response) => response.end("<!doctype html><title>Stranger</title>"));
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    stranger = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  });

  test.afterAll(() => new Promise<void>((resolve) => void server.close(() => resolve())));

  test("reads nothing, sends nothing, opens no socket and shows no desk", async ({ desk, host, problems }) => {
    problems.allow(/WebSocket connection|ERR_|403|CORS|Cross-Origin|frame|Failed to load|X-Frame|blocked/i);
    const page = await desk.context().newPage();
    await page.goto(stranger);
    const outcome = await page.evaluate(async (origin) => {
      const attempt = (request: Promise<Response>) =>
        request.then(
          (response) => `${response.type} ${response.status}`,
          () => "refused",
        );
      const socket = await new Promise((resolve) => {
        const opened = new WebSocket(`${origin.replace("http", "ws")}/socket`);
        opened.onopen = () => resolve("open");
        opened.onerror = () => resolve("refused");
      });
      const frame = document.createElement("iframe");
      frame.src = `${origin}/`;
      const loaded = new Promise((resolve) => frame.addEventListener("load", resolve));
      document.body.append(frame);
      await loaded;
      return {
        read: await attempt(fetch(`${origin}/`, { credentials: "include" })),
        blind: await attempt(fetch(`${origin}/favicon.ico`, { credentials: "include", mode: "no-cors" })),
        sent: await attempt(
          fetch(`${origin}/upload?name=a.jpg`, { method: "POST", body: "x", credentials: "include" }),
        ),
        socket,
      };
    }, host.origin);
    expect(outcome).toEqual({ read: "refused", blind: "refused", sent: "refused", socket: "refused" });
    const framed = page.frames().find((frame) => frame !== page.mainFrame());
    expect(await framed?.title()).not.toBe(await desk.title());
    // The desk itself is unharmed.
    expect(await askCore(desk, "host.info", {})).toMatchObject({ kind: "web" });
    await page.close();
  });
});

test("a script in a preview would be told, unlike the pointer over it", { tag: "@web" }, async ({ desk, problems }) => {
  const show = async (body: string) => {
    await desk.route("**/preview/shown/index.html", (route) =>
      route.fulfill({ contentType: "text/html", body: `<!doctype html>\n<p>Words.</p>\n${body}` }),
    );
    await desk.evaluate(() => {
      const frame = document.createElement("iframe");
      frame.setAttribute("sandbox", "allow-same-origin");
      frame.src = "/preview/shown/index.html";
      frame.style.cssText = "position: fixed; inset: 0; z-index: 999999";
      document.body.append(frame);
    });
    await desk.frameLocator("iframe >> nth=-1").getByText("Words.").click();
  };
  await show("");
  expect(problems.unexpected()).toEqual([]);
  await show("<script>1</script><p onclick='1'></p>");
  const told = (part: string) => expect.stringContaining(`a preview holds a script: ${part}`);
  await expect.poll(() => problems.unexpected()).toEqual([told("<script>"), told("<p onclick")]);
  problems.forget();
});

test("a candidate is shown with no script and no way out, and its own links work", { tag: "@web" }, async ({
  desk,
  host,
}) => {
  const { stories } = await askCore(desk, "stories.list", { offset: 0, limit: 500 });
  const story = stories.find((candidate) => candidate.headline.startsWith("Storm keeps the fleet in"));
  expect(story, "the sample story").toBeDefined();
  const { hash } = await askCore(desk, "publication.prepare", { id: story?.id ?? "" });
  const response = await desk.request.get(`${host.origin}/preview/${hash}/index.html`);
  expect(response.status()).toBe(200);
  const policy = response.headers()["content-security-policy"] ?? "";
  expect(policy).toContain("sandbox allow-same-origin");
  expect(policy).not.toContain("script");

  await desk.evaluate((source) => {
    const frame = document.createElement("iframe");
    frame.setAttribute("sandbox", "allow-same-origin");
    frame.src = source;
    frame.id = "candidate";
    frame.style.cssText = "position:fixed;inset:0;width:100vw;height:100vh;z-index:999999;background:white";
    document.body.append(frame);
  }, `/preview/${hash}/index.html`);
  const candidate = desk.frameLocator("#candidate");
  await expect(candidate.locator("h1")).toBeVisible();
  const inside = candidate.locator('a[href^="#"]:not(.skip)').first();
  const target = await inside.getAttribute("href");
  await inside.click();
  const frame = desk.frames().find((one) => one.url().includes(`/preview/${hash}/`));
  await expect.poll(() => frame?.url()).toContain(`/preview/${hash}/index.html${target}`);
  const pictures = candidate.locator("img");
  await pictures.first().scrollIntoViewIfNeeded();
  await expect
    .poll(() => pictures.first().evaluate((image: HTMLImageElement) => image.complete && image.naturalWidth > 0))
    .toBe(true);
});
