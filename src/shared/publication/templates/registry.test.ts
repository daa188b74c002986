import { expect, test } from "vitest";
import { paragraph, pullQuote, storyDocument } from "../../document/build.ts";
import { pageContext } from "../page-context.ts";
import { renderBlocks } from "../render-body.ts";
import { renderPage, renderPageWith } from "../render-page.ts";
import type { Template } from "../template.ts";
import { pageCorpus } from "../testing/page-corpus.ts";
import { sampleInput } from "../testing/page-samples.ts";
import { broadsheet } from "./broadsheet/broadsheet.ts";
import { isTemplate, templateOf, templates } from "./registry.ts";

/** A template made as docs/templates.md says: everything of Broadsheet's but what it wants otherwise. */
const tabloid: Template = {
  ...broadsheet,
  id: "tabloid",
  blocks: { ...broadsheet.blocks, pullquote: (...given) => `<div>\n${broadsheet.blocks.pullquote(...given)}\n</div>` },
  layout: ({ head, body }) => `<main>\n<article>\n${head}\n<div class="columns">\n${body}\n</div>\n</article>\n</main>`,
  style: (page) => `${broadsheet.style(page)}.columns { columns: 18rem; }\n`,
};

test("a copied template makes pages of its own look, with everything that is no template's business", () => {
  const document = storyDocument({ headline: "A <b>" }, [paragraph("One"), pullQuote("“Two”", "Three"), paragraph("")]);
  const input = sampleInput({ document });
  const [own, usual] = [renderPageWith(tabloid, input), renderPage(input)];
  expect(own).toContain('<h1 class="headline">A &lt;b&gt;</h1>');
  expect(own).toContain('<div class="columns">\n<p>One</p>\n<div>\n<figure class="pull-quote">');
  expect(own).toContain(".columns { columns: 18rem; }");
  const machines = (html: string) => html.slice(0, html.indexOf("<style>")) + /<script.*<\/script>/.exec(html)?.[0];
  expect(machines(own)).toBe(machines(usual));
});

test("every block is one element or none, in the order of the story", () => {
  const { english } = pageCorpus();
  if (!english) throw new Error("no English page");
  const page = renderPage(english);
  let at = 0;
  for (const html of renderBlocks(pageContext(english)).filter(Boolean)) {
    at = page.indexOf(`\n${html}\n`, at - 1) + 1;
    expect(at).toBeGreaterThan(0);
    at += html.length;
  }
});

test("every template has a name of its own, and an unknown one gives the default", () => {
  expect(new Set(templates.map(({ id }) => id)).size).toBe(templates.length);
  for (const template of templates) expect(templateOf(template.id)).toBe(template);
  expect([isTemplate("broadsheet"), isTemplate("tabloid"), isTemplate("constructor")]).toEqual([true, false, false]);
  expect(templateOf("tabloid")).toBe(broadsheet);
});
