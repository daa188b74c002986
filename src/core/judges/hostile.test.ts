import { marked } from "marked";
import { describe, expect, test } from "vitest";
import { cleanText } from "../../shared/publication/escape.ts";
import { newsArticle } from "../../shared/publication/json-ld.ts";
import { pageContext } from "../../shared/publication/page-context.ts";
import { pageFiles } from "../../shared/publication/page-files.ts";
import { xmpFacts } from "../../shared/publication/rendition-plan.ts";
import { type HostileStory, hostileStory, hostileTexts } from "../../shared/publication/testing/hostile-story.ts";
import { readXmp } from "../photos/metadata/xmp.ts";
import { buildXmp } from "../renditions/xmp.ts";
import { attribute, byTag, dangers, elements, textIn } from "../testing/html-tree.ts";
import { ninjsFaults } from "./ninjs-schema.ts";

const isolates = /[\u202a-\u202e\u2066-\u2069]/g;
/** As readers see a text: without what no page may hold, spaces as one. */
const seen = (text: string) => cleanText(text).replace(isolates, "").replace(/\s+/g, " ").trim();
const filesOf = ({ input }: HostileStory) => Object.fromEntries(pageFiles(input).map(({ path, text }) => [path, text]));

/** Places whose text is no part of what an output shows. */
const notShown: Readonly<Record<string, readonly string[]>> = {
  page: ["alt", "galleryAlt", "summary", "seo", "social", "copyright", "usageTerms", "photoHeadline", "follow"],
  text: ["section", "publication", "policy", "followed"],
};
const beside = [...(notShown.page ?? []), ...(notShown.text ?? [])];

/** A line that is shown verbatim has a space where a control character was; elsewhere such a character leaves nothing. */
const verbatim = new Set(["rawCredit"]);
const letters = (text: string) => seen(text).replace(/\s/g, "");

function expectShown(text: string, { typed }: HostileStory, without: readonly string[]): void {
  const [whole, packed] = [seen(text), letters(text)];
  const isShown = (place: string, value: string) =>
    verbatim.has(place) ? packed.includes(letters(value)) : whole.includes(seen(value));
  const lost = Object.entries(typed).filter(([place, value]) => !without.includes(place) && !isShown(place, value));
  expect(lost.map(([place]) => place)).toEqual([]);
}

const body = (html: string) => byTag(html, "body").map(textIn).join("");

/** Every string anywhere in a JSON value. */
function strings(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(strings) : [];
}

/** Directional formatting that is opened is closed on its line, so that nothing after it is turned round. */
function unbalanced(text: string): string[] {
  return text.split("\n").filter((line) => {
    let open = 0;
    for (const sign of line) {
      if (/[\u202a-\u202e\u2066-\u2068]/.test(sign)) open += 1;
      if (/[\u202c\u2069]/.test(sign)) open -= sign === "\u202c" ? 2 : 1;
    }
    return open !== 0;
  });
}

const isClean = (text: string) => text.isWellFormed() && ![...text].some((sign) => /[^\P{Cc}\n\t]/u.test(sign));

