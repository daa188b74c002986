import { row, wideScreen } from "../sizes.ts";

/** Photos and galleries on the page. */
export const figureStyle = `.body > .photo, .body > .gallery { margin-block: 2em; }
.head + .body > :is(.photo, .gallery):first-child { margin-block-start: 0; }
.frame { position: relative; }
.frame img { inline-size: 100%; background-color: var(--tint); }
figcaption { margin-block-start: 0.55rem; font: 0.875rem/1.5 var(--sans); text-wrap: pretty; }
.caption-line { display: block; }
.caption-line + .caption-line { margin-block-start: 0.5em; }
.caption[dir] { display: block; }
.credit { color: var(--quiet); }
.origin { color: var(--quiet); font-style: italic; }
.count {
  position: absolute;
  inset-block-end: 0.6rem;
  inset-inline-end: 0.6rem;
  padding: 0.35rem 0.75rem;
  border-radius: 2px;
  background: rgb(16 15 14 / 0.82);
  color: #fff;
  font: 600 0.8125rem/1.4 var(--sans);
  font-variant-numeric: tabular-nums;
  text-decoration: none;
}
.count:hover { background: #100f0e; text-decoration: underline; }
.count:focus-visible { outline-color: #fff; outline-offset: -4px; }
p.missing { display: grid; place-items: center; min-block-size: 12rem; padding: 1rem; text-align: center; font-size: 1rem; }
.gallery {
  --row: min(${row.rem}rem, ${row.width}vw, ${row.height}vh);
  display: flex;
  gap: 0.75rem;
  margin-inline: calc(-1 * var(--edge));
  padding-inline: var(--edge);
  padding-block-end: 0.5rem;
  overflow-x: auto;
  overscroll-behavior-inline: contain;
  scroll-padding-inline: var(--edge);
  scroll-snap-type: inline proximity;
  scrollbar-width: thin;
  scrollbar-color: var(--quiet) transparent;
}
.gallery:focus-visible { outline-offset: -3px; }
.gallery > .photo { flex: none; min-inline-size: 10rem; scroll-snap-align: start; }
.body > .photo.full { margin-inline: calc((100vw - 100%) / -2); }
.photo.full .frame { margin-inline: auto; }
.photo.full figcaption { max-inline-size: var(--measure); margin-inline: auto; padding-inline: var(--edge); box-sizing: content-box; }
@media ${wideScreen} {
  .body > .photo.wide, .body > .gallery { margin-inline: calc((var(--measure) - var(--wide)) / 2); }
  .gallery { padding-inline: 0; scroll-padding-inline: 0; }
}
@media (prefers-reduced-motion: no-preference) { .gallery { scroll-behavior: smooth; } }
@media (forced-colors: active) {
  .count { border: 1px solid; background: Canvas; }
  .fact-box, #photos .close { border: 1px solid; }
}
`;
