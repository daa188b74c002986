import { HtmlValidate, Parser, StaticConfigLoader } from "html-validate";
import { expect, test } from "vitest";
import { parseCredit } from "../../credit/parse-credit.ts";
import {
  factBox,
  gallery,
  heading,
  inline,
  link,
  paragraph,
  photoNode,
  pullQuote,
  storyDocument,
  table,
} from "../../document/build.ts";
import { pageCorpus } from "../testing/page-corpus.ts";
import { sampleId, sampleInput, samplePhoto } from "../testing/page-samples.ts";
import { renderFragment } from "./render-fragment.ts";

const photos = [samplePhoto(1), samplePhoto(2, { credit: parseCredit("Noa Levin/AP") })];
const use = (number: number, caption: string) => photoNode({ photo: sampleId(number), caption, alt: "A quay" });

test("standfirst and blocks with language and direction, figures apart, nothing of the page's looks", () => {
  const document = storyDocument({ headline: "The ferry", standfirst: "It is back." }, [
    paragraph([...inline("One "), link("https://a.example/", "link"), ...inline(".")]),
    heading("h2", "Quay"),
    gallery([use(1, "First"), use(2, "ספינה")]),
    factBox("Facts", ["Two"]),
    table([["Port"], ["Haifa"]]),
  ]);
  expect(renderFragment(sampleInput({ document, photos }))).toBe(
    [
      '<p lang="en" dir="ltr"><strong>It is back.</strong></p>',
      '<p lang="en" dir="ltr">One <a href="https://a.example/">link</a>.</p>',
      '<h2 lang="en" dir="ltr">Quay</h2>',
      '<figure lang="en" dir="ltr">',
      '<img src="img/harbour-1-1200.jpg" alt="A quay" width="1200" height="800">',
      '<figcaption><span class="caption">First</span> <span class="credit">(Photo: <bdi>Rivka Tal</bdi> / <bdi>Reuters</bdi>)</span></figcaption>',
      "</figure>",
      '<figure lang="en" dir="ltr">',
      '<img src="img/harbour-2-1200.jpg" alt="A quay" width="1200" height="800">',
      '<figcaption><span class="caption" lang="he" dir="rtl">ספינה</span> <span class="credit">(Photo: <bdi>Noa Levin</bdi> / <bdi>AP</bdi>)</span></figcaption>',
      "</figure>",
      '<aside lang="en" dir="ltr">\n<p><strong>Facts</strong></p>\n<p>Two</p>\n</aside>',
      '<table lang="en" dir="ltr">\n<thead>\n<tr>\n<th scope="col">Port</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>Haifa</td>\n</tr>\n</tbody>\n</table>',
      "",
    ].join("\n"),
  );
});

test("a Hebrew story is Hebrew block by block, and pictures have whole addresses where the publication has one", () => {
  const document = storyDocument({ headline: "המעבורת" }, [
    pullQuote("חזרה", "דנה"),
    paragraph("English"),
    use(1, "רציף"),
  ]);
  const html = renderFragment(
    sampleInput({ document, photos, fields: { language: "he" }, profile: { baseUrl: "https://post.example" } }),
    { headline: true },
  );
  expect(html).toContain('<h1 lang="he" dir="rtl">המעבורת</h1>\n<figure lang="he" dir="rtl">\n<blockquote>');
  expect(html).toContain('<p lang="en" dir="ltr">English</p>');
  expect(html).toContain('src="https://post.example/ferry-returns/img/harbour-1-1200.jpg"');
});

test("of every page of the corpus: each picture with its alt and credit, no other class, no id, nothing that loads or runs but pictures", () => {
  for (const [name, input] of Object.entries(pageCorpus())) {
    const html = renderFragment(input);
    const attributes = [...html.matchAll(/ ([a-z-]+)="([^"]*)"/g)].map(([, key, value]) => [key, value] as const);
    expect(new Set(attributes.filter(([key]) => key === "class").map(([, value]) => value)), name).toSatisfy(
      (classes: Set<string>) => [...classes].every((one) => ["caption", "credit", "origin"].includes(one)),
    );
    const keys = new Set(attributes.map(([key]) => key));
    for (const key of ["id", "style", "srcset", "role", "tabindex", "aria-label", "aria-labelledby"])
      expect(keys.has(key), `${name} ${key}`).toBe(false);
    expect(html).not.toMatch(/<(script|style|source|picture|nav id|link|meta)/);
    expect(html.match(/<img /g)?.length ?? 0).toBe(html.match(/<img [^>]*alt="/g)?.length ?? 0);
  }
});

test("hostile text makes no element and no attribute of its own, and stands there as it was typed", async () => {
  const { hostile } = pageCorpus();
  if (!hostile) throw new Error("no hostile page");
  const validator = new HtmlValidate(new StaticConfigLoader({ root: true, extends: ["html-validate:standard"] }));
  const parser = new Parser(await validator.getConfigFor("fragment.html"));
  const data = renderFragment(hostile, { headline: true });
  const root = parser.parseHtml({ data, filename: "fragment.html", line: 1, column: 1, offset: 0 });
  const elements = root.querySelectorAll("*");
  const tags = new Set(elements.map(({ tagName }) => tagName));
  for (const tag of ["script", "style", "iframe", "svg", "form", "link", "meta", "base", "object", "template"])
    expect(tags.has(tag), tag).toBe(false);
  const known = /^(?:alt|class|colspan|datetime|dir|height|href|lang|rowspan|scope|src|start|width)$/;
  for (const { attributes, tagName } of elements)
    for (const { key, value } of attributes) {
      expect(key, tagName).toMatch(known);
      if (key === "href") expect(String(value)).toMatch(/^(?:https?|mailto):/);
      if (key === "src") expect(String(value)).toMatch(/^(?:https?:\/\/[^/]+\/.*)?img\/[^/]+\.jpg$/);
    }
  expect(root.querySelectorAll("h1")).toHaveLength(1);
  expect(data).toContain("&lt;script&gt;");
});
