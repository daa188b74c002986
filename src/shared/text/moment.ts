const form = /^\d{4}-\d{2}-\d{2}([T ]\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?)?(Z|[+-]\d{2}:\d{2})?$/;

/**
 * The last instant of what somebody said: `2026-11-25T14:05` is 14:05:59.999, and a day is its end. On this machine's clock unless an
 * offset is given. Null for what is no time.
 */
export function lastInstantOf(text: string): Date | null {
  const found = form.exec(text.trim());
  if (!found) return null;
  const [whole, clock, seconds, fraction, zone = ""] = found;
  const said = zone === "" ? whole : whole.slice(0, -zone.length);
  const rest =
    clock === undefined ? "T23:59:59.999" : seconds === undefined ? ":59.999" : fraction === undefined ? ".999" : "";
  const time = new Date(said.replace(" ", "T") + rest + zone);
  return Number.isNaN(time.getTime()) ? null : time;
}
