import { describe, expect, test } from "vitest";
import { pageFiles } from "../../shared/publication/page-files.ts";
import type { PageInput } from "../../shared/publication/page-input.ts";
import { pageUrl } from "../../shared/publication/safe-url.ts";
import { pageCorpus } from "../../shared/publication/testing/page-corpus.ts";
import { type JudgedTexts, type Judgement, type TextJudge, textJudges } from "./judgement.ts";
import { judgeText } from "./text-judges.ts";

const corpus = pageCorpus();

function filesOf(input: PageInput): JudgedTexts {
  const files = pageFiles(input);
  const pictures = Object.values(input.renditions).flatMap((renditions) => renditions.map(({ path }) => path));
  return {
    texts: Object.fromEntries(files.map(({ path, text }) => [path, text])),
    paths: [...files.map(({ path }) => path), ...pictures],
    hasAddress: pageUrl(input.profile.baseUrl, input.slug) !== "",
  };
}

async function allJudgements(files: JudgedTexts): Promise<Judgement[]> {
  const said = await Promise.all(textJudges.map((judge) => judgeText(judge, files)));
  return said.flat();
}

/** What a judge says of the English page of the corpus with a change to its text. */
async function changed(judge: TextJudge, change: (html: string) => string, path = "index.html"): Promise<string[]> {
  const files = filesOf(corpus.english as PageInput);
  const before = files.texts[path] ?? "";
  const text = change(before);
  expect(text, "the change does something").not.toBe(before);
  const said = await judgeText(judge, { ...files, texts: { ...files.texts, [path]: text } });
  return said.map(({ severity, key, values = {} }) => [severity, key, ...Object.values(values)].join(" "));
}

// The unfinished page lacks a headline and names a picture that is gone: no check would let it out.
test.each(Object.entries(corpus).filter(([name]) => name !== "unfinished"))(
  "nobody finds an error or a warning in the %s page",
  async (_name, input) => {
    const files = filesOf(input);
    const said = (await allJudgements(files)).filter(
      ({ severity, key }) => severity !== "info" && key !== "validate.noAddress",
    );
    expect(said).toEqual([]);
  },
);

describe("links and files", () => {
  test("a link that leads nowhere on the page", async () => {
    expect(await changed("links", (html) => html.replace('href="#photos"', 'href="#pictures"'))).toContain(
      "error validate.linkNowhere pictures",
    );
  });
  test("a file that is not there", async () => {
    const said = await changed("links", (html) => html.replace(/src="img\/[^"]+"/, 'src="img/gone.jpg"'));
    expect(said).toEqual(["error validate.fileMissing img/gone.jpg"]);
  });
  test.each(["javascript:alert(1)", "//tracker.example/x", "data:text/html,x"])(
    "an address like %s",
    async (address) => {
      expect(
        await changed("links", (html) => html.replace("</main>", `<p><a href="${address}">x</a></p></main>`)),
      ).toEqual([`error validate.foreignAddress ${address}`]);
    },
  );
});

describe("structured data", () => {
  const change = (from: string | RegExp, to: string) => changed("json-ld", (html) => html.replace(from, to));
  test("what must be there and is not", async () => {
    const said = await change(/"headline":"[^"]*",/, "");
    expect(said).toContain("error validate.ldRequired headline Google, Article structured data");
  });
  test("a date without a zone", async () => {
    expect(await change(/("datePublished":"[^"]*?)\+02:00"/, '$1"')).toContain("error validate.ldDate datePublished");
  });
  test("a credit that is not the one under the picture", async () => {
    const said = await change(/"creditText":"[^"]*"/, '"creditText":"Somebody"');
    expect(said.join("\n")).toMatch(/error validate.ldCredit Somebody \(Photo: Rivka Tal \/ Reuters\)/);
  });
  test("a picture that it does not know", async () => {
    const said = await change(/"image":\[\{.*?\},\{/s, '"image":[{');
    expect(said.join("\n")).toMatch(/error validate.ldPictures 1/);
  });
  test("no data, and none that can be read", async () => {
    expect(await change("application/ld+json", "text/plain")).toEqual(["error validate.ldNone"]);
    expect(await change('{"@context"', '{@context"')).toEqual(["error validate.ldBroken"]);
  });
});

describe("social cards", () => {
  const change = (from: string | RegExp, to: string) => changed("open-graph", (html) => html.replace(from, to));
  test("what must be there and is not", async () => {
    expect(await change('property="og:title"', 'property="og:x"')).toEqual([
      "error validate.ogRequired og:title ogp.me",
    ]);
  });
  test("a relative address", async () => {
    expect(await change(/(og:image" content=")[^"]*\/img/, "$1img")).toEqual(["error validate.ogAddress og:image"]);
  });
  test("a small picture", async () => {
    expect(await change(/(og:image:width" content=")\d+/, "$1300")).toEqual([
      expect.stringMatching(/info validate.ogSmall 300/),
    ]);
  });
});

test("the other validators say where and why", async () => {
  expect(await changed("html", (html) => html.replace("<main>", '<main><img src="x">'))).toContain(
    "error validate.html wcag/h37",
  );
  expect(await changed("ninjs", (json) => json.replace('"usable"', '"so-so"'), "article.ninjs.json")).toEqual([
    "error validate.ninjsSays",
  ]);
  const noise = Array.from({ length: 9000 }, (_, at) => Math.sin(at).toString(36).slice(3, 9)).join(" ");
  expect((await changed("budget", (html) => html.replace("</main>", `<p>${noise}</p></main>`)))[0]).toMatch(
    /^warning validate.budgetOver \d+/,
  );
});
