/** A JSON object that is being put together. */
export type Thing = Record<string, unknown>;

/** `thing` without what is empty, so that a page claims nothing that nobody said. */
export function compact(thing: Thing): Thing {
  return Object.fromEntries(
    Object.entries(thing).filter(
      ([, value]) => value !== undefined && value !== "" && !(Array.isArray(value) && value.length === 0),
    ),
  );
}
