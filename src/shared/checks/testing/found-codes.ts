import { storyDocument } from "../../document/build.ts";
import type { BodyNode } from "../../document/nodes.ts";
import { type SampleChanges, sampleInput, samplePhoto } from "../../publication/testing/page-samples.ts";
import type { Finding } from "../finding.ts";
import { runChecks } from "../run-checks.ts";

/** The day on which the tests look: a Wednesday. */
export const testNow = "2026-03-04T09:00:00.000Z";

const head = { headline: "The ferry returns", standfirst: "After eleven weeks" };

/** Findings about a body that stands under a finished head, in a publication with an address. */
export function findingsOf(body: BodyNode[], changes: SampleChanges = {}): Finding[] {
  const { document, fields, profile, photos } = sampleInput({
    document: storyDocument(head, body),
    photos: [1, 2, 3].map((number) => samplePhoto(number)),
    ...changes,
    profile: { baseUrl: "https://post.example", ...changes.profile },
  });
  return runChecks({ document, fields, profile, photos, now: testNow }, "en");
}

/** The same as `code where`. */
export function foundCodes(body: BodyNode[], changes: SampleChanges = {}): string[] {
  return findingsOf(body, changes).map(({ code, where }) => `${code} ${where}`);
}
