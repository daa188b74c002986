// The desk over an archive of 100,000 stories (`npm run desk-100k [-- NUMBER]`): scrolled, sorted, filtered, searched, changed a thousand
// at a time. `npm test` does the same with a few. GALLEY_ARCHIVE names a folder of `npm run generate-stories` to use in place of a new one.
import { onFittingNode } from "./lib/node.mjs";
import { runProof } from "./lib/run-proof.mjs";

await onFittingNode(import.meta.url);
// A thousand of them are changed, and some of an archive lie in the bin: hence the least number.
await runProof({
  specs: "e2e/desk-100k.spec.ts",
  variable: "GALLEY_STORIES",
  ...{ usual: 100_000, least: 1_500, most: 9_999_999, question: "How many stories?" },
});
