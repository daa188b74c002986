import { expect, it } from "vitest";
import type { Finding } from "../../shared/checks/finding.ts";
import { neighbour } from "./neighbour.ts";

const finding = (where: string): Finding => ({
  code: "photo.alt",
  severity: "block",
  where,
  message: where,
  overridable: false,
});
const all = [finding("photo:1"), finding("photo:2"), finding("photo:3")];

it("goes through the findings in order and round again, from wherever it was", () => {
  const walk = (step: 1 | -1) => {
    const seen: string[] = [];
    let last: Finding | null = null;
    for (let turn = 0; turn < 4; turn += 1) {
      last = neighbour(all, last, step);
      seen.push(last?.where ?? "");
    }
    return seen;
  };
  expect(walk(1)).toEqual(["photo:1", "photo:2", "photo:3", "photo:1"]);
  expect(walk(-1)).toEqual(["photo:3", "photo:2", "photo:1", "photo:3"]);
});

it("begins anew when the finding it was at is put right, and stops when all are", () => {
  expect(neighbour(all, finding("photo:9"), 1)?.where).toBe("photo:1");
  expect(neighbour([], all[0] ?? null, 1)).toBeNull();
});

it("goes on from where a finding stood that a key put right", () => {
  const gone = finding("photo:9");
  expect(neighbour(all, gone, 1, 1)?.where).toBe("photo:2");
  expect(neighbour(all, gone, 1, 3)?.where).toBe("photo:1");
  expect(neighbour(all, gone, -1, 2)?.where).toBe("photo:2");
  expect(neighbour(all, gone, -1, 0)?.where).toBe("photo:3");
});
