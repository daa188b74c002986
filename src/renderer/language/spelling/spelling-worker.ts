import americanAff from "dictionary-en/index.aff?url";
import americanDic from "dictionary-en/index.dic?url";
import britishAff from "dictionary-en-gb/index.aff?url";
import britishDic from "dictionary-en-gb/index.dic?url";
import { type KnownWords, knownWords, noKnownWords } from "../../../shared/language/known-words.ts";
import type { English } from "../../../shared/language/language-settings.ts";
import { answerAsks } from "../worker/answer-asks.ts";
import { createSpeller, eitherSpeller, type Speller } from "./speller.ts";
import type { SpellingAnswer, SpellingQuestion } from "./spelling-question.ts";
import { createStorySpelling, type StorySpelling } from "./story-spelling.ts";
import { suggestedWords } from "./suggested-words.ts";

const files = { us: [americanAff, americanDic], gb: [britishAff, britishDic] } as const;
const spellers: Partial<Record<English, Promise<Speller>>> = {};

async function fetchText(url: string): Promise<string> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return response.text();
}

async function makeSpeller(english: English): Promise<Speller> {
  if (english === "either") return eitherSpeller(await spellerOf("us"), await spellerOf("gb"));
  const [aff, dic] = await Promise.all(files[english].map(fetchText));
  return createSpeller(aff ?? "", dic ?? "");
}

/** The dictionary of one kind of English, read when a story first needs it. One that could not be read is tried again. */
function spellerOf(english: English): Promise<Speller> {
  const made = spellers[english] ?? makeSpeller(english);
  spellers[english] = made;
  made.catch(() => delete spellers[english]);
  return made;
}

/** The dictionaries that are there. */
const ready = new Map<English, Speller>();

async function readyFor(english: English): Promise<Speller> {
  const speller = await spellerOf(english);
  ready.set(english, speller);
  return speller;
}

interface Page {
  spelling: StorySpelling;
  known: KnownWords;
}

const pages = new Map<string, Page>();

function pageOf(name: string): Page {
  const page = pages.get(name) ?? { spelling: createStorySpelling(readySpeller), known: noKnownWords };
  pages.set(name, page);
  return page;
}

function readySpeller(english: English): Speller {
  const speller = ready.get(english);
  if (!speller) throw new Error(`no dictionary of ${english}`);
  return speller;
}

async function spellLines({ page: name, lines, gone, known }: SpellingQuestion & { ask: "lines" }) {
  for (const english of new Set(lines.map((line) => line.english))) await readyFor(english);
  const page = pageOf(name);
  if (known) page.known = knownWords(known);
  const all = known ? page.spelling.know(page.known) : [];
  const changed = page.spelling.update(lines, gone);
  return [...new Map([...all, ...changed].map((line) => [line.key, line])).values()];
}

answerAsks<SpellingQuestion, SpellingAnswer>(async (question) => {
  switch (question.ask) {
    case "lines":
      return { lines: await spellLines(question), words: [] };
    case "suggest": {
      const speller = await readyFor(question.english);
      return { lines: [], words: suggestedWords(question.word, speller, pageOf(question.page).known) };
    }
    case "close":
      pages.delete(question.page);
      return { lines: [], words: [] };
  }
});
