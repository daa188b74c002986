import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { testFolder } from "../testing/temporary-folder.ts";
import { createIdleWork } from "./idle-work.ts";
import { type Connection, openDatabase } from "./open-database.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const rules = { pause: 1_000, rest: 10_000, longLog: 100 };

function opened() {
  const db = openDatabase({ folder: testFolder(), writer: "test" });
  db.exec("CREATE TABLE work (text TEXT)");
  db.pragma("wal_checkpoint(TRUNCATE)");
  return db;
}

function log(db: Connection): { log: number; checkpointed: number } {
  const [state] = db.pragma("wal_checkpoint(NOOP)") as { log: number; checkpointed: number }[];
  if (!state) throw new Error("no log");
  return state;
}

const isFolded = (db: Connection) => log(db).log === log(db).checkpointed;
const write = (db: Connection, pages: number) =>
  db.prepare("INSERT INTO work VALUES (?)").run("x".repeat(pages * 4096));

test("in a pause the steps come in order, each until it is done; whoever asks stops them", () => {
  const db = opened();
  const done: string[] = [];
  const step = (name: string, times: number) => () => done.push(name) % times !== 0;
  const idle = createIdleWork(db, [step("index", 2), step("merge", 2)], rules);
  idle.touch();
  vi.advanceTimersByTime(1_000);
  expect(done).toEqual(["index"]);
  idle.touch();
  vi.advanceTimersByTime(900);
  expect(done).toEqual(["index"]);
  vi.advanceTimersByTime(200);
  expect(done).toEqual(["index", "index", "merge", "merge"]);
});

test("a long log is folded in after the steps, a short one only after a rest", () => {
  const db = opened();
  const idle = createIdleWork(db, [() => false], rules);
  write(db, 10);
  idle.touch();
  vi.advanceTimersByTime(9_900);
  expect(isFolded(db)).toBe(false);
  vi.advanceTimersByTime(200);
  expect(isFolded(db)).toBe(true);
  write(db, 200);
  idle.touch();
  vi.advanceTimersByTime(1_100);
  expect(isFolded(db)).toBe(true);
});

test("somebody who asks again and again puts both off, and nothing is done once it is stopped", () => {
  const db = opened();
  const step = vi.fn(() => false);
  const idle = createIdleWork(db, [step], rules);
  write(db, 200);
  for (let asked = 0; asked < 50; asked += 1) {
    idle.touch();
    vi.advanceTimersByTime(900);
  }
  idle.stop();
  vi.advanceTimersByTime(60_000);
  expect([step.mock.calls.length, isFolded(db)]).toEqual([0, false]);
});

test("a step that fails is tried again in the next pause, and the log holds everything until then", () => {
  const db = opened();
  const step = vi.fn((): boolean => {
    if (step.mock.calls.length === 1) throw new Error("disk full");
    return false;
  });
  const idle = createIdleWork(db, [step], rules);
  write(db, 200);
  idle.touch();
  vi.advanceTimersByTime(20_000);
  expect([step.mock.calls.length, isFolded(db)]).toEqual([1, false]);
  idle.touch();
  vi.advanceTimersByTime(20_000);
  expect([step.mock.calls.length, isFolded(db)]).toEqual([2, true]);
});
