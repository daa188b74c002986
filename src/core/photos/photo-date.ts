const shape =
  /^(\d{4})(?:[-:]?(\d{2})(?:[-:]?(\d{2})(?:[T ](\d{2}:?\d{2}(?::?\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2})?))?)?)?/;
const timeShape = /^(\d{2}):?(\d{2})(?::?(\d{2})(\.\d{1,9})?)?(Z|[+-]\d{2}:?\d{2})?$/;

/** The year of the oldest photograph; what is older is a camera or a supplier's way to say "unknown". */
const firstYear = 1826;

function isDay(year: number, month: number, day: number): boolean {
  if (month < 1 || month > 12 || day < 1) return false;
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** Offsets that clocks on earth have had since 1972: whole quarters of an hour, −12:00 to +14:00. */
function readOffset(offset: string): string | null {
  if (offset === "" || offset === "Z") return offset;
  const digits = offset.replace(/\D/g, "");
  const hours = Number(digits.slice(0, 2));
  const minutes = Number(digits.slice(2));
  const east = offset.startsWith("+");
  if (minutes % 15 !== 0 || minutes > 45 || hours * 60 + minutes > (east ? 14 : 12) * 60) return null;
  return `${offset[0]}${digits.slice(0, 2)}:${digits.slice(2)}`;
}

function readTime(time: string): string | null {
  const match = timeShape.exec(time);
  if (!match) return null;
  const [, hour = "", minute = "", second, fraction = "", offset = ""] = match;
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second ?? 0) > 59) return null;
  const zone = readOffset(offset);
  return zone === null ? null : `${hour}:${minute}${second === undefined ? "" : `:${second}${fraction}`}${zone}`;
}

/**
 * A date as XMP, IIM or EXIF write it (`2015-01-22T10:00:00+01:00`, `20150122`, `2015:01:22 10:00:00`), in ISO 8601 with
 * the same precision. A date that does not exist gives an empty string; a time or offset that cannot be is left off, for
 * the day is right more often than the clock.
 */
export function readPhotoDate(text: string, time = ""): string {
  const written = time === "" ? text.trim() : `${text.trim()}T${time.trim()}`;
  // Getty Images puts a space before the offset.
  const joined = written.replace(/\s+(?=[+-]\d{2}:?\d{2}$)/, "");
  const match = shape.exec(joined);
  if (!match) return "";
  const [whole, year = "", month, day, clock] = match;
  const rest = joined.slice(whole.length);
  if (rest !== "" && !/^[T ]/.test(rest)) return "";
  if (Number(year) < firstYear) return "";
  if (month === undefined) return rest === "" ? year : "";
  if (!isDay(Number(year), Number(month), day === undefined ? 1 : Number(day))) return "";
  if (day === undefined) return rest === "" ? `${year}-${month}` : "";
  const read = clock === undefined || rest !== "" ? null : readTime(clock);
  return read === null ? `${year}-${month}-${day}` : `${year}-${month}-${day}T${read}`;
}
