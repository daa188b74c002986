import { parentPort, workerData } from "node:worker_threads";
import { type MadeStory, makeStory } from "./make-story.ts";
import { type ArchivePlan, planStory } from "./plan-story.ts";

// Writes stories in a thread of its own while others are stored. Each message asks for so many more.

/** What it is started with. */
export interface StoryWork {
  plan: ArchivePlan;
  photos: readonly string[];
}

const { plan, photos } = workerData as StoryWork;
let next = 0;
parentPort?.on("message", (count: number) => {
  const made: MadeStory[] = [];
  for (const last = Math.min(plan.stories, next + count); next < last; next += 1) {
    made.push(makeStory(planStory(next, plan), photos));
  }
  parentPort?.postMessage(made);
  if (next === plan.stories) parentPort?.close();
});
