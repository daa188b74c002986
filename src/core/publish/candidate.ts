import type { Finding } from "../../shared/checks/finding.ts";
import type { Candidate } from "../../shared/contract.ts";
import type { InterfaceLanguage } from "../../shared/messages/catalogue.ts";
import type { LibraryPhoto, PhotosById } from "../../shared/photos.ts";
import type { PageInput } from "../../shared/publication/page-input.ts";
import type { PlannedRendition } from "../../shared/publication/rendition-plan.ts";
import type { PublicationAct } from "../../shared/publication-record.ts";
import { sha256Of } from "../files/hash-file.ts";
import type { ReadStory } from "../stories/story-service.ts";
import type { NamedAct } from "./named-act.ts";

/** A frozen publication with its bytes. */
export interface FrozenCandidate extends NamedAct {
  hash: string;
  /** What was asked for; `action`, `note` and `noteKind` are what it comes to. */
  act: PublicationAct;
  story: ReadStory;
  /** The library photos on the page. */
  photos: PhotosById;
  sourceHash: string;
  /** What the last update changed, as the page prints it. */
  line: string;
  published: Date;
  modified: Date | null;
  preparedAt: Date;
  findings: Finding[];
  /** The language of the findings. */
  language: InterfaceLanguage;
  unchanged: boolean;
  /** What the page was rendered from; null for the notice that a story was withdrawn. */
  input: PageInput | null;
  /** Text files by path; always holds `index.html`. */
  texts: ReadonlyMap<string, Uint8Array>;
  /** Picture files by path, with the photo each is made of. */
  pictures: ReadonlyMap<string, { photo: LibraryPhoto; planned: PlannedRendition[] }>;
}

/**
 * Names a candidate by all that publishing it would do: every text file's bytes, every picture's name, and what would go on record
 * without being printed.
 */
export function candidateHash(
  { texts, pictures }: Pick<FrozenCandidate, "texts" | "pictures">,
  { action, note, noteKind }: NamedAct,
): string {
  const lines = [...texts].map(([path, bytes]) => `${sha256Of(bytes)}  ${path}`);
  const unprinted = action === "correct" ? [`correct ${noteKind} ${JSON.stringify(note)}`] : [];
  return sha256Of([...lines, ...[...pictures.keys()].sort(), ...unprinted].join("\n"));
}

/** What a desk is told of a candidate. */
export function describeCandidate(candidate: FrozenCandidate): Candidate {
  const { hash, story, findings, texts, pictures, unchanged, action, note, noteKind } = candidate;
  return {
    ...{ hash, findings, unchanged, action, note, noteKind },
    storyVersion: story.version,
    slug: story.slug,
    ok: !findings.some((finding) => finding.severity === "block"),
    pageBytes: texts.get("index.html")?.byteLength ?? 0,
    pictures: pictures.size,
  };
}
