import type { Params, Result } from "../../shared/contract.ts";
import type { Client } from "../../shared/rpc.ts";
import { writeTerm } from "../../shared/search/write-query.ts";
import type { DeskStage } from "../../shared/stages.ts";
import { mostEdited } from "../../shared/story-edit.ts";

/** A stage that is taken away, and the id of the one that its stories go to. */
export interface StageMove {
  stage: DeskStage;
  to: string;
}

const newest = { by: "updated", descending: true } as const;
const pageSize = 200;

const inStage = (id: string) => writeTerm({ operator: "stage", value: id, quoted: true });

/** How many stories are in each of these stages, those in the bin left aside. */
export async function countStages(client: Client, ids: readonly string[]): Promise<Record<string, number>> {
  if (ids.length === 0) return {};
  const { counts } = await client.request("stories.count", { texts: ids.map(inStage) });
  return Object.fromEntries(ids.map((id, at) => [id, counts[at] ?? 0]));
}

/** Every story in a stage. Another stage may be called by this one's id: rows tell which is meant. */
async function storiesIn(client: Client, stage: string, within: string): Promise<string[]> {
  const ids: string[] = [];
  const wanted = { text: `${inStage(stage)}${within}`, sort: newest, limit: pageSize };
  let page: Params<"stories.find"> | null = wanted;
  while (page !== null) {
    const { stories, next }: Result<"stories.find"> = await client.request("stories.find", page);
    ids.push(...stories.filter((story) => story.stage === stage).map(({ id }) => id));
    page = next === null ? null : { ...wanted, after: next };
  }
  return ids;
}

/** Moves the stories of each stage that goes, those in the bin too. Gives how many could not be moved: they keep the stage's id. */
export async function moveStages(client: Client, moves: readonly StageMove[]): Promise<number> {
  let left = 0;
  for (const { stage, to } of moves) {
    for (const within of ["", " is:binned"]) {
      const ids = await storiesIn(client, stage.id, within);
      for (let from = 0; from < ids.length; from += mostEdited) {
        const edit = { set: { stage: to } };
        const { refused } = await client.request("stories.edit", { ids: ids.slice(from, from + mostEdited), edit });
        left += refused.length;
      }
    }
  }
  return left;
}
