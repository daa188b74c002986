import { chance } from "./chance.ts";

// Names that nobody has: made of syllables, the same every time. There are thousands, so that a text has the long tail that real ones have.

function made(seed: number, count: number, make: (pick: (from: string) => string) => string): string[] {
  const { pick } = chance(seed);
  const names = new Set<string>();
  while (names.size < count) names.add(make((from) => pick(from.split(" "))));
  return [...names];
}

const given =
  "Mara Tomas Ines Dov Lena Aldo Priya Jonas Ruth Callum Noor Edda Yusuf Greta Milo Hanne Silas Orla Piet Amina Rafe Tova Bram Elin Otto Nadia Kit Vera Hugo Sunniva";
const begins = "Al Bar Cal Dun Ell Far Gan Har Ing Jor Kel Lin Mar Nor Os Pell Quin Ros Skar Tor Ull Ver Wes Yar";
const middles = "a e i o an el in or un ast ev iv";
const surnameEnds = "by den er ford gate holm land ley man mond ner rick sen son ston ter ton vik wick well";
const placeEnds = "bay bridge bury cliff dale ferry field ford ham haven holm mouth port quay stead thorpe wick wold";
const firmEnds = "Works Line Freight Foods Energy Homes Motors Bank Trust Dairy Timber Labs Rail Glass Systems";

export const surnames = made(11, 2400, (pick) => pick(begins) + pick(middles) + pick(surnameEnds));
export const places = made(12, 900, (pick) => pick(begins) + pick(middles) + pick(placeEnds));
export const firms = made(13, 1500, (pick) => `${pick(begins)}${pick(middles)}${pick(surnameEnds)} ${pick(firmEnds)}`);
export const people = made(14, 6000, (pick) => `${pick(given)} ${pick(begins)}${pick(middles)}${pick(surnameEnds)}`);

const hebrewGiven =
  "נועה דוד מיכל יוסף תמר אבי רותם שירה יעל איתן דנה עומר ליאת גיל הילה נדב ענת רון טליה אורי מאיה אסף ורד בועז";
const hebrewBegins = "אל בר גל דר הר זי חר טל יב כר לב מר נב סד ער פז צר קד רז שג תב";
const hebrewMiddles = "ב ג ד ו י כ ל מ נ ר";
const hebrewEnds = "ון ני מן אל ית לי סקי רי נר שי דן ובי";
const hebrewPlaceBegins = "כפר גבעת בית תל עין נווה באר מעלה";

export const hebrewPeople = made(
  15,
  2500,
  (pick) => `${pick(hebrewGiven)} ${pick(hebrewBegins)}${pick(hebrewMiddles)}${pick(hebrewEnds)}`,
);
export const hebrewPlaces = made(
  16,
  500,
  (pick) => `${pick(hebrewPlaceBegins)} ${pick(hebrewBegins)}${pick(hebrewMiddles)}${pick(hebrewEnds)}`,
);
