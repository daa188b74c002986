import { type HtmlElement, HtmlValidate, Parser, StaticConfigLoader } from "html-validate";
import { beforeAll, describe, expect, test } from "vitest";
import { renderPage } from "./render-page.ts";
import { hostileText, pageCorpus } from "./testing/page-corpus.ts";

const entities: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'" };
const decode = (html: string) =>
  html.replace(/&(amp|lt|gt|quot|#39);/g, (_whole, name: string) => entities[name] ?? "");

let html = "";
let root: HtmlElement;

function all(selector: string): HtmlElement[] {
  return root.querySelectorAll(selector);
}
const textOf = (selector: string) => decode(all(selector)[0]?.textContent ?? "");

beforeAll(async () => {
  const { hostile } = pageCorpus();
  if (!hostile) throw new Error("no hostile page");
  html = renderPage(hostile);
  const validator = new HtmlValidate(new StaticConfigLoader({ root: true, extends: ["html-validate:standard"] }));
  const parser = new Parser(await validator.getConfigFor("index.html"));
  root = parser.parseHtml({ data: html, filename: "index.html", line: 1, column: 1, offset: 0 });
});

describe("text that would be markup", () => {
  test("makes no element that the page does not write", () => {
    expect(all("script").map((element) => element.getAttributeValue("type"))).toEqual(["application/ld+json"]);
    expect(all("style")).toHaveLength(1);
    expect(all("img")).toHaveLength(4);
    expect(all("iframe, object, embed, base, form, svg, math, template")).toHaveLength(0);
  });

  test("makes no attribute that the page does not write", () => {
    const known =
      /^(?:alt|aria-label|aria-labelledby|charset|class|content|datetime|decoding|dir|fetchpriority|height|href|id|lang|loading|name|property|rel|role|scope|sizes|src|srcset|tabindex|type|width)$/;
    for (const element of all("*")) {
      for (const { key } of element.attributes) expect(key).toMatch(known);
    }
  });

  test("is shown as it was typed", () => {
    const shown = hostileText.replace(/\s+/g, " ");
    for (const selector of [
      ".kicker",
      ".standfirst",
      ".section",
      ".name",
      ".dateline",
      ".tags li",
      ".caption",
      "blockquote p",
      "h2",
      "li",
      ".pull-quote p",
      ".pull-quote figcaption",
      ".fact-box .part-title",
      "th",
      "td",
      ".embed p",
      ".related .part-title",
      ".related li",
      ".correction",
    ]) {
      expect(textOf(selector)).toContain(shown);
    }
    expect(textOf("h1")).toBe(hostileText + hostileText);
    expect(textOf("title")).toBe(`${hostileText} – ${hostileText}`);
    expect(decode(all("img")[0]?.getAttributeValue("alt") ?? "")).toBe(hostileText);
    expect(decode(all('meta[name="description"]')[0]?.getAttributeValue("content") ?? "")).toBe(hostileText);
  });

  test("leaves the JSON-LD readable, holding the text as it was typed", () => {
    const json = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)?.[1] ?? "";
    const article = JSON.parse(json) as { headline: string; image: { copyrightNotice: string }[] };
    expect(article.headline).toBe(hostileText + hostileText);
    expect(article.image[0]?.copyrightNotice).toBe(hostileText);
  });
});

test("addresses of foreign schemes are not on the page", () => {
  const addresses = all("a").map((element) => element.getAttributeValue("href") ?? "");
  expect(addresses.filter((address) => !/^(?:https:\/\/|mailto:|#)/.test(address))).toEqual([]);
  expect(addresses).toContain("https://post.example/?a=%3Cb%3E&amp;c=%22d%22");
  expect(/(?:href|src|content)="(?:javascript|data):/.test(html)).toBe(false);
});

test("the style holds only what the page writes", () => {
  const style = /<style>(.*?)<\/style>/s.exec(html)?.[1] ?? "";
  expect(style).not.toMatch(/[<]|display: none } \/\*|background-color: (?:red|#fff<)/);
  expect(style).toMatch(/#photo-1 \.frame/);
});

test("control characters, lone surrogates and unclosed directional formatting are not on the page", () => {
  expect(/[\u202a-\u202e\u2066-\u2069\ufdd0-\ufdef]/.test(html)).toBe(false);
  expect(html.isWellFormed()).toBe(true);
  expect([...html].filter((character) => /\p{Cc}/u.test(character) && character !== "\n")).toEqual([]);
  expect(html.includes("<p>abcde\ufffdfg\u2028h</p>")).toBe(true);
});

test("a word of ten thousand letters is whole", () => {
  expect(html.includes(`>${"x".repeat(10_000)}<`)).toBe(true);
  expect(html.includes(`>${"ש".repeat(10_000)}<`)).toBe(true);
});
