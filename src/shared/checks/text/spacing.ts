import { type Edit, type EditFinder, replacing } from "./edit.ts";

/** Two spaces or more between the words of a line. */
export const doubleSpaces: EditFinder = (text) =>
  text.includes("  ") || text.includes("\u00A0") ? replacing(text, /(?<=\S)[ \u00A0]{2,}(?=\S)/g, " ") : [];

const beforeMark =
  /(?<=[\p{L}\p{M}\p{N}"”’»)\]])[ \u00A0]+(?=[,;](?:\s|$)|[.?!](?![ .]*\.)(?:[\s"”’)]|$))|(?<=[\p{L}\p{M}"”’»)\]])[ \u00A0]+(?=:(?:\s|$))/gu;

/**
 * A space before a comma, a stop, a question or exclamation mark, a colon or a semicolon. A colon between figures ("2 : 1"), dots
 * with spaces between them and faces made of marks are let be. French sets such spaces: not for texts in French.
 */
export const spacesBeforeMarks: EditFinder = (text) =>
  /[ \u00A0][,;.?!:]/.test(text) ? replacing(text, beforeMark, "") : [];

const afterComma =
  /(?<=(?:^|[\s"“(])[\p{L}][\p{Ll}\p{Script=Hebrew}]+)[,;](?=[\p{Ll}\p{Lu}\p{Script=Hebrew}]{2,}(?:[\s.,;:!?)"”’]|$))/gu;
const afterStop = /(?<=(?:^|[\s"“(])\p{L}?\p{Ll}{2,})[.?!](?=\p{Lu}\p{Ll}+(?:[\s,;:!?)"”’]|$))/gu;

/** No space after a comma between two words, or after the stop of a sentence. Addresses and names with dots are let be. */
export const missingSpaces: EditFinder = (text) =>
  /[,;.?!]\p{L}/u.test(text)
    ? [...replacing(text, afterComma, after), ...replacing(text, afterStop, after)].sort(byStart)
    : [];

const after = (mark: string) => `${mark} `;
const byStart = (one: Edit, other: Edit) => one.start - other.start;
