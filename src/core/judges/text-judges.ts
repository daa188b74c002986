import { gzipSync } from "node:zlib";
import { siblingNames } from "../../shared/publication/siblings/sibling-names.ts";
import { judgeHtml } from "./html-judge.ts";
import { judgeJsonLd } from "./json-ld-judge.ts";
import type { JudgedTexts, Judgement } from "./judgement.ts";
import { shortened, type TextJudge } from "./judgement.ts";
import { judgeLinks } from "./link-judge.ts";
import { ninjsFaults } from "./ninjs-schema.ts";
import { judgeOpenGraph } from "./open-graph-judge.ts";
import { pageTree } from "./page-tree.ts";

/** In KB of 1,000 bytes, compressed as web servers do. */
const budget = 30;

function judgeBudget(html: string): Judgement[] {
  const size = Math.round(gzipSync(html, { level: 9 }).byteLength / 100) / 10;
  const over = size > budget;
  const key = over ? "validate.budgetOver" : "validate.budgetOk";
  return [
    { judge: "budget", severity: over ? "warning" : "info", where: "index.html", key, values: { size, limit: budget } },
  ];
}

function judgeNinjs(text: string | undefined): Judgement[] {
  const judge = { judge: "ninjs", severity: "error", where: siblingNames.ninjs } as const;
  if (text === undefined) return [{ ...judge, key: "validate.noNinjs" }];
  return ninjsFaults(text).map(({ pointer, problem }) => ({
    ...judge,
    where: `${siblingNames.ninjs}${pointer}`,
    key: "validate.ninjsSays",
    quote: shortened(problem),
  }));
}

/** What one judge says of a candidate's texts. Rejects only where the judge itself breaks. */
export async function judgeText(judge: TextJudge, files: JudgedTexts): Promise<Judgement[]> {
  const html = files.texts["index.html"] ?? "";
  switch (judge) {
    case "html":
      return judgeHtml(html);
    case "links":
      return judgeLinks(await pageTree(html), files);
    case "json-ld":
      return judgeJsonLd(await pageTree(html), files);
    case "open-graph":
      return judgeOpenGraph(await pageTree(html), files);
    case "ninjs":
      return judgeNinjs(files.texts[siblingNames.ninjs]);
    case "budget":
      return judgeBudget(html);
  }
}
