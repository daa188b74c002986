import { z } from "zod";
import { type Credit, credit } from "../../shared/credit/credit.ts";
import { printsAlike } from "../../shared/credit/prints-alike.ts";
import type { StoryDocument } from "../../shared/document/nodes.ts";
import { parseDocument } from "../../shared/document/parse.ts";
import {
  type LivePage,
  type PhotoUse,
  photoUse,
  type StalePage,
  stalePage,
  usePlace,
} from "../../shared/photo-uses.ts";
import type { LibraryPhoto, PhotosById } from "../../shared/photos.ts";
import { escapeText } from "../../shared/publication/escape.ts";
import { publishedUses, usesOf } from "../photos/uses-of.ts";
import { readContent } from "../revisions/revision-content.ts";
import type { Connection } from "./open-database.ts";
import { readRecord } from "./photo-index.ts";
import { createPhotoUseStore } from "./photo-use-store.ts";
import { createRevisionStore } from "./revision-store.ts";
import { transaction } from "./transaction.ts";

/** How many stories are looked through in one transaction. */
const slice = 10;

interface LiveRow {
  id: number;
  /** Null where a record names no page. */
  html: Uint8Array | null;
  revision: number;
  key_id: number | null;
}

const useRow = z.object({
  story: z.string(),
  headline: z.string(),
  publication: z.string(),
  binned: z.int(),
  updatedAt: z.string(),
  number: z.int(),
  place: usePlace,
});
const liveRow = z.object({
  ...useRow.shape,
  row: z.int(),
  revision: z.string(),
  at: z.string(),
  folder: z.string(),
  credit: z.string(),
  photo: z.string(),
});
type LiveUse = z.infer<typeof liveRow>;

/**
 * Whether a page that went out before its credits were recorded prints this one, as far as its words tell. A page without them
 * prints another one for certain.
 */
function seemsPrinted(html: string, { items, state, raw, exempt }: Credit): boolean {
  if (exempt.trim() !== "") return true;
  const understood = state !== "review" && items.length > 0;
  const names = understood ? items.flatMap(({ parties }) => parties.map(({ name }) => name)) : [raw];
  return names.every((name) => html.includes(escapeText(name)));
}

function differs(printed: string, photo: LibraryPhoto | null): boolean {
  if (printed === "" || !photo) return false;
  const parsed = credit.safeParse(JSON.parse(printed));
  return parsed.success && !printsAlike(parsed.data, photo.credit);
}

