import { emptyCredit } from "../../src/shared/credit/credit.ts";
import { parseCredit } from "../../src/shared/credit/parse-credit.ts";
import { type LibraryPhoto, type PhotosById, libraryPhoto as schema } from "../../src/shared/photos.ts";

const id = (n: number) => `00000000-0000-7000-8000-00000000000${n}`;

/** A library photo of invented facts. */
export function libraryPhoto(n: number, facts: Partial<LibraryPhoto> = {}): LibraryPhoto {
  return schema.parse({
    id: id(n),
    sha256: String(n).repeat(64),
    file: `picture-${n}.jpg`,
    mime: "image/jpeg",
    width: 1200,
    height: 800,
    bytes: 1000,
    caption: `Library caption ${n}`,
    headline: "",
    alt: `Library alt ${n}`,
    altLanguage: "",
    credit: emptyCredit,
    creator: "",
    source: "",
    copyright: "",
    dateCreated: "",
    dominantColour: "#6b7f8f",
    importedAt: "2026-01-01T00:00:00.000Z",
    ...facts,
  });
}

/** The photos that the harness knows: landscape with two parties in its credit, portrait with one, landscape with none. */
export const harbour = libraryPhoto(1, { credit: parseCredit("Mira Halloran / Reuters") });
export const market = libraryPhoto(2, { width: 800, height: 1000, credit: parseCredit("Ilan Baruch") });
export const bridge = libraryPhoto(3);
/** One whose agency is in no table, so that somebody should look at its credit. */
export const quay = libraryPhoto(4, { credit: parseCredit("Mira Halloran / Tidewater Images") });
/** One that a model made, and that its file says so of. */
export const fog = libraryPhoto(5, {
  credit: parseCredit("Mira Halloran / Reuters"),
  digitalSourceType: "http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia",
});
/** The same by id, as the editor gets them. */
export const library: PhotosById = Object.fromEntries(
  [harbour, market, bridge, quay, fog].map((photo) => [photo.id, photo]),
);
