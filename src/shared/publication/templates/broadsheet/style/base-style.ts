import { edge, measure, wide } from "../sizes.ts";

/** The papers that text stands on, light and dark: accents are made readable on them (page-style.ts). */
export const papers = { light: ["#fdfcfa", "#efebe3"], dark: ["#161514", "#262422"] } as const;

/** Colours (light and dark), type and the frame of the page. */
export const baseStyle = `:root {
  color-scheme: light dark;
  --paper: ${papers.light[0]};
  --ink: #1b1a18;
  --quiet: #5f5b55;
  --rule: #d8d3ca;
  --strong-rule: #1b1a18;
  --link: #0b4f8a;
  --accent: #9b1c1c;
  --tint: ${papers.light[1]};
  --serif: Charter, "Bitstream Charter", "Iowan Old Style", "Source Serif 4", "Palatino Linotype", Cambria, Georgia,
    "Noto Serif Hebrew", "Frank Ruehl CLM", "David Libre", David, "Noto Serif", "Times New Roman", serif;
  --sans: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Noto Sans Hebrew", Arial, sans-serif;
  --measure: ${measure}rem;
  --wide: ${wide}rem;
  --edge: clamp(${edge.least}rem, ${edge.share}vw, ${edge.most}rem);
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: ${papers.dark[0]};
    --ink: #e9e5de;
    --quiet: #a8a29a;
    --rule: #3a3733;
    --strong-rule: #8d877e;
    --link: #8fc1f0;
    --accent: #f0938c;
    --tint: ${papers.dark[1]};
  }
  .logo { box-sizing: content-box; padding: 0.25rem 0.5rem; border-radius: 2px; background: #fdfcfa; }
}
*, *::before, *::after { box-sizing: border-box; }
html {
  background: var(--paper);
  color: var(--ink);
  font: 100%/1.6 var(--serif);
  text-size-adjust: 100%;
  -webkit-text-size-adjust: 100%;
  scroll-padding-block-start: 1rem;
}
@media (min-width: 120rem) { html { font-size: 112.5%; } }
@media (min-width: 150rem) { html { font-size: 120%; } }
body { margin: 0; overflow-x: clip; overflow-wrap: anywhere; }
h1, h2, h3, h4, p, ul, ol, figure, blockquote { margin: 0; }
a { color: var(--link); text-decoration-thickness: 1px; text-underline-offset: 0.18em; }
a:hover { text-decoration-thickness: 2px; }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
img { display: block; max-inline-size: 100%; block-size: auto; }
#story { position: fixed; inset-block-start: 0; }
.skip { position: absolute; z-index: 1; inset-block-start: 0.5rem; inset-inline-start: var(--edge); padding: 0.5rem 1rem; background: var(--paper); font: 600 1rem/1.4 var(--sans); }
.skip:not(:focus) { inline-size: 1px; block-size: 1px; padding: 0; overflow: hidden; clip-path: inset(50%); }
.masthead {
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  justify-content: space-between;
  gap: 0.25rem 1rem;
  padding: 0.8rem max(var(--edge), (100% - var(--wide)) / 2) 0.7rem;
  border-block-end: 3px double var(--strong-rule);
}
.publication { font-size: 1.375rem; font-weight: 700; line-height: 1.2; }
.publication a { color: inherit; text-decoration: none; }
.publication a:hover { text-decoration: underline; }
.section { color: var(--quiet); font: 0.875rem/1.4 var(--sans); }
main, .follow, .comments {
  max-inline-size: calc(var(--measure) + 2 * var(--edge));
  margin-inline: auto;
  padding-inline: var(--edge);
}
.foot, .follow, .comments { font: 0.9375rem/1.55 var(--sans); }
.foot { margin-block-start: 2.5rem; padding-block-start: 0.9rem; border-block-start: 1px solid var(--rule); }
.foot > * + * { margin-block-start: 0.5rem; }
.tags, .share, .follow, :is(.tags, .share, .follow) ul { display: flex; flex-wrap: wrap; gap: 0.25rem 1.25rem; }
:is(.tags, .share, .follow) ul { padding: 0; list-style: none; }
.row-title { font-weight: 600; }
.page-address { display: none; }
.follow { margin-block-start: 3rem; }
.follow::before {
  content: "";
  flex: 1 0 100%;
  border-block-start: 3px double var(--strong-rule);
  margin-block-end: 0.6rem;
}
.comments { margin-block: 2.5rem 4rem; color: var(--quiet); }
.comments h2 { margin-block-end: 0.4rem; color: var(--ink); font: 700 1.0625rem/1.3 var(--sans); }
.comments p + p { margin-block-start: 0.75em; }
`;
