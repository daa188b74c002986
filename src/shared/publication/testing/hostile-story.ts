import {
  correction,
  embed,
  factBox,
  gallery,
  heading,
  link,
  list,
  paragraph,
  photoNode,
  phrase,
  pullQuote,
  quote,
  related,
  storyDocument,
  table,
  textNode,
} from "../../document/build.ts";
import { slugify } from "../../text/slug.ts";
import type { PageInput } from "../page-input.ts";
import { parsedCredit, sampleId, sampleInput, samplePhoto, sampleTime } from "./page-samples.ts";

/** Texts that would do harm if they were taken for anything but text, one for each way of getting out of it. */
export const hostileTexts: Readonly<Record<string, string>> = {
  markup: "</p></article></main><script>alert(1)</script><iframe srcdoc='x'></iframe><svg onload=alert(2)>",
  attributes: `" onmouseover="alert(1)" ' onfocus='alert(2)' autofocus x=\`y\` />`,
  "JSON-LD": '"}]}</script ><!--<script>{"@type":"Person","name":"\u2028\u2029"} \\u0022 \\" \\',
  style: "</style>} * { background: url(javascript:alert(1)) } @import 'x'; /* \\3c script\\3e",
  addresses:
    "javascript:alert(1) [a](javascript:alert(2)) <data:text/html,x> //evil.example vbscript:x ../../../etc/passwd",
  XML: `]]></rdf:li><x:y xmlns:x="z">&evil;<?php x ?><!DOCTYPE a [<!ENTITY evil SYSTEM "file:///etc/passwd">]>`,
  Markdown:
    "# h **b** _i_ `c` ~~s~~ ![x](y) [l]: z | a | --- <b onclick=x>b</b> www.evil.example a@evil.example &lt; 1. x",
  "YAML and templates": `--- !!js/function >- *a &b {{x}} \${y} <%= z %> : # % @ \`w\``,
  "bidi controls": "one \u202eowt\u202c three \u202efour \u2066five \u2069six\u2069 \u2067seven",
  gershayim: `צה"ל וצה״ל, ג'ירף וג׳ירף, “מירכאות” ו־מקף – ABC (123) %50`,
  "lone surrogates": "a\ud800b\udc00c\udfff\ud83d d\ufffe\uffff\u0000\u0007\u0085e",
  "a word without end": "W".repeat(10_000),
  "a Hebrew word without end": "ש".repeat(10_000),
};

/** A story that holds a text in every place where one can be typed, and an address made of it wherever one can be. */
export interface HostileStory {
  input: PageInput;
  /** What stands in each place, by a name that it begins and ends with. */
  typed: Readonly<Record<string, string>>;
}

export function hostileStory(payload: string): HostileStory {
  const typed: Record<string, string> = {};
  const put = (place: string): string => {
    typed[place] = `${place}> ${payload} <${place}`;
    return typed[place];
  };
  const base = { copyright: put("copyright"), usageTerms: put("usageTerms"), headline: put("photoHeadline") };
  const photo = samplePhoto(1, {
    ...{ ...base, webStatement: payload, licensorUrl: payload, source: payload, dominantColour: payload },
    digitalSourceType: `http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia`,
    credit: parsedCredit({ name: put("maker"), role: "photographer" }, { name: put("agency"), role: "agency" }),
  });
  const other = samplePhoto(2, { credit: { items: [], raw: put("rawCredit"), state: "review", exempt: "" } });
  const body = [
    paragraph([textNode(put("text")), link(payload, put("link")), textNode(" "), phrase(put("phrase"), "he")]),
    paragraph([textNode(put("bold"), 1), textNode(put("code"), 16), textNode(put("all"), 127)]),
    heading("h2", put("heading")),
    quote(put("quote")),
    list("bullet", [put("item")]),
    list("number", [put("numbered")]),
    pullQuote(put("pulled"), put("speaker")),
    factBox(put("boxTitle"), [put("box")]),
    table([[put("th")], [put("td")]]),
    embed(payload, put("embedTitle"), put("embedText")),
    embed("https://video.example/", put("embedLink")),
    related(put("relatedTitle"), [[link(payload, put("relatedLink"))], [link("https://a.example/", put("safeLink"))]]),
    correction(put("correction"), { date: payload }),
    { ...paragraph(put("marked")), $: { language: payload }, direction: payload as "ltr" },
    photoNode({ photo: photo.id, caption: put("caption"), alt: put("alt"), altLanguage: "en" }),
    gallery([
      photoNode({ photo: other.id, caption: put("galleryCaption"), alt: put("galleryAlt"), altLanguage: "en" }),
      photoNode({ photo: sampleId(1), caption: put("second"), decorative: true }),
    ]),
  ];
  const input = sampleInput({
    document: storyDocument({ kicker: put("kicker"), headline: put("title"), standfirst: put("standfirst") }, body),
    fields: {
      // Half of a page in another language would be told so by the validators, rightly.
      language: /\p{Script=Hebrew}/u.test(payload) ? "he" : "en",
      ...{ byline: { names: [put("writer")], none: false }, section: put("section"), summary: put("summary") },
      ...{ dateline: put("dateline"), tags: [put("tag")], seoTitle: put("seo"), socialText: put("social") },
      canonicalUrl: payload,
    },
    profile: {
      ...{ name: put("publication"), commentsPolicy: put("policy"), baseUrl: `https://post.example/${payload}` },
      ...{ template: payload, accent: payload, accentDark: payload, principlesUrl: payload },
      contributors: [{ name: typed.writer ?? "", url: payload }],
      noBylines: { text: payload, url: payload },
      follow: [
        { label: put("follow"), url: payload },
        { label: put("followed"), url: "https://b.example/" },
      ],
    },
    photos: [photo, other],
    modified: sampleTime,
  });
  return { input: { ...input, slug: slugify(payload), updateLine: put("update") }, typed };
}
