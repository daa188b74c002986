/** The head of the article and the text. */
export const articleStyle = `article { padding-block: clamp(1.75rem, 5vw, 3.25rem) 1rem; }
.kicker {
  margin-block-end: 0.6rem;
  color: var(--accent);
  font: 700 0.9375rem/1.35 var(--sans);
}
h1 {
  font-size: clamp(1.9rem, 1.35rem + 2.2vw, 2.9rem);
  font-weight: 700;
  line-height: 1.12;
  letter-spacing: -0.012em;
  text-wrap: balance;
}
:lang(he) h1, h1:lang(he), :lang(ar) h1, h1:lang(ar) { letter-spacing: 0; line-height: 1.18; }
.standfirst {
  margin-block-start: 0.9rem;
  color: var(--quiet);
  font-size: clamp(1.15rem, 1.05rem + 0.5vw, 1.375rem);
  line-height: 1.42;
  text-wrap: pretty;
}
.sign {
  display: flex;
  flex-wrap: wrap;
  gap: 0.15rem 1.5rem;
  margin-block: 1.4rem 1.9rem;
  padding-block: 0.65rem;
  border-block: 1px solid var(--rule);
  font: 0.9375rem/1.5 var(--sans);
}
.byline { font-style: normal; }
.byline a { color: inherit; }
.name { font-weight: 650; }
.no-byline { font-style: italic; }
.times { color: var(--quiet); font-variant-numeric: lining-nums tabular-nums; }
.times time { white-space: nowrap; }
.dateline { font-size: 0.86em; font-weight: 700; letter-spacing: 0.05em; text-transform: uppercase; }
.dateline:is(:lang(he), :lang(yi), :lang(ar), :lang(fa), :lang(ur)) { font-size: 1em; letter-spacing: 0; }
.update-line { font-style: italic; }
.updated::before { content: "· "; }
.body { font-size: clamp(1.125rem, 1.07rem + 0.25vw, 1.25rem); text-wrap: pretty; }
.body > * + * { margin-block-start: 1.15em; }
.body > h2, .body > h3, .body > h4 { line-height: 1.25; text-wrap: balance; }
.body > h2 { margin-block-start: 1.9em; font-size: 1.4em; }
.body > h3 { margin-block-start: 1.6em; font-size: 1.18em; }
.body > h4 { margin-block-start: 1.4em; font: 700 1em/1.3 var(--sans); }
.body > :is(h2, h3, h4) + * { margin-block-start: 0.55em; }
.body ul, .body ol { padding: 0; }
/* The room of its mark is the item's own, on the side where that begins: items of one list may run in either direction. */
.body li { margin-inline-start: 1.5em; }
/* One that runs otherwise than those that hold it has none of their room on its side. */
.body li:dir(ltr) > * > li:dir(rtl), .body li:dir(rtl) > * > li:dir(ltr) { margin-inline-start: 3em; }
.body li:dir(ltr) > * > li:dir(ltr) > * > li:dir(rtl), .body li:dir(rtl) > * > li:dir(rtl) > * > li:dir(ltr) { margin-inline-start: 4.5em; }
.body li + li, .body li > :is(ul, ol) { margin-block-start: 0.35em; }
.body li::marker { color: var(--quiet); }
.hung > p:first-child { text-indent: -0.44em; }
blockquote {
  padding-inline-start: 1.1em;
  border-inline-start: 3px solid var(--accent);
  font-size: 1.08em;
  line-height: 1.5;
}
code { padding-inline: 0.2em; background: var(--tint); font-family: ui-monospace, "Cascadia Mono", Menlo, monospace; font-size: 0.88em; }
sub, sup { line-height: 0; }
.missing { border: 2px dashed var(--quiet); color: var(--quiet); font-family: var(--sans); }
h1.missing { padding: 0.4em 0.6em; font-weight: 600; }
`;
