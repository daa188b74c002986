import { z } from "zod/mini";

/** ISO 4217 codes that Galley knows the signs and names of, with what they are called in a text. */
export const currencies = {
  USD: { sign: "$", en: ["dollar", "dollars"], he: ["דולר", "דולר"], also: "US$|דולרים" },
  EUR: { sign: "€", en: ["euro", "euros"], he: ["אירו", "אירו"], also: "יורו" },
  GBP: { sign: "£", en: ["pound", "pounds"], he: ["ליש״ט", "ליש״ט"], also: 'pounds sterling|ליש"ט|לירות שטרלינג' },
  ILS: { sign: "₪", en: ["shekel", "shekels"], he: ["שקל", "שקל"], also: 'NIS|שקלים|ש״ח|ש"ח' },
  JPY: { sign: "¥", en: ["yen", "yen"], he: ["ין", "ין"], also: "" },
  CHF: { sign: "", en: ["Swiss franc", "Swiss francs"], he: ["פרנק שוויצרי", "פרנק שוויצרי"], also: "" },
  CAD: { sign: "C$", en: ["Canadian dollar", "Canadian dollars"], he: ["דולר קנדי", "דולר קנדי"], also: "" },
  AUD: { sign: "A$", en: ["Australian dollar", "Australian dollars"], he: ["דולר אוסטרלי", "דולר אוסטרלי"], also: "" },
  RUB: { sign: "₽", en: ["ruble", "rubles"], he: ["רובל", "רובל"], also: "rouble|roubles" },
  TRY: { sign: "₺", en: ["Turkish lira", "Turkish lira"], he: ["לירה טורקית", "לירות טורקיות"], also: "" },
  JOD: { sign: "", en: ["Jordanian dinar", "Jordanian dinars"], he: ["דינר ירדני", "דינר ירדני"], also: "" },
  EGP: { sign: "", en: ["Egyptian pound", "Egyptian pounds"], he: ["לירה מצרית", "לירות מצריות"], also: "" },
  INR: { sign: "₹", en: ["rupee", "rupees"], he: ["רופי", "רופי"], also: "" },
  CNY: { sign: "", en: ["yuan", "yuan"], he: ["יואן", "יואן"], also: "renminbi" },
  UAH: { sign: "₴", en: ["hryvnia", "hryvnias"], he: ["הריבניה", "הריבניה"], also: "" },
} as const;

export type CurrencyCode = keyof typeof currencies;
export const currencyCodes = Object.keys(currencies) as [CurrencyCode, ...CurrencyCode[]];

const currencyCode = z.enum(currencyCodes);

/** What one unit of a currency costs in the home currency, as somebody looked it up on a day. */
export const currencyRate = z.object({
  code: currencyCode,
  rate: z.number().check(z.positive(), z.maximum(1e9)),
  /** `YYYY-MM-DD` */
  date: z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/)),
});
export type CurrencyRate = z.infer<typeof currencyRate>;

/** The publication's rates. Nothing is fetched: somebody types them in. */
export const currencyRates = z.object({
  version: z.literal(1),
  home: currencyCode,
  /** A rate of more days ago is said to be old. */
  oldAfter: z.int().check(z.minimum(1), z.maximum(3650)),
  rates: z.array(currencyRate).check(z.maxLength(60)),
});
export type CurrencyRates = z.infer<typeof currencyRates>;

export const noCurrencyRates: CurrencyRates = { version: 1, home: "USD", oldAfter: 30, rates: [] };

/** Days from a date to another, both `YYYY-MM-DD`. */
export function daysBetween(date: string, today: string): number {
  return Math.round((Date.parse(`${today}T00:00:00Z`) - Date.parse(`${date}T00:00:00Z`)) / 86_400_000);
}

/** Whether a rate is older than the publication trusts; one of a day that no calendar has is. */
export function isOld({ date }: CurrencyRate, { oldAfter }: CurrencyRates, today: string): boolean {
  return !(daysBetween(date, today) <= oldAfter);
}

/** How much of one currency another one is worth, and the rates that say so; null where one is missing. */
export function rateBetween(
  from: CurrencyCode,
  to: CurrencyCode,
  { home, rates }: CurrencyRates,
): { rate: number; used: CurrencyRate[] } | null {
  const find = (code: CurrencyCode) => (code === home ? null : rates.find((one) => one.code === code));
  const [one, other] = [find(from), find(to)];
  if (one === undefined || other === undefined || from === to) return null;
  return { rate: (one?.rate ?? 1) / (other?.rate ?? 1), used: [one, other].filter((used) => used !== null) };
}
