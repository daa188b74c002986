/** What a page says of itself to search engines and social networks: read from the page in the frame. Missing ones are empty. */
export interface HeadFacts {
  language: string;
  direction: "ltr" | "rtl";
  title: string;
  description: string;
  canonical: string;
  site: string;
  published: string;
  socialTitle: string;
  socialDescription: string;
  socialUrl: string;
  /** Relative to the page's folder. */
  image: string;
  imageAlt: string;
  /** Whether X shows the picture large. */
  isLarge: boolean;
}

/** The facts in a page's `<head>`. */
export function headFacts(document: Document): HeadFacts {
  const meta = (name: string) =>
    document.head.querySelector(`meta[property="${name}"], meta[name="${name}"]`)?.getAttribute("content") ?? "";
  return {
    language: document.documentElement.lang,
    direction: document.documentElement.dir === "rtl" ? "rtl" : "ltr",
    title: document.title,
    description: meta("description"),
    canonical: document.head.querySelector('link[rel="canonical"]')?.getAttribute("href") ?? "",
    site: meta("og:site_name"),
    published: meta("article:published_time"),
    socialTitle: meta("twitter:title") || meta("og:title"),
    socialDescription: meta("twitter:description") || meta("og:description"),
    socialUrl: meta("og:url"),
    image: /img\/[^/?#]+$/.exec(meta("og:image"))?.[0] ?? "",
    imageAlt: meta("og:image:alt"),
    isLarge: meta("twitter:card") === "summary_large_image",
  };
}