describe.each(Object.entries(hostileTexts))("%s", (_name, payload) => {
  const story = hostileStory(payload);
  const files = filesOf(story);
  const html = files["index.html"] ?? "";

  test("on the page: nothing runs or loads, every text is shown as typed", () => {
    expect(dangers(html)).toEqual([]);
    expect(byTag(html, "script")).toHaveLength(1);
    expect(byTag(html, "style").map(textIn).join("")).not.toMatch(/alert|\w> .* <\w/);
    expectShown(body(html), story, notShown.page ?? []);
    const alts = byTag(html, "img").map((image) => seen(attribute(image, "alt") ?? ""));
    expect(alts).toContain(seen(story.typed.alt ?? ""));
    const metas = byTag(html, "meta").map((meta) =>
      attribute(meta, "content")?.replace(isolates, "").replace(/\s+/g, " "),
    );
    for (const place of ["summary", "social", "title", "tag"]) expect(metas).toContain(seen(story.typed[place] ?? ""));
    expect(isClean(html)).toBe(true);
  });

  test("in JSON-LD: it parses, and says what was typed", () => {
    const [script] = byTag(html, "script");
    const article: unknown = JSON.parse(script ? textIn(script) : "");
    expect(article).toEqual(
      JSON.parse(
        JSON.stringify(newsArticle(pageContext(story.input)), (_key, value) =>
          typeof value === "string" ? cleanText(value) : value,
        ),
      ),
    );
    const said = strings(article).join(" ");
    const told = [
      "title",
      "seo",
      "summary",
      "section",
      "tag",
      "dateline",
      "writer",
      "publication",
      "caption",
      "maker",
      "copyright",
      "correction",
    ];
    const others = Object.keys(story.typed).filter((place) => !told.includes(place));
    expectShown(said, story, others);
    const addresses = strings(article).filter((text) => /^[a-z]+:\S*$/i.test(text));
    expect(addresses.filter((address) => !/^https?:/.test(address))).toEqual([]);
  });

  test("in ninjs: it is valid, and its HTML is as harmless as the page", () => {
    const text = files["article.ninjs.json"] ?? "";
    expect(ninjsFaults(text)).toEqual([]);
    const bodies = (JSON.parse(text) as { bodies: { contentType: string; value: string }[] }).bodies;
    const [marked = "", plain = ""] = bodies.map(({ value }) => value);
    expect(dangers(marked)).toEqual([]);
    const apart = ["kicker", "title", "standfirst", "writer", "tag", "update", ...beside];
    expectShown(body(marked), story, apart);
    expectShown(plain, story, apart);
    expectShown(strings(JSON.parse(text)).join(" "), story, ["policy", "follow", "followed"]);
  });

  test("in Markdown: every text stays text, with and without front matter being understood", () => {
    const text = files["article.md"] ?? "";
    const [, matter = "", story_ = ""] = /^---\n(.*?)\n---\n(.*)$/s.exec(text) ?? [];
    for (const line of matter.split("\n")) expect(() => JSON.parse(line.slice(line.indexOf(": ") + 2))).not.toThrow();
    const shown = marked.parse(story_, { async: false });
    expect(dangers(shown)).toEqual([]);
    expect(dangers(marked.parse(text, { async: false }))).toEqual([]);
    expectShown(body(shown), story, ["tag", ...beside]);
    const tags = new Set(elements(shown).map(({ tagName }) => tagName));
    const known =
      "html head body p h1 h2 strong em s del sub sup code br span bdi div a ul ol li blockquote hr table thead tbody tr th td figure img figcaption";
    expect([...tags].filter((tag) => !known.split(" ").includes(tag))).toEqual([]);
    // What was typed made no link: those that are there were made as links.
    const links = byTag(shown, "a").map((link) => attribute(link, "href"));
    expect(
      links.filter((address) => !/^https:\/\/(?:a|video)\.example\/$|^https?:|^mailto:/.test(address ?? "")),
    ).toEqual([]);
    expect(links.filter((address) => /evil/.test(address ?? "") && !payload.startsWith("http"))).toEqual([]);
  });

  test("in plain text: nothing but the text, and no direction that runs on", () => {
    const text = files["article.txt"] ?? "";
    expectShown(text, story, beside);
    expect(isClean(text)).toBe(true);
    expect(unbalanced(text)).toEqual([]);
  });

  test("in a picture's XMP: well-formed, and the words whole", () => {
    const photo = story.input.photos[Object.keys(story.input.photos)[0] ?? ""];
    if (!photo) throw new Error("no photo");
    const facts = xmpFacts(
      { ...photo, caption: story.typed.caption ?? "", alt: story.typed.alt ?? "" },
      story.typed.maker ?? "",
    );
    const { whole, properties } = readXmp(Buffer.from(buildXmp(facts)));
    expect(whole).toBe(true);
    const said = (name: string) => {
      const value = properties.get(name);
      return value?.items?.[0]?.text ?? value?.text ?? "";
    };
    // XML forbids these and no others (XML 1.0 §2.2).
    const allowed = (text: string) =>
      text.toWellFormed().replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "");
    // What a JPEG has no room for is cut, and says so.
    const isWhole = (word: string, text = "") =>
      word === allowed(text) || (word.length > 2000 && word.endsWith("…") && text.startsWith(word.slice(0, -1)));
    expect(isWhole(said("dc:description"), story.typed.caption)).toBe(true);
    expect(isWhole(said("photoshop:Credit"), story.typed.maker)).toBe(true);
    expect(isWhole(said("dc:rights"), story.typed.copyright)).toBe(true);
  });
});
