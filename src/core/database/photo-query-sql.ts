import type { PhotoFilter, PhotoQuery } from "../../shared/photo-query.ts";
import { foldTerm } from "../photos/photo-facts.ts";
import { searchQuery } from "../search/search-text.ts";

/** A query as SQL: fixed pieces, everything that was typed bound by name. */
export interface PhotoSql {
  /** From `FROM` to the last condition; `i` is the index, and `p` the photos where a condition asks for them. */
  from: string;
  order: string;
  values: Record<string, string>;
}

const mark = (column: string, wanted: boolean | undefined): string[] =>
  wanted === undefined ? [] : [`i.${column} = ${wanted ? 1 : 0}`];

const exists = (sql: string, wanted: boolean | undefined): string[] =>
  wanted === undefined ? [] : [`${wanted ? "" : "NOT "}EXISTS (${sql})`];

const usedSql = `SELECT 1 FROM photo_use u JOIN story s ON s.id = u.story_id WHERE u.photo = p.public_id AND s.binned = 0`;
const publishedSql = `SELECT 1 FROM publication_photo u JOIN publication b ON b.id = u.publication_id
  WHERE u.photo = p.public_id AND b.state = 'live'`;
const usedInSql = `SELECT u.photo FROM photo_use u JOIN story s ON s.id = u.story_id WHERE s.public_id = @usedIn`;
const termSql = (kind: string) => `SELECT photo_id FROM photo_term WHERE kind = '${kind}' AND term = @${kind}`;

const expiringSql = "SELECT photo_id FROM photo_index WHERE expires <> '' AND expires <= @expiresBefore";
const embargoedSql = "SELECT photo_id FROM photo_index WHERE embargo <> '' AND embargo > @embargoedAfter";

/** After every instant that begins with the same characters. */
const past = "\uffff";

function conditions(filter: PhotoFilter): string[] {
  const given = (key: keyof PhotoFilter, ...sql: string[]) => (filter[key] === undefined ? [] : sql);
  return [
    ...mark("uncredited", filter.uncredited),
    ...mark("no_alt", filter.noAlt),
    ...mark("review", filter.review),
    ...mark("killed", filter.killed),
    ...mark("restricted", filter.restricted),
    ...mark("synthetic", filter.synthetic),
    ...exists(usedSql, filter.used),
    ...exists(publishedSql, filter.published),
    ...given("usedIn", `p.public_id IN (${usedInSql})`),
    ...given("expiresBefore", `i.photo_id IN (${expiringSql})`),
    ...given("embargoedAfter", `i.photo_id IN (${embargoedSql})`),
    ...given("takenFrom", "i.taken >= @takenFrom"),
    ...given("takenTo", "i.taken <> ''", "i.taken <= @takenTo"),
    ...given("addedFrom", "p.imported_at >= @addedFrom"),
    ...given("addedBefore", "p.imported_at < @addedBefore"),
    ...(["person", "keyword", "place"] as const).flatMap((kind) => given(kind, `i.photo_id IN (${termSql(kind)})`)),
  ];
}

function valuesOf({ takenTo, person, keyword, place, ...filter }: PhotoFilter): Record<string, string> {
  const terms = Object.entries({ person, keyword, place }).flatMap(([kind, term]) =>
    term === undefined ? [] : [[kind, foldTerm(term)] as const],
  );
  const texts = Object.entries(filter).filter((entry): entry is [string, string] => typeof entry[1] === "string");
  return { ...Object.fromEntries([...texts, ...terms]), ...(takenTo === undefined ? {} : { takenTo: takenTo + past }) };
}

function orderOf({ sort = "added", reverse = false }: PhotoQuery): string {
  // Newest first, but names from A.
  const down = (sort === "file") === reverse ? "DESC" : "ASC";
  return sort === "added" ? `i.photo_id ${down}` : `i.${sort} ${down}, i.photo_id ${down}`;
}

/** Null where there is a text without a word in it: nothing is found by that. */
export function photoSql(query: PhotoQuery): PhotoSql | null {
  const filter = query.filter ?? {};
  const words = searchQuery(query.text ?? "");
  if (words === "" && (query.text ?? "").trim() !== "") return null;
  const searched = words === "" ? "" : "photo_search JOIN photo_index i ON i.photo_id = photo_search.rowid";
  const where = [...(words === "" ? [] : ["photo_search MATCH @words"]), ...conditions(filter)];
  const ofPhoto = where.some((condition) => /\bp\./.test(condition)) ? " JOIN photo p ON p.id = i.photo_id" : "";
  return {
    from: `FROM ${searched || "photo_index i"}${ofPhoto}${where.length > 0 ? ` WHERE ${where.join(" AND ")}` : ""}`,
    order: `ORDER BY ${searched && (query.sort ?? "added") === "added" ? orderOf(query).replace("i.photo_id", "photo_search.rowid") : orderOf(query)}`,
    values: { ...valuesOf(filter), ...(words === "" ? {} : { words }) },
  };
}
