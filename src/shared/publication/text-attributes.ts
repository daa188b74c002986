import { languageOf } from "../document/language.ts";
import type { Direction } from "../document/nodes.ts";
import { guessLanguage, hasLetterOf, languageDirection, resolveDirection } from "../text/direction.ts";
import { attributes, escapeText } from "./escape.ts";
import type { PageContext } from "./page-context.ts";

export interface TextAttributes {
  lang: string | undefined;
  dir: Direction | undefined;
}

/** How what surrounds a text runs and speaks: the story, or an element of it with a direction or a language of its own. */
export type Surroundings = Pick<PageContext, "direction" | "language">;

/** What the editor may have set on a block: its direction, and in `$` its language. */
interface Marked {
  direction?: Direction | null;
  $?: unknown;
}

/** Of a text that runs and speaks as its story does. */
export const asStory: TextAttributes = { lang: undefined, dir: undefined };

/** `dir` and `lang` as they are written on an element; nothing for a text that needs neither. */
export function marksOf({ lang, dir }: TextAttributes): string {
  return lang === undefined && dir === undefined ? "" : attributes({ lang, dir });
}

/** Whether a text can need no marks: nothing is set on its block, and what it begins with (any part of it) has a letter of the story's script. */
export function isPlainlyAsStory(start: string, page: Surroundings, block: Marked): boolean {
  return block.$ === undefined && !block.direction && hasLetterOf(page.direction, start);
}

/**
 * `dir` and `lang` of a text of the story, each only where it differs from the story's. What the editor set on its block
 * wins: a direction, and a language, which decides the direction too where none was set.
 */
export function textAttributes(text: string, page: Surroundings, block: Marked = {}): TextAttributes {
  if (isPlainlyAsStory(text, page, block)) return asStory;
  const marked = languageOf(block);
  const usual = marked === "" ? page.direction : languageDirection(marked);
  const direction = resolveDirection(text, usual, block.direction);
  const language = marked || guessLanguage(text, page.language);
  return {
    lang: language === "" || language === page.language ? undefined : language,
    dir: direction === page.direction ? undefined : direction,
  };
}

/** `dir` and `lang` of a text in a language that is known, as far as they differ from the story's. */
export function languageAttributes(language: string, page: PageContext): TextAttributes {
  if (language === page.language) return asStory;
  const direction = languageDirection(language);
  return {
    lang: language === page.language ? undefined : language,
    dir: direction === page.direction ? undefined : direction,
  };
}

/** `dir` and `lang` of the publication's own texts: its language, unless the text is in another script than that. */
export function publicationTextAttributes(text: string, page: PageContext): TextAttributes {
  const { language } = page.input.profile;
  return languageAttributes(guessLanguage(text, language) || language, page);
}

/** The language that texts among the page's own words stand in: the story's, unless the words fall back to English. */
export function wordsLanguage(page: PageContext): string {
  if (page.words.language === page.language) return page.language;
  const fitting = page.words.language === page.language.split("-")[0];
  return fitting ? page.language : page.words.language;
}

/** `dir` and `lang` of the words that the page says by itself: nothing unless they had to fall back to English. */
export function wordsAttributes(page: PageContext): TextAttributes {
  return languageAttributes(wordsLanguage(page), page);
}

/** A name among the page's own words, isolated, and in its own language where its script is another. */
export function isolatedName(name: string, page: PageContext, attributesOfName: { class?: string } = {}): string {
  const lang = guessLanguage(name, wordsLanguage(page)) || undefined;
  return `<bdi${attributes({ ...attributesOfName, lang })}>${escapeText(name)}</bdi>`;
}
