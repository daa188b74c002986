import { expect, test } from "vitest";
import { heading, headNode, link, paragraph, photoNode, storyDocument } from "../../../document/build.ts";
import { renderPage } from "../../render-page.ts";
import { type SampleChanges, sampleInput } from "../../testing/page-samples.ts";

const page = (changes: SampleChanges) => renderPage(sampleInput(changes));
const head = (changes: SampleChanges) => /<header class="head">.*?<\/header>/s.exec(page(changes))?.[0] ?? "";

test("a name links to the page that the publication knows of its bearer, and to no address that a page may not hold", () => {
  const contributors = [
    { name: " Miriam Adler", url: "https://post.example/people/adler" },
    { name: "Trap", url: "javascript:alert(1)" },
    { name: "Nobody", url: "https://post.example/people/nobody" },
  ];
  const html = head({
    profile: { contributors },
    fields: { byline: { names: ["Miriam Adler", "Trap"], none: false } },
  });
  expect(html).toContain(
    '<address class="byline">By <a rel="author" href="https://post.example/people/adler"><bdi class="name">Miriam Adler</bdi></a> and <bdi class="name">Trap</bdi></address>',
  );
  expect(html).not.toContain("nobody");
});

test("a story that deliberately has no byline says why, where the publication does", () => {
  const fields = { byline: { names: [], none: true } };
  const noBylines = { text: "We print no names\nin reports from courts.", url: "https://post.example/names" };
  expect(head({ fields, profile: { noBylines } })).toContain(
    '<p class="no-byline"><a href="https://post.example/names">We print no names in reports from courts.</a></p>',
  );
  expect(head({ fields: { ...fields, language: "he" }, profile: { noBylines: { ...noBylines, url: "" } } })).toContain(
    '<p class="no-byline" lang="en" dir="ltr">We print no names in reports from courts.</p>',
  );
  expect(head({ profile: { noBylines } })).not.toContain("no-byline");
});

test("a link in the kicker or the headline leaves its words, as where they are written", () => {
  const linked = [link("https://a.example/", "Ferry")];
  const document = storyDocument({}, [paragraph("x")]);
  document.root.children.splice(
    0,
    3,
    headNode("kicker", linked),
    headNode("headline", linked),
    headNode("standfirst", linked),
  );
  const html = head({ document });
  expect(html).toContain('<p class="kicker">Ferry</p>\n<h1 class="headline">Ferry</h1>');
  expect(html).toContain('<p class="standfirst"><a href="https://a.example/">Ferry</a></p>');
});

test("the dateline opens the story's first paragraph, in its own language", () => {
  const nodes = [heading("h2", "Before"), paragraph(""), paragraph("It rained."), paragraph("It stopped.")];
  const document = storyDocument({ headline: "x" }, nodes);
  expect(page({ document, fields: { dateline: " Port <Said> " } })).toContain(
    '<p><span class="dateline">Port &lt;Said&gt;</span> — It rained.</p>\n<p>It stopped.</p>',
  );
  expect(page({ document, fields: { dateline: "חיפה" } })).toContain(
    '<span class="dateline" lang="he" dir="rtl">חיפה</span> — It rained.',
  );
});

test("a story of pictures alone has its dateline beside the times", () => {
  const document = storyDocument({ headline: "x" }, [photoNode()]);
  expect(head({ document, fields: { dateline: "Haifa" } })).toContain('<p><span class="dateline">Haifa</span></p>');
});
