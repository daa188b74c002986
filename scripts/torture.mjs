// Deals blows for minutes: `npm run torture [-- ROUNDS]` (50 without a number) kills, cuts, fills and forbids, and prints what was lost
// in each round. `npm test` contains a short form of the same.
import { onFittingNode } from "./lib/node.mjs";
import { runProof } from "./lib/run-proof.mjs";

await onFittingNode(import.meta.url);
await runProof({
  specs: "e2e/torture",
  variable: "GALLEY_TORTURE",
  ...{ usual: 50, least: 1, most: 9_999, question: "How many rounds?" },
});