/** Where pictures are used and were published. */
export function createPhotoUseRepository(db: Connection) {
  const store = createPhotoUseStore(db);
  const revisions = createRevisionStore(db);
  const pending = db.prepare(
    `SELECT w.story_id AS id, b.document FROM photo_use_pending w LEFT JOIN story_body b ON b.story_id = w.story_id
     ORDER BY w.story_id LIMIT ${slice}`,
  );
  const setDone = db.prepare("DELETE FROM photo_use_pending WHERE story_id = ?");
  const unknownLive = db.prepare(
    `SELECT p.id, r.id AS revision, r.key_id,
       (SELECT t.bytes FROM json_each(p.files) AS file JOIN publication_text t ON t.sha256 = json_extract(file.value, '$.sha256')
        WHERE json_extract(file.value, '$.path') = 'index.html') AS html
     FROM publication p JOIN revision r ON r.id = p.revision_id
     WHERE p.story_id = ? AND p.state IN ('live', 'prepared')
       AND NOT EXISTS (SELECT 1 FROM publication_photo u WHERE u.publication_id = p.id)`,
  );
  const recordOf = db.prepare("SELECT record FROM photo WHERE public_id = ?").pluck();
  const storyColumns =
    "s.public_id AS story, s.headline, s.publication, s.binned, s.updated_at AS updatedAt, u.number, u.place";
  const usesOfPhoto = db.prepare(
    `SELECT ${storyColumns} FROM photo_use u JOIN story s ON s.id = u.story_id WHERE u.photo = ? ORDER BY s.updated_at DESC, u.number`,
  );
  const live = (where: string) =>
    db.prepare(
      `SELECT ${storyColumns}, u.photo, u.credit, p.id AS row, r.public_id AS revision, ifnull(p.live_at, p.prepared_at) AS at,
         p.folder
       FROM publication_photo u JOIN publication p ON p.id = u.publication_id JOIN story s ON s.id = p.story_id
         JOIN revision r ON r.id = p.revision_id
       WHERE p.state = 'live' AND ${where} ORDER BY p.id DESC, u.number`,
    );
  const liveOfPhoto = live("u.photo = ?");
  const liveOfStory = live("s.public_id = ?");
  const allLive = live("true");
  const elsewhere = db
    .prepare(
      `SELECT count(DISTINCT p.story_id) FROM publication_photo u JOIN publication p ON p.id = u.publication_id
         JOIN story s ON s.id = p.story_id
       WHERE u.photo = ? AND p.state IN ('live', 'replaced') AND s.public_id <> ?`,
    )
    .pluck();

  const stories = db
    .prepare(
      `SELECT count(DISTINCT u.story_id) FROM photo_use u JOIN story s ON s.id = u.story_id
       WHERE u.photo = ? AND s.binned = 0`,
    )
    .pluck();

  const photoOf = (id: string): LibraryPhoto | null => {
    const record = recordOf.get(id);
    return record === undefined ? null : readRecord(record);
  };

  /** The page that was published; where its revision cannot be read, the story's page as it is now. */
  function publishedPage(story: number, { revision, key_id }: LiveRow, now: StoryDocument | null) {
    try {
      const content = readContent(revisions.read(story, { id: revision, key_id }));
      return content.ok ? content.document : now;
    } catch {
      return now;
    }
  }

  /** What a page that went out before it was recorded shows, with the credits that it seems to print. */
  function recover(story: number, row: LiveRow, now: StoryDocument | null): void {
    const document = publishedPage(story, row, now);
    if (!document) return;
    const ids = [...new Set(usesOf(document).map(({ photo }) => photo))];
    const photos: PhotosById = Object.fromEntries(
      ids.flatMap((id) => {
        const photo = photoOf(id);
        return photo ? [[id, photo] as const] : [];
      }),
    );
    const html = Buffer.from(row.html ?? []).toString("utf8");
    const other = JSON.stringify({ items: [], raw: "?", state: "review", exempt: "" } satisfies Credit);
    const uses = publishedUses(document, photos).map((use) => {
      const known = photos[use.photo];
      return use.credit !== "" && known && !seemsPrinted(html, known.credit) ? { ...use, credit: other } : use;
    });
    store.putPublished(row.id, uses);
  }

  const livePages = (rows: readonly LiveUse[], photo: LibraryPhoto | null): LivePage[] =>
    [...Map.groupBy(rows, ({ row }) => row).values()].flatMap((uses) => {
      const [first] = uses;
      if (!first) return [];
      const { revision, at, folder } = first;
      const places = uses.map(({ place, number }) => ({ place, number }));
      return [
        { revision, at, folder, places, creditDiffers: uses.some(({ credit: printed }) => differs(printed, photo)) },
      ];
    });

  const whyStale = (use: LiveUse, photo: LibraryPhoto | null, now: string): "killed" | "credit" | "expired" | null => {
    if (!photo) return null;
    if (photo.killed) return "killed";
    if (photo.rightsExpire !== "" && photo.rightsExpire <= now) return "expired";
    return differs(use.credit, photo) ? "credit" : null;
  };

  return {
    /** Looks through a few stories of which it is not known yet which pictures they use. Whether there may be more. */
    catchUp: transaction(db, (): boolean => {
      const found = pending.all() as { id: number; document: string | null }[];
      for (const { id, document } of found) {
        const parsed = parseDocument(document ?? "");
        const page = parsed.ok ? parsed.document : null;
        store.put(id, page ? usesOf(page) : []);
        for (const row of unknownLive.all(id) as LiveRow[]) recover(id, row, page);
        setDone.run(id);
      }
      return found.length === slice;
    }),

    /** Every story that uses a photo, in its page as it is now or on a page that readers have; the one changed last first. */
    ofPhoto(id: string): PhotoUse[] {
      const now = usesOfPhoto.all(id).map((row) => useRow.parse(row));
      const out = liveOfPhoto.all(id).map((row) => liveRow.parse(row));
      const photo = photoOf(id);
      return [...Map.groupBy([...now, ...out], ({ story }) => story).entries()]
        .flatMap(([story, rows]) => {
          const [first] = rows;
          if (!first) return [];
          const { headline, publication, binned, updatedAt } = first;
          const places = now.filter((use) => use.story === story).map(({ place, number }) => ({ place, number }));
          const pages = livePages(
            out.filter((use) => use.story === story),
            photo,
          );
          return [
            photoUse.parse({ story, headline, publication, binned: binned === 1, updatedAt, places, live: pages }),
          ];
        })
        .sort((a, b) => (a.updatedAt < b.updatedAt ? 1 : -1));
    },

    /** Pages that readers have and that say something else than the library does now, or show what may not be shown any more. */
    stalePages(wanted: { id?: string | undefined; story?: string | undefined }, now: string): StalePage[] {
      const raw = wanted.id ? liveOfPhoto.all(wanted.id) : wanted.story ? liveOfStory.all(wanted.story) : allLive.all();
      const uses = raw.map((row) => liveRow.parse(row)).filter((use) => !wanted.story || use.story === wanted.story);
      const photos = new Map([...new Set(uses.map(({ photo }) => photo))].map((id) => [id, photoOf(id)]));
      return [...Map.groupBy(uses, ({ row }) => row).values()].flatMap((page) => {
        const found = new Map<string, StalePage["photos"][number]>();
        for (const use of page) {
          const photo = photos.get(use.photo) ?? null;
          const why = whyStale(use, photo, now);
          if (photo && why) found.set(photo.id, { id: photo.id, file: photo.file, why });
        }
        const [first] = page;
        if (!first || found.size === 0) return [];
        const { story, headline, at, folder } = first;
        return [stalePage.parse({ story, headline, at, folder, photos: [...found.values()] })];
      });
    },

    /** In how many stories that are not in the bin each photo stands now; those in none are left out. */
    counts(ids: readonly string[]): Record<string, number> {
      const counts = ids.map((id) => [id, Number(stories.get(id))] as const);
      return Object.fromEntries(counts.filter(([, count]) => count > 0));
    },

    /** In how many other stories each photo has been published; those in none are left out. */
    publishedElsewhere(ids: readonly string[], story: string): Record<string, number> {
      const counts = ids.map((id) => [id, Number(elsewhere.get(id, story))] as const);
      return Object.fromEntries(counts.filter(([, count]) => count > 0));
    },
  };
}
