import { AppError } from "../../shared/app-error.ts";
import type { Finding } from "../../shared/checks/finding.ts";
import { runChecks } from "../../shared/checks/run-checks.ts";
import type { Candidate } from "../../shared/contract.ts";
import { houseTable } from "../../shared/credit/house-organisations.ts";
import { photosOf } from "../../shared/document/walk.ts";
import type { InterfaceLanguage } from "../../shared/messages/catalogue.ts";
import type { LibraryPhoto, PhotosById } from "../../shared/photos.ts";
import { pageFiles } from "../../shared/publication/page-files.ts";
import type { PageInput } from "../../shared/publication/page-input.ts";
import { type PlannedRendition, photoOfKey } from "../../shared/publication/rendition-plan.ts";
import type { Database } from "../database/repositories.ts";
import type { SettingsService } from "../settings/settings-service.ts";
import type { ReadStory, StoryService } from "../stories/story-service.ts";
import { type PublicationSource, pageInput, publicationSource, sha256Hex } from "./publication-source.ts";

/** A frozen publication with its bytes. */
export interface FrozenCandidate {
  hash: string;
  story: ReadStory;
  /** The library photos on the page. */
  photos: PhotosById;
  sourceHash: string;
  published: Date;
  modified: Date | null;
  preparedAt: Date;
  findings: Finding[];
  /** The language of the findings. */
  language: InterfaceLanguage;
  unchanged: boolean;
  /** What the page was rendered from. */
  input: PageInput;
  /** Text files by path; always holds `index.html`. */
  texts: ReadonlyMap<string, Uint8Array>;
  /** Picture files by path, with the photo each is made of. */
  pictures: ReadonlyMap<string, { photo: LibraryPhoto; planned: PlannedRendition[] }>;
}

export interface CandidateServiceOptions {
  database: Database;
  stories: StoryService;
  settings: SettingsService;
  photos: {
    get(ids: string[]): Promise<LibraryPhoto[]>;
    publishedElsewhere(ids: string[], story: string): Promise<Record<string, number>>;
  };
  clock: () => Date;
}

/** Candidates live as long as the program; the oldest give way. */
const kept = 20;
/** A candidate prepared again within this time keeps its printed instant, so that looking twice does not change the page. */
const freshFor = 10 * 60_000;

type Instants = { published: Date; modified: Date | null; unchanged: boolean };

function bytesOf(source: PublicationSource, instants: Instants) {
  const texts = new Map<string, Uint8Array>();
  const input = pageInput(source, instants.published, instants.modified);
  for (const file of pageFiles(input)) {
    texts.set(file.path, new TextEncoder().encode(file.text));
  }
  const pictures: FrozenCandidate["pictures"] = new Map(
    Object.entries(source.planned).flatMap(([key, planned]) => {
      const photo = source.photos[photoOfKey(key)];
      return photo ? planned.map((file) => [file.path, { photo, planned }] as const) : [];
    }),
  );
  const lines = [...texts].map(([path, bytes]) => `${sha256Hex(bytes)}  ${path}`);
  return { input, texts, pictures, hash: sha256Hex([...lines, ...[...pictures.keys()].sort()].join("\n")) };
}

