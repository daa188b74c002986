import { compileFind } from "../../../shared/find/compile-find.ts";
import { type SearchedText, searchedText } from "../../../shared/find/find-query.ts";
import type { ExpressionAnswer, ExpressionRequest } from "./expression-search.ts";

/** The texts of the last search, with what was made of them: most of a page is the same at the next. */
let known = new Map<string, SearchedText>();

self.onmessage = ({ data: { query, texts } }: MessageEvent<ExpressionRequest>) => {
  const searched = texts.map((text) => known.get(text) ?? searchedText(text));
  known = new Map(searched.map((one) => [one.text, one]));
  const compiled = compileFind(query);
  const answer: ExpressionAnswer = compiled.ok ? { ok: true, hits: searched.map(compiled.find) } : compiled;
  self.postMessage(answer);
};
