/** A clock that stands still until it is moved. */
export function fakeClock(start = "2026-03-04T05:06:07.000Z") {
  let now = new Date(start).getTime();
  return {
    clock: () => new Date(now),
    advance(milliseconds: number) {
      now += milliseconds;
    },
  };
}
