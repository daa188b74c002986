import { expect, test } from "vitest";
import { storyDocument } from "../../../document/build.ts";
import { renderPage } from "../../render-page.ts";
import { type SampleChanges, sampleInput } from "../../testing/page-samples.ts";

const foot = (changes: SampleChanges) =>
  /<footer class="foot">.*?<\/footer>/s.exec(renderPage(sampleInput(changes)))?.[0] ?? "";
const baseUrl = "https://post.example";

test("tags are a named list, each in its own language", () => {
  expect(foot({ fields: { tags: ["Ferries", " ", "נמלים", "<b>"] } })).toBe(
    [
      '<footer class="foot">',
      '<div class="tags">',
      '<p class="row-title" id="story-tags">Topics</p>',
      '<ul aria-labelledby="story-tags">',
      "<li>Ferries</li>",
      '<li lang="he" dir="rtl">נמלים</li>',
      "<li>&lt;b&gt;</li>",
      "</ul>",
      "</div>",
      "</footer>",
    ].join("\n"),
  );
});

test("the story is passed on by plain links, which hold its headline and address whole", () => {
  const document = storyDocument({ headline: "Fish & “chips” (50% off)?", standfirst: "On the quay" }, []);
  const html = foot({ document, profile: { baseUrl }, fields: { language: "en" } });
  const links = [...html.matchAll(/href="([^"]*)"/g)].map(([, href]) => new URL((href ?? "").replaceAll("&amp;", "&")));
  expect(links.map(({ protocol, host }) => `${protocol}${host}`)).toEqual([
    ...["mailto:", "https:wa.me", "https:t.me", "https:www.facebook.com", "https:x.com"],
  ]);
  const told = links.map(({ searchParams }) => [...searchParams.values()].join("\n"));
  for (const text of told) expect(text).toContain("https://post.example/ferry-returns/");
  for (const text of told.filter((_, at) => at !== 3)) expect(text).toContain("Fish & “chips” (50% off)?");
  expect(told[0]).toContain("On the quay");
});

test("nothing is passed on without an address or a headline, or against the publication's wish", () => {
  expect(foot({})).toBe("");
  expect(foot({ profile: { baseUrl }, document: storyDocument({}, []) })).not.toContain("share");
  expect(foot({ profile: { baseUrl, shareLinks: false } })).toBe(
    '<footer class="foot">\n<p class="page-address" dir="ltr">https://post.example/ferry-returns/</p>\n</footer>',
  );
});
