import { z } from "zod/mini";
import { creditStyle } from "../credit/credit.ts";
import { languageTag, photoId } from "../ids.ts";

const link = z.object({ label: z.string(), url: z.string() });

/** A colour as style sheets write it, or empty for the template's own. */
const colour = z.string().check(z.regex(/^(?:#[0-9a-f]{6})?$/));

/** The longest logo, in characters of its data address: about 32 KB of picture, since every page carries it. */
export const logoLimit = 44_000;

/** The publication's mark: a picture that every page carries inside it, so that a page's folder stays complete by itself. */
export const logo = z.object({
  /** A `data:` address of a PNG or an SVG picture; base64. Shown by `<img>` alone, where nothing in an SVG runs or loads. */
  data: z.string().check(z.maxLength(logoLimit), z.regex(/^data:image\/(?:png|svg\+xml);base64,[A-Za-z0-9+/]+=*$/)),
  /** Its size in pixels, or in an SVG's own units: the page keeps its place by the ratio. */
  width: z.number().check(z.positive(), z.maximum(20_000)),
  height: z.number().check(z.positive(), z.maximum(20_000)),
});
export type Logo = z.infer<typeof logo>;

/** Somebody who writes for the publication. Name and address are printed; the rest is the desk's, as far as it is known. */
export const contributor = z.object({
  name: z.string(),
  /** Of a page of their own, which their name in a byline links to; empty for none. */
  url: z.string(),
  role: z.optional(z.string().check(z.maxLength(200))),
  bio: z.optional(z.string().check(z.maxLength(2000))),
  links: z.optional(z.array(link).check(z.maxLength(20))),
  /** A photo of the library. */
  photo: z.optional(photoId),
});
export type Contributor = z.infer<typeof contributor>;

/**
 * The publication that stories go out in: settings of the whole data folder, printed on every page. What has a default came
 * later: settings stored before then have none of it.
 */
export const publicationProfile = z.object({
  name: z.string(),
  language: languageTag,
  /** `https://…` without a trailing slash, or empty: then absolute links are left out and a check says so. */
  baseUrl: z.string(),
  /** IANA name such as `Asia/Jerusalem`; core turns instants into wall-clock times with it. */
  timeZone: z.string(),
  creditStyle,
  follow: z.array(link),
  /** The comments policy shown under every story; empty for none. */
  commentsPolicy: z.string(),
  /** Which template pages are made with (templates/registry.ts); one that this version does not have gives the default. */
  template: z._default(z.string().check(z.maxLength(100)), "broadsheet"),
  /** Stands for the name in the masthead, with the name as its text; null for the name in type. */
  logo: z._default(z.nullable(logo), null),
  /** Kickers, quotes and rules; empty for the template's. On the page in a shade that can be read on its paper. */
  accent: z._default(colour, ""),
  /** The same on a dark page; empty for a shade of `accent`. */
  accentDark: z._default(colour, ""),
  /** Which of the system's families headlines and text are set in. */
  type: z._default(z.enum(["serif", "sans"]), "serif"),
  /** The sections that a story may be put in, offered in its section field. */
  sections: z._default(z.array(z.string().check(z.maxLength(200))).check(z.maxLength(200)), []),
  /** The publication's writers: a byline's name that is one of these, letter for letter, links to their own page. */
  contributors: z._default(z.array(contributor).check(z.maxLength(5000)), []),
  /** Why a story may have no byline, and where that is told at length; both empty for none. */
  noBylines: z._default(z.object({ text: z.string(), url: z.string() }), { text: "", url: "" }),
  /** Where the publication's principles can be read; empty for nowhere. */
  principlesUrl: z._default(z.string(), ""),
  /** Whether pages end in links for passing them on. */
  shareLinks: z._default(z.boolean(), true),
  /**
   * Codes of findings that block in this publication besides those that always do; what is on no page. Codes that this version does
   * not know are kept and mean nothing to it.
   */
  blockers: z._default(z.array(z.string().check(z.maxLength(100))).check(z.maxLength(500)), []),
});
export type PublicationProfile = z.infer<typeof publicationProfile>;
