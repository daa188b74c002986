// All end-to-end tests with a hand that rests on the mouse as hands do (`npm run slow-press [-- MILLISECONDS]`, 130 without a number): what
// moves away from under the pointer while it is pressed does nothing, and fails its test. In `npm test` a click takes no time.
import { onFittingNode } from "./lib/node.mjs";
import { runProof } from "./lib/run-proof.mjs";

await onFittingNode(import.meta.url);
await runProof({
  specs: "e2e",
  variable: "GALLEY_PRESS",
  usual: 130,
  least: 1,
  most: 2_000,
  question: "How many milliseconds?",
});
