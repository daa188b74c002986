import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { Credit } from "../../shared/credit/credit.ts";
import { parseCredit } from "../../shared/credit/parse-credit.ts";
import { wrapCredit } from "../../shared/credit/render-credit.ts";
import { paragraph, photoNode, storyDocument } from "../../shared/document/build.ts";
import { readMetadata } from "../photos/metadata/read-metadata.ts";
import { attribute, byTag, type Element, elementsIn, textIn } from "../testing/html-tree.ts";
import { makePhoto } from "../testing/make-photo.ts";
import { openForPublishing, publish } from "../testing/ready-story.ts";
import { testFolder } from "../testing/temporary-folder.ts";

const credits: Readonly<Record<string, Credit>> = {
  "a photographer and an agency": parseCredit("(Photo: Mara Ellery / AP)"),
  "Hebrew names": parseCredit("צילום: נועה ברגר, רויטרס"),
  "a quotation mark inside a name": parseCredit('צילום: דובר צה"ל'),
  "two photographers": parseCredit("Ann Lee; Ben Ray/Reuters"),
  "a line that nobody understood": { items: [], raw: "ph. <R.T.> // courtesy & co", state: "review", exempt: "" },
  "none needed": { items: [], raw: "", state: "parsed", exempt: "Own graphic" },
};

interface ImageObject {
  contentUrl: string;
  creditText?: string;
  copyrightNotice?: string;
  caption?: string;
  creator?: { name: string }[];
}

const within = (element: Element, test: (one: Element) => boolean) => elementsIn(element).filter(test);
const isolates = /[\u2066-\u2069]/g;

test.each(["en", "he"])(
  "page, JSON-LD, ninjs, Markdown, text and every picture file say the same credits: %s",
  async (language) => {
    const { core, out } = await openForPublishing();
    const shelf = testFolder();
    const paths = await Promise.all(
      Object.keys(credits).map((_, at) => makePhoto(shelf, `quay-${at}.jpg`, 20 + at * 35)),
    );
    const { photos } = await core.photos.attach(paths);
    const uses = Object.values(credits).map((credit, at) =>
      photoNode({ photo: photos[at]?.id ?? "", credit, caption: `Quay ${at}`, alt: `A quay, ${at}` }),
    );
    const document = storyDocument({ headline: "Quays", standfirst: "Many" }, [paragraph("Look."), ...uses]);
    const fields = { language, byline: { names: [], none: true } };
    const { id } = await core.stories.create({ language, document, fields });
    const { folder, files } = await publish(core, id, out);
    const read = (path: string) => readFile(join(folder, path), "utf8");
    const [html, agency, markdown, plain] = [
      await read("index.html"),
      JSON.parse(await read("article.ninjs.json")),
      await read("article.md"),
      (await read("article.txt")).replace(isolates, ""),
    ];
    const [script] = byTag(html, "script");
    const images = (JSON.parse(script ? textIn(script) : "") as { image: ImageObject[] }).image;
    const figures = byTag(html, "figure").filter(
      (figure) => within(figure, ({ tagName }) => tagName === "img").length > 0,
    );
    expect(images).toHaveLength(uses.length);

    for (const [at, image] of images.entries()) {
      const credit = image.creditText ?? "";
      const name = Object.keys(credits)[at];
      const figure = figures.find((one) =>
        within(one, ({ tagName }) => tagName === "img").some(
          (picture) => attribute(picture, "src") === image.contentUrl,
        ),
      ) as Element;
      const shown = within(figure, (one) => attribute(one, "class") === "credit")
        .map(textIn)
        .join("");
      const printed = wrapCredit(credit, language);
      expect([name, shown]).toEqual([name, printed]);
      const lines = agency.associations[at].descriptions as { role: string; value: string }[];
      expect(lines.find(({ role }) => role === "creditline")?.value ?? "").toBe(credit);
      const figcaption = byTag(markdown, "figure")[at];
      expect(figcaption && textIn(figcaption)).toContain(printed);
      expect(plain).toContain(`Quay ${at}${printed === "" ? "" : ` ${printed}`}`);
      // Every file of this picture, in each format and width.
      const stem = image.contentUrl.replace(/-\d+\.jpg$/, "");
      const its = files.filter(({ path }) => path.startsWith(`${stem}-`));
      expect(its.length).toBeGreaterThanOrEqual(6);
      for (const { path } of its) {
        const said = new Map((await readMetadata(join(folder, path))).fields.map(({ field, taken }) => [field, taken]));
        const text = (field: string) => said.get(field)?.texts?.join("; ") ?? "";
        expect([path, text("creditLine")]).toEqual([path, credit]);
        expect([path, text("caption")]).toEqual([path, image.caption ?? ""]);
        expect([path, text("copyright")]).toEqual([path, image.copyrightNotice ?? ""]);
        const makers = (image.creator ?? []).map((one) => one.name);
        if (text("creator") !== "") expect(makers).toEqual(expect.arrayContaining(text("creator").split("; ")));
      }
    }
  },
);
