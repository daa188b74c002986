import { describe, expect, it } from "vitest";
import { AppError } from "../../../shared/app-error.ts";
import { say } from "../../../shared/messages/catalogue.ts";
import type { Client } from "../../../shared/rpc.ts";
import type { EditOutcome } from "../../../shared/story-edit.ts";
import { shownNumber } from "../times.ts";
import { createStoryEdits } from "./story-edits.ts";

const outcome = (change: Partial<EditOutcome> = {}): EditOutcome => ({
  ...{ edit: "e1", changed: 3, unchanged: 0, refused: [] },
  ...change,
});

function edits(...answers: (EditOutcome | Error)[]) {
  const asked: [string, object][] = [];
  const failures: unknown[] = [];
  const client = {
    async request(method: string, params: object) {
      asked.push([method, params]);
      const answer = answers.shift() ?? new Error("nothing more to say");
      if (answer instanceof Error) throw answer;
      return answer;
    },
    on: () => () => {},
    onState: () => () => {},
  } as unknown as Client;
  const made = createStoryEdits({
    client,
    words: (key, values) => say("en", key, values),
    shown: (number) => shownNumber("en", number),
    tellFailure: (error) => failures.push(error),
  });
  return { made, asked, failures };
}

describe("changes of many stories", () => {
  it("are told in one sentence, with those that had it already and those refused", async () => {
    const refused = [{ id: "s9", headline: "Out already", reason: "It is published." }];
    const { made } = edits(outcome({ changed: 1234, unchanged: 2, refused }));
    await made.edit(["s1"], { bin: true }, "Moved to the bin.");
    expect(made.told.get()).toEqual({
      text: "Moved to the bin. Changed: 1,234. Already so: 2. Left as they are: 1.",
      refused,
      canUndo: true,
    });
  });

  it("are taken back one after another, the last first", async () => {
    const { made, asked } = edits(outcome(), outcome({ edit: "e2" }), outcome(), outcome());
    await made.edit(["s1"], { set: { onHold: true } }, "Put on hold.");
    await made.edit(["s2"], { bin: true }, "Moved to the bin.");
    await made.undo();
    expect(made.told.get()).toMatchObject({ text: "Taken back: Moved to the bin. Stories: 3.", canUndo: true });
    await made.undo();
    expect(made.told.get()?.canUndo).toBe(false);
    await made.undo();
    expect(asked.slice(2)).toEqual([
      ["stories.undoEdit", { edit: "e2" }],
      ["stories.undoEdit", { edit: "e1" }],
    ]);
  });

  it("leave nothing to take back where they changed nothing, and ask nothing for no story", async () => {
    const { made, asked } = edits(outcome({ changed: 0, unchanged: 4 }));
    await made.edit(["s1"], { bin: false }, "Put back.");
    expect(made.told.get()?.canUndo).toBe(false);
    await made.edit([], { bin: false }, "Put back.");
    expect(asked).toHaveLength(1);
  });

  it("whose answer was lost can be taken back by the name they were given, again and again until that is answered", async () => {
    const lost = new AppError("unavailable", "error.connectionLost");
    const { made, asked, failures } = edits(lost, lost, outcome());
    await made.edit(["s1"], { bin: true }, "Moved to the bin.");
    expect(made.told.get()).toMatchObject({ canUndo: true, text: expect.stringContaining("may be changed") });
    await made.undo();
    await made.undo();
    const [, first] = asked[0] ?? ["", {}];
    expect(asked.slice(1)).toEqual([1, 2].map(() => ["stories.undoEdit", { edit: (first as { as?: string }).as }]));
    expect([failures, made.told.get()?.canUndo]).toEqual([[lost, lost], false]);
  });

  it("that fail are told as a failure, and what was told before stays", async () => {
    const { made, failures } = edits(outcome(), new Error("gone"));
    await made.edit(["s1"], { bin: true }, "Moved to the bin.");
    await made.edit(["s1"], { bin: false }, "Put back.");
    expect(failures).toHaveLength(1);
    expect(made.told.get()?.text).toBe("Moved to the bin. Changed: 3.");
  });
});
