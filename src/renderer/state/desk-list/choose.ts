/** What is chosen in a list, and from where Shift extends it. */
export interface Choice {
  ids: ReadonlySet<string>;
  /** The place from which a range is drawn; null before anything was chosen. */
  anchor: number | null;
}

export const nothingChosen: Choice = { ids: new Set(), anchor: null };

/** One story alone. */
export const chooseOnly = (id: string, index: number): Choice => ({ ids: new Set([id]), anchor: index });

/** One story more, or one less. */
export function chooseToo({ ids }: Choice, id: string, index: number): Choice {
  const next = new Set(ids);
  if (!next.delete(id)) next.add(id);
  return { ids: next, anchor: index };
}

/** Everything in a range as well; the anchor stays where it was. */
export function chooseRange({ ids, anchor }: Choice, range: readonly string[]): Choice {
  return { ids: new Set([...ids, ...range]), anchor };
}
