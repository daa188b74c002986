import { checksPage } from "./checks-page.ts";
import { contractPage } from "./contract-page.ts";
import { decisionsPage } from "./decisions-page.ts";
import { schemaPage } from "./schema-page.ts";
import { thirdPartyPage } from "./third-party.ts";

/** The pages that are made from the code, by their path in the project; each function gives the whole page. */
export const generatedPages: Readonly<Record<string, () => string>> = {
  "THIRD_PARTY.md": thirdPartyPage,
  "docs/checks.md": checksPage,
  "docs/contract.md": contractPage,
  "docs/decisions/README.md": decisionsPage,
  "docs/schema.md": schemaPage,
};

/** The drawing is made apart: it may be a little out of date (see generated.test.ts). */
export const drawingPath = "docs/layers.svg";