export function createCandidateService(options: CandidateServiceOptions) {
  const candidates = new Map<string, FrozenCandidate>();

  async function photosFor(story: ReadStory): Promise<PhotosById> {
    const ids = [...new Set(photosOf(story.parsed).map((place) => place.node.photo))].filter((id) => id !== "");
    return Object.fromEntries((await options.photos.get(ids)).map((photo) => [photo.id, photo]));
  }

  async function sourceOf(id: string): Promise<PublicationSource> {
    const story = await options.stories.read(id);
    const { profile, organisations } = await options.settings.get();
    return publicationSource(story, profile, await photosFor(story), organisations);
  }

  /** The instants to print: those that readers have when nothing changed, else first publication and now. */
  async function instantsFor(source: PublicationSource, now: Date): Promise<Instants> {
    const records = await options.database.publications.ofStory(source.story.id);
    const out = records.filter((record) => record.state === "live" || record.state === "replaced");
    const latest = out[0];
    if (latest && latest.inputHash === source.hash) {
      const modified = latest.modifiedAt === null ? null : new Date(latest.modifiedAt);
      return { published: new Date(latest.publishedAt), modified, unchanged: true };
    }
    const first = out.at(-1);
    if (first) return { published: new Date(first.publishedAt), modified: now, unchanged: false };
    return { published: now, modified: null, unchanged: false };
  }

  function remember(candidate: FrozenCandidate): FrozenCandidate {
    candidates.delete(candidate.hash);
    candidates.set(candidate.hash, candidate);
    for (const hash of candidates.keys()) {
      if (candidates.size <= kept) break;
      candidates.delete(hash);
    }
    return candidate;
  }

  async function findingsOf(source: PublicationSource, language: InterfaceLanguage): Promise<Finding[]> {
    const { story, profile, photos } = source;
    const organisations = houseTable(source.house);
    const usedElsewhere = await options.photos.publishedElsewhere(Object.keys(photos), story.id);
    const now = options.clock().toISOString();
    const { parsed: document, fields } = story;
    return runChecks({ document, fields, profile, photos, organisations, now, usedElsewhere }, language);
  }

  return {
    /** The checks with the authority of what is stored. */
    async check(id: string, language: InterfaceLanguage): Promise<Finding[]> {
      return await findingsOf(await sourceOf(id), language);
    },

    async prepare(id: string, language: InterfaceLanguage): Promise<FrozenCandidate> {
      const source = await sourceOf(id);
      const now = options.clock();
      const findings = await findingsOf(source, language);
      const same = [...candidates.values()].find(
        (known) => known.sourceHash === source.hash && now.getTime() - known.preparedAt.getTime() < freshFor,
      );
      const recorded = await instantsFor(source, now);
      const instants = !recorded.unchanged && same ? same : recorded;
      const { published, modified, unchanged } = instants;
      return remember({
        ...bytesOf(source, instants),
        story: source.story,
        photos: source.photos,
        language,
        sourceHash: source.hash,
        published,
        modified,
        unchanged,
        preparedAt: same?.preparedAt ?? now,
        findings,
      });
    },

    /** The candidate with this hash, if the program still holds it. */
    get: (hash: string): FrozenCandidate | null => candidates.get(hash) ?? null,

    /**
     * A picture file by its path, of this candidate or, where it has none, of any that is held: a page that was patched to a newer
     * candidate asks under the address it was loaded from. A file's name is made of its content, so it is the same wherever it is found.
     */
    picture(hash: string, path: string) {
      const own = candidates.get(hash)?.pictures.get(path);
      return own ?? [...candidates.values()].findLast(({ pictures }) => pictures.has(path))?.pictures.get(path) ?? null;
    },

    /**
     * The candidate, proved to be what would be rendered now from what is stored now (at its own instants): rendering is pure, so
     * equal sources give equal bytes. Throws `conflict` when it is unknown or the story, a photo or the publication's settings moved on.
     */
    async confirm(id: string, hash: string): Promise<FrozenCandidate> {
      const candidate = candidates.get(hash);
      if (!candidate || candidate.story.id !== id) throw new AppError("conflict", "publish.unknownCandidate");
      const source = await sourceOf(id);
      if (source.hash !== candidate.sourceHash) throw new AppError("conflict", "publish.movedOn");
      // Time, a kill and other stories make no other page, but may forbid this one.
      const findings = await findingsOf(source, candidate.language);
      return { ...candidate, story: source.story, photos: source.photos, findings };
    },
  };
}
export type CandidateService = ReturnType<typeof createCandidateService>;

/** What a desk is told of a candidate. */
export function describeCandidate(candidate: FrozenCandidate): Candidate {
  return {
    hash: candidate.hash,
    storyVersion: candidate.story.version,
    slug: candidate.story.slug,
    findings: candidate.findings,
    ok: !candidate.findings.some((finding) => finding.severity === "block"),
    pageBytes: candidate.texts.get("index.html")?.byteLength ?? 0,
    pictures: candidate.pictures.size,
    unchanged: candidate.unchanged,
  };
}
