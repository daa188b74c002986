/** Runs work on one thing after the other in the order it was asked for; work on different things goes on side by side. */
export function createTurns(): <T>(thing: string, work: () => Promise<T>) => Promise<T> {
  const last = new Map<string, Promise<unknown>>();
  return (thing, work) => {
    const turn = (last.get(thing) ?? Promise.resolve()).then(work, work);
    last.set(thing, turn);
    const end = () => {
      if (last.get(thing) === turn) last.delete(thing);
    };
    turn.then(end, end);
    return turn;
  };
}
