import { z } from "zod/mini";
import { stage } from "./stories.ts";

/** One of the steps that a desk takes a story through: a label, free both ways. */
export const deskStage = z.object({
  id: stage,
  name: z.string().check(z.trim(), z.minLength(1), z.maxLength(100)),
  /** Whether a story of this stage is wanted out: publishing several stories takes those. */
  ready: z.boolean(),
});
export type DeskStage = z.infer<typeof deskStage>;

/** The desk's stages in their order; at least one, each id once. A new story begins in the first. */
export const deskStages = z.array(deskStage).check(
  z.minLength(1),
  z.maxLength(40),
  z.refine((stages) => new Set(stages.map(({ id }) => id)).size === stages.length, "a stage stands there twice"),
);

/** What a desk begins with. */
export const defaultStages: readonly DeskStage[] = [
  { id: "draft", name: "Draft", ready: false },
  { id: "editing", name: "Editing", ready: false },
  { id: "ready", name: "Ready", ready: true },
];

/** Whether a story of this stage is wanted out; one of a stage that the desk does not have is not. */
export function isReadyStage(stages: readonly DeskStage[], id: string): boolean {
  return stages.some((one) => one.id === id && one.ready);
}
