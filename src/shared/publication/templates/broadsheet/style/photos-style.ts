/**
 * The view of all photos. Hidden until a link leads to it; then it lies over the page, and what is under it keeps its
 * layout (so the reader's place is kept) but can be neither seen nor reached by keyboard or screen reader.
 */
export const photosStyle = `#photos { display: none; }
#photos:target {
  display: block;
  position: fixed;
  inset: 0;
  z-index: 1;
  overflow-y: auto;
  overscroll-behavior: contain;
  background: var(--paper);
  visibility: visible;
}
html:has(#photos:target) { overflow: hidden; }
body:has(#photos:target) { visibility: hidden; }
#photos:focus { outline: none; }
#photos .bar {
  position: sticky;
  inset-block-start: 0;
  z-index: 1;
  display: flex;
  align-items: center;
  justify-content: space-between;
  gap: 1rem;
  padding: 0.6rem var(--edge);
  border-block-end: 1px solid var(--rule);
  background: var(--paper);
}
#photos h2 { font: 700 1.0625rem/1.3 var(--sans); }
#photos .close { padding: 0.35rem 0.9rem; border: 1px solid currentcolor; border-radius: 2px; font: 600 0.9375rem/1.4 var(--sans); text-decoration: none; }
#photos .close:hover { background: var(--tint); }
#photos ol { max-inline-size: 75rem; margin-inline: auto; padding: 1.5rem var(--edge) 4rem; list-style: none; }
#photos li { margin-inline: auto; }
#photos li + li { margin-block-start: 3.5rem; }
#photos img { inline-size: 100%; background-color: var(--tint); }
#photos figcaption { max-inline-size: var(--measure); font-size: 1rem; }
#photos .in-story { font: 0.875rem/2 var(--sans); }
`;
