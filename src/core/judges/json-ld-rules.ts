/** What structured data should hold, and who says so. `[]` in a path goes through every item of a list. */
export interface DataRule {
  path: string;
  level: "required" | "recommended";
  /** Who says so, by a name that fits in a sentence. */
  source: string;
  /** What the value must be besides being there. */
  kind?: "date" | "address";
  /** Asked only where the page has a picture, or where it has an address to give. */
  when?: "pictures" | "address";
}

const article = "Google, Article structured data";
const image = "Google, image metadata";
const house = "Galley";

/**
 * For a news article: developers.google.com/search/docs/appearance/structured-data/article lists these as recommended and requires none; what
 * a news page must not go out without is required here. For pictures: …/structured-data/image-license-metadata.
 */
export const articleRules: readonly DataRule[] = [
  { path: "headline", level: "required", source: article },
  { path: "datePublished", level: "required", source: article, kind: "date" },
  { path: "dateModified", level: "required", source: article, kind: "date" },
  { path: "author", level: "required", source: article },
  { path: "author[].name", level: "required", source: article },
  { path: "author[].url", level: "recommended", source: article, kind: "address" },
  { path: "image", level: "required", source: article, when: "pictures" },
  { path: "publisher.name", level: "required", source: house },
  { path: "publisher.logo", level: "recommended", source: house },
  { path: "mainEntityOfPage", level: "required", source: house, kind: "address", when: "address" },
  { path: "inLanguage", level: "required", source: house },
  { path: "description", level: "recommended", source: house },
  { path: "publishingPrinciples", level: "recommended", source: "schema.org, NewsMediaOrganization", kind: "address" },
  { path: "image[].contentUrl", level: "required", source: image, when: "pictures" },
  { path: "image[].contentUrl", level: "recommended", source: image, kind: "address", when: "address" },
  { path: "image[].width", level: "required", source: house, when: "pictures" },
  { path: "image[].height", level: "required", source: house, when: "pictures" },
];

/** Of these Google requires one for each picture, so that its credit can be shown. */
export const creditProperties = ["creator", "creditText", "copyrightNotice", "license"] as const;
