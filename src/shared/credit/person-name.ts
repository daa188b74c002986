const joiners = new Set(
  "van de der den von zu zur du la le da di do dos das del della al bin ibn ter ten af av y e i".split(" "),
);
/** Words that belong to an institution and never to a person. */
const organisationWord =
  /(?:^|[\s-])(?:the|studios?|photography|photos?|pictures?|images?|media|press|news|agency|agencia|museum|gallery|university|college|school|institute|institution|ministry|office|department|police|army|navy|force|archives?|library|collection|company|inc|ltd|llc|gmbh|corp|corporation|foundation|society|association|council|committee|church|hospital|team|times|post|journal|magazine|productions?|films?|television|tv|radio|networks?|service|group|agence|city|municipality|government|embassy|courtesy|credit|copyright|source|via|reserved)(?=$|[\s-])/i;
const hebrewOrganisationWord =
  /(?:^|\s)(?:משרד|לשכת|עיריית|משטרת|המשטרה|סוכנות|סוכנויות|אוניברסיטת|מוזיאון|ארכיון|הארכיון|צבא|צה"ל|חברת|עמותת|בית חולים|המרכז|מרכז|מכון|מועצת|תנועת|מפלגת|ערוץ|עיתון|סטודיו|ספריית|קבוצת|שגרירות|רשות|באדיבות|צילום|קרדיט|רשתות|מתוך)(?=\s|$)/;
const nameLetters = /^[\p{L}\p{M}.'’‘ʼ"״׳־‐-]+$/u;

function isNameWord(word: string, index: number): boolean {
  if (!nameLetters.test(word) || !/\p{L}/u.test(word)) return false;
  if (/\p{Lu}|\p{Lt}|\p{Lo}/u.test(word)) return true;
  return joiners.has(word) && (index > 0 || word.length > 1);
}

/** Whether `text` has words that only an institution's name has. */
export function looksLikeOrganisation(text: string): boolean {
  return organisationWord.test(text) || hebrewOrganisationWord.test(text);
}

/** Whether `text` has the shape of a person's name: one to six words of letters, each capitalised (where the script has case) or a joiner. */
export function isPersonName(text: string): boolean {
  if (text.length > 60 || looksLikeOrganisation(text)) return false;
  const words = text.split(" ");
  return words.length <= 6 && words.every(isNameWord) && words.some((word) => !joiners.has(word));
}

function capitalise(part: string): string {
  const lower = part.toLowerCase();
  const styled = lower.replace(/^\p{L}/u, (letter) => letter.toUpperCase());
  if (/^mc\p{L}{3,}/u.test(lower)) return `Mc${lower.charAt(2).toUpperCase()}${lower.slice(3)}`;
  return styled.replace(
    /^(\p{L}['’])(\p{L})(?=\p{L})/u,
    (_, first: string, second: string) => first + second.toUpperCase(),
  );
}

function calmWord(word: string, index: number, shouting: boolean): string {
  const letters = word.replace(/[^\p{L}]/gu, "");
  if (letters.length < 2 || letters !== letters.toUpperCase() || letters === letters.toLowerCase()) return word;
  if (/^[IVX]+$/.test(letters) && index > 1) return word;
  if (/^(?:\p{L}\.)+\p{L}?\.?$/u.test(word)) return word;
  if (shouting && index > 0 && joiners.has(word.toLowerCase())) return word.toLowerCase();
  if (letters.length === 2 && (!shouting || (index === 0 && !/[AEIOUY]/.test(letters)))) return word;
  return word
    .split(/(?<=[-‐])/)
    .map(capitalise)
    .join("");
}

/**
 * A name as it is printed: words in capitals get title case ("REMKO DE WAAL" → "Remko de Waal", "Menahem KAHANA" →
 * "Menahem Kahana"), joiners small ones. Initials, two-letter first names without a vowel and numerals keep their capitals.
 */
export function calmName(name: string): string {
  const shouting = name === name.toUpperCase();
  return name
    .split(" ")
    .map((word, index) => calmWord(word, index, shouting))
    .join(" ");
}

const conjunction = /\s+(?:(?:and|&|\+)\s+|ו\s?[־‐–-]\s*)/iu;

function surnameOf(name: string): string {
  const words = name.split(" ");
  const first = words.findIndex((word, index) => index > 0 && joiners.has(word.toLowerCase()));
  return words.slice(first > 0 ? first : words.length - 1).join(" ");
}

/**
 * The names in "A and B", "A & B", "A + B" or "א ו־ב". A single given name before "and" shares the surname that follows
 * ("Phil and Lynne Richardson"); behind "+" it never does, so that names of one word can be printed unmistakably.
 */
export function splitNames(text: string): string[] {
  const names = text.split(conjunction).map((name) => name.trim());
  if (text.includes("+") || names.length !== 2) return names;
  const [first = "", second = ""] = names;
  if (first.includes(" ") || !second.includes(" ")) return names;
  return [`${first} ${surnameOf(second)}`, second];
}
