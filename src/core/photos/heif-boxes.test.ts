import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { testFolder } from "../testing/temporary-folder.ts";
import { boxesAreWhole } from "./heif-boxes.ts";
import { photograph } from "./testing/pictures.ts";

async function judge(data: Uint8Array): Promise<boolean> {
  const path = join(testFolder(), "picture");
  await writeFile(path, data);
  return boxesAreWhole(path, data.byteLength);
}

function box(length: number, large = 0): Buffer {
  const head = Buffer.alloc(16);
  head.writeUInt32BE(length);
  head.write("mdat", 4, "latin1");
  head.writeBigUInt64BE(BigInt(large), 8);
  return head;
}

test("a whole file of the HEIF family is told from one that was cut anywhere behind its header", async () => {
  const whole = await photograph(300, 200).avif({ effort: 0 }).toBuffer();
  expect(await judge(whole)).toBe(true);
  for (const lost of [1, 40, Math.floor(whole.byteLength / 2)]) {
    expect([lost, await judge(whole.subarray(0, -lost))]).toEqual([lost, false]);
  }
});

test("long lengths, lengths to the end, and lengths that lead nowhere", async () => {
  expect(await judge(box(1, 16))).toBe(true);
  expect(await judge(box(1, 2 ** 40))).toBe(false);
  expect(await judge(box(0))).toBe(true);
  expect(await judge(box(3))).toBe(false);
  expect(await judge(Buffer.alloc(3))).toBe(false);
});
