/**
 * What stands for the story elsewhere (on social cards): the first use of the chosen picture, else the first picture of all; undefined
 * where there is none. `uses` are those that readers see, in reading order.
 */
export function heroOf<Use>(
  uses: readonly Use[],
  pictureOf: (use: Use) => string,
  chosen: string | undefined,
): Use | undefined {
  return uses.find((use) => pictureOf(use) === chosen) ?? uses[0];
}
