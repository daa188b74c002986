import type { CDPSession } from "@playwright/test";

interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  /** Microseconds, by the clock and of the processor. */
  dur?: number;
  tdur?: number;
  args?: { data?: { type?: string } };
}

const categories = ["toplevel", "devtools.timeline", "disabled-by-default-devtools.timeline"];

async function record(session: CDPSession, work: () => Promise<void>): Promise<TraceEvent[]> {
  const events: TraceEvent[] = [];
  const take = ({ value }: { value: object[] }) => {
    for (const event of value) events.push(event as TraceEvent);
  };
  session.on("Tracing.dataCollected", take);
  const complete = new Promise<void>((resolve) => session.once("Tracing.tracingComplete", () => resolve()));
  await session.send("Tracing.start", {
    traceConfig: { includedCategories: categories, excludedCategories: ["*"], recordMode: "recordAsMuchAsPossible" },
  });
  try {
    await work();
  } finally {
    await session.send("Tracing.end");
    await complete;
    session.off("Tracing.dataCollected", take);
  }
  return events;
}

/**
 * The longest single task of the thread on which keys were handled while `work` went on, in milliseconds of the processor:
 * for so long no key could have been answered. Throws when no key was pressed.
 */
export async function longestTask(session: CDPSession, work: () => Promise<void>): Promise<number> {
  const events = await record(session, work);
  const key = events.find(({ name, args }) => name === "EventDispatch" && args?.data?.type === "keydown");
  if (!key) throw new Error("no key reached the page");
  const tasks = events.filter(
    ({ name, ph, pid, tid }) => ph === "X" && pid === key.pid && tid === key.tid && /RunTask$/.test(name),
  );
  if (tasks.length === 0) throw new Error("the browser told of no tasks");
  return tasks.reduce((longest, { dur = 0, tdur = dur }) => Math.max(longest, tdur), 0) / 1000;
}
