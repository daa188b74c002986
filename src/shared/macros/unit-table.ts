/** What a unit measures: only units of one kind turn into each other. */
export type UnitKind = "length" | "weight" | "area" | "volume" | "speed" | "temperature";

export interface Unit {
  kind: UnitKind;
  /** How many of the kind's base (metre, kilogram, square metre, litre, km/h) one is. Temperatures have none: see `toCelsius`. */
  factor: number;
  /** The units that it is told in for readers who think in others, the usual one first. */
  targets: readonly string[];
  /** How it is written, by language: one, more; and before or without a space where it is a sign. */
  en: readonly [one: string, more: string];
  he: readonly [one: string, more: string];
  /** Other ways of writing it that are understood. */
  also: readonly string[];
}

const unit = (
  kind: UnitKind,
  factor: number,
  targets: readonly string[],
  en: readonly [string, string],
  he: readonly [string, string],
  also: string,
): Unit => ({ kind, factor, targets, en, he, also: also.split("|").filter(Boolean) });

/** Factors are exact by definition: the international yard and pound (1959), the US gallon, the metric dunam. */
export const units = {
  mile: unit("length", 1609.344, ["km"], ["mile", "miles"], ["מייל", "מייל"], "mi|מיל|מיילים"),
  yard: unit("length", 0.9144, ["m"], ["yard", "yards"], ["יארד", "יארד"], "yd|yds|יארדים"),
  foot: unit("length", 0.3048, ["m", "cm"], ["foot", "feet"], ["רגל", "רגל"], "ft|רגליים"),
  inch: unit("length", 0.0254, ["cm", "mm"], ["inch", "inches"], ["אינץ׳", "אינץ׳"], "אינץ'|אינץ|אינצ'ים|אינצ׳ים"),
  km: unit(
    "length",
    1000,
    ["mile"],
    ["km", "km"],
    ["ק״מ", "ק״מ"],
    'kms|kilometer|kilometers|kilometre|kilometres|ק"מ|קילומטר|קילומטרים',
  ),
  m: unit("length", 1, ["foot", "yard"], ["m", "m"], ["מ׳", "מ׳"], "meter|meters|metre|metres|מ'|מטר|מטרים"),
  cm: unit(
    "length",
    0.01,
    ["inch"],
    ["cm", "cm"],
    ["ס״מ", "ס״מ"],
    'centimeter|centimeters|centimetre|centimetres|ס"מ|סנטימטר|סנטימטרים',
  ),
  mm: unit(
    "length",
    0.001,
    ["inch"],
    ["mm", "mm"],
    ["מ״מ", "מ״מ"],
    'millimeter|millimeters|millimetre|millimetres|מ"מ|מילימטר|מילימטרים',
  ),
  pound: unit("weight", 0.45359237, ["kg"], ["pound", "pounds"], ["פאונד", "פאונד"], "lb|lbs|ליברה|ליברות|פאונדים"),
  ounce: unit("weight", 0.028349523125, ["g"], ["ounce", "ounces"], ["אונקיה", "אונקיות"], "oz"),
  stone: unit("weight", 6.35029318, ["kg"], ["stone", "stone"], ["סטון", "סטון"], ""),
  kg: unit(
    "weight",
    1,
    ["pound"],
    ["kg", "kg"],
    ["ק״ג", "ק״ג"],
    'kgs|kilo|kilos|kilogram|kilograms|ק"ג|קילו|קילוגרם|קילוגרמים',
  ),
  g: unit("weight", 0.001, ["ounce"], ["g", "g"], ["גרם", "גרם"], "gram|grams|גרמים|ג׳"),
  tonne: unit("weight", 1000, ["pound"], ["tonne", "tonnes"], ["טון", "טון"], "metric tons|metric ton|טונות"),
  acre: unit("area", 4046.8564224, ["hectare", "dunam"], ["acre", "acres"], ["אקר", "אקר"], "אקרים"),
  sqmile: unit(
    "area",
    2589988.110336,
    ["sqkm"],
    ["square mile", "square miles"],
    ["מייל רבוע", "מייל רבוע"],
    "sq mi|sq. mi.",
  ),
  sqfoot: unit("area", 0.09290304, ["sqm"], ["square foot", "square feet"], ["רגל רבוע", "רגל רבוע"], "sq ft|sq. ft."),
  hectare: unit("area", 10000, ["acre", "dunam"], ["hectare", "hectares"], ["הקטר", "הקטר"], "ha|הקטרים"),
  dunam: unit("area", 1000, ["acre", "hectare"], ["dunam", "dunams"], ["דונם", "דונם"], "dunum|dunums|דונמים"),
  sqkm: unit(
    "area",
    1e6,
    ["sqmile"],
    ["sq km", "sq km"],
    ["קמ״ר", "קמ״ר"],
    'square kilometers|square kilometer|square kilometres|square kilometre|km²|קמ"ר',
  ),
  sqm: unit(
    "area",
    1,
    ["sqfoot"],
    ["sq m", "sq m"],
    ["מ״ר", "מ״ר"],
    'square meters|square meter|square metres|square metre|m²|מ"ר',
  ),
  gallon: unit("volume", 3.785411784, ["litre"], ["gallon", "gallons"], ["גלון", "גלון"], "gal|גלונים"),
  pint: unit("volume", 0.473176473, ["litre"], ["pint", "pints"], ["פיינט", "פיינט"], ""),
  litre: unit("volume", 1, ["gallon"], ["litre", "litres"], ["ליטר", "ליטר"], "liter|liters|ליטרים"),
  mph: unit(
    "speed",
    1.609344,
    ["kmh"],
    ["mph", "mph"],
    ["מייל לשעה", "מייל לשעה"],
    "miles per hour|mile per hour|miles an hour|mile an hour|מיילים לשעה",
  ),
  knot: unit("speed", 1.852, ["kmh", "mph"], ["knot", "knots"], ["קשר", "קשר"], "kt|kts|קשרים"),
  kmh: unit(
    "speed",
    1,
    ["mph"],
    ["km/h", "km/h"],
    ["קמ״ש", "קמ״ש"],
    'kph|kmh|kilometers per hour|kilometres per hour|kilometers an hour|kilometres an hour|קמ"ש|קילומטר לשעה',
  ),
  fahrenheit: unit(
    "temperature",
    1,
    ["celsius"],
    ["°F", "°F"],
    ["°F", "°F"],
    "F|degrees Fahrenheit|degree Fahrenheit|degrees F|מעלות פרנהייט",
  ),
  celsius: unit(
    "temperature",
    1,
    ["fahrenheit"],
    ["°C", "°C"],
    ["°C", "°C"],
    "C|degrees Celsius|degree Celsius|degrees C|degrees centigrade|מעלות צלזיוס|מעלות צלסיוס",
  ),
} as const satisfies Record<string, Unit>;

export type UnitId = keyof typeof units;

/** Every spelling that is understood, in small letters, with its unit; the longest first. */
export const unitSpellings: readonly (readonly [spelling: string, id: UnitId])[] = (
  Object.entries(units) as [UnitId, Unit][]
)
  .flatMap(([id, { en, he, also }]) => [...new Set([...en, ...he, ...also])].map((spelling) => [spelling, id] as const))
  .sort(([one], [other]) => other.length - one.length);

export const unitOf = (id: UnitId): Unit => units[id];
