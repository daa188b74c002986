import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createTickets } from "./tickets.ts";

let dataDir = "";
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "galley-tickets-"));
});
afterEach(() => rm(dataDir, { recursive: true, force: true }));

const temporaries = () => readdir(join(dataDir, "tmp")).catch(() => []);

function body(chunks: Uint8Array[], failure?: Error): ReadableStream<Uint8Array> {
  return new ReadableStream({
    pull(controller) {
      const chunk = chunks.shift();
      if (chunk) controller.enqueue(chunk);
      else if (failure) controller.error(failure);
      else controller.close();
    },
  });
}

test("an upload is streamed to a temporary file and given once", async () => {
  const tickets = createTickets({ dataDir });
  const { ticket, bytes } = await tickets.upload("../a\u202e.jpg", body([Uint8Array.of(1, 2), Uint8Array.of(3)]));
  expect(ticket).toMatch(/^[0-9a-f]{32}$/);
  expect(bytes).toBe(3);
  const file = tickets.redeem(ticket);
  expect(file).toMatchObject({ name: "a.jpg", temporary: true });
  expect(file.path.startsWith(join(dataDir, "tmp"))).toBe(true);
  expect([...(await readFile(file.path))]).toEqual([1, 2, 3]);
  expect(() => tickets.redeem(ticket)).toThrow("no longer there");
  expect(() => tickets.redeem("0".repeat(32))).toThrow("no longer there");
});

test("past the limit it is refused with a sentence and nothing stays", async () => {
  const tickets = createTickets({ dataDir, limit: 2 * 1024 * 1024 });
  const half = () => new Uint8Array(1024 * 1024);
  await expect(tickets.upload("big.tif", body([half(), half(), Uint8Array.of(1)]))).rejects.toMatchObject({
    code: "invalid",
    message: expect.stringContaining("“big.tif” is larger than 2 MB"),
  });
  expect(await temporaries()).toEqual([]);
  expect((await tickets.upload("fits.tif", body([half(), half()]))).bytes).toBe(2 * 1024 * 1024);
});

test("an upload that breaks off leaves nothing", async () => {
  const tickets = createTickets({ dataDir });
  await expect(tickets.upload("a.jpg", body([Uint8Array.of(1)], new Error("the line was cut")))).rejects.toThrow(
    "the line",
  );
  expect(await temporaries()).toEqual([]);
});

test("a path is offered where it lies", async () => {
  const path = join(dataDir, "mine.jpg");
  await writeFile(path, "x");
  const tickets = createTickets({ dataDir });
  expect(tickets.redeem(tickets.offerPath(path))).toEqual({ path, name: "mine.jpg", temporary: false });
  expect(await temporaries()).toEqual([]);
});

test("what earlier runs left is removed at the start", async () => {
  await createTickets({ dataDir }).upload("a.jpg", body([Uint8Array.of(1)]));
  expect(await temporaries()).toHaveLength(1);
  await createTickets({ dataDir }).clean();
  expect(await temporaries()).toEqual([]);
});

test("several are redeemed together or not at all, so that one that is spent loses no file that was sent", async () => {
  const tickets = createTickets({ dataDir });
  const [one, other] = [tickets.offerPath("/a.jpg"), tickets.offerPath("/b.jpg")];
  expect(() => tickets.redeemAll([one, "0".repeat(32), other])).toThrow("no longer there");
  expect(() => tickets.redeemAll([one, one])).toThrow("no longer there");
  expect(tickets.redeemAll([other, one]).map(({ name }) => name)).toEqual(["b.jpg", "a.jpg"]);
  expect(() => tickets.redeemAll([one])).toThrow("no longer there");
});
