import { createContext, Script } from "node:vm";

const call = new Script("work()");
/** Making one costs more than most of what is done in it. */
const context = createContext({ work: () => {} });

/**
 * What `work` gives, or null where it takes longer than `limit` milliseconds: then it is stopped, in the middle of an expression as well
 * (Node, `vm`: "timeout"). Whatever else it throws is thrown on.
 */
export function limited<T>(work: () => T, limit: number): { result: T } | null {
  let done: { result: T } | null = null;
  context.work = () => {
    done = { result: work() };
  };
  try {
    call.runInContext(context, { timeout: limit });
  } catch (error) {
    // An error of the other context is no `Error` of this one.
    if ((error as { code?: unknown } | null)?.code === "ERR_SCRIPT_EXECUTION_TIMEOUT") return null;
    throw error;
  }
  return done;
}
