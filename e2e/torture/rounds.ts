/** How often each kind of blow is dealt: a few times in every run of the tests, `GALLEY_TORTURE` times in `npm run torture`. */
export const rounds = (few: number): number => Number(process.env.GALLEY_TORTURE ?? few);

/** Whether this is the long run. */
export const isLong = process.env.GALLEY_TORTURE !== undefined;

/** A number that differs from run to run, in the range; a failure prints what was drawn. */
export const between = (least: number, most: number): number => least + Math.random() * (most - least);

/**
 * Moments for blows that close in on the moment at which the work takes effect: after an outcome of "before" the next blow falls
 * later, after an outcome of "after" it falls earlier, with enough chance in it to hit both sides again and again.
 */
export function closingIn(usual: number) {
  let [early, late] = [usual * 0.2, usual * 1.3];
  return {
    next: (): number => between(early * 0.95, late * 1.05),
    fell(moment: number, isAfter: boolean): void {
      if (isAfter) late = Math.max(Math.min(late, moment), early * 1.02);
      else early = Math.min(Math.max(early, moment), late * 0.98);
    },
  };
}
