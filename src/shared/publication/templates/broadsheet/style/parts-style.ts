/** What stands in or beside the text in a frame of its own: quotes lifted out, boxes, cards, notices, tables, breaks. */
export const partsStyle = `.pull-quote, .fact-box, .correction, .embed, .related { margin-block: 2em; }
.part-title { font: 700 1em/1.35 var(--sans); }
:is(.fact-box, .correction, .embed) > * + *, .pull-quote blockquote p + p { margin-block-start: 0.6em; }
.pull-quote { padding-block: 0.9em; border-block: 1px solid var(--rule); border-block-start: 4px solid var(--accent); }
.pull-quote blockquote { padding: 0; border: 0; font-size: 1.45em; line-height: 1.32; text-wrap: pretty; }
.pull-quote figcaption { margin-block-start: 0.7rem; color: var(--quiet); font-size: 0.9375rem; }
.pull-quote figcaption::before { content: "— "; }
.fact-box, .correction, .embed { padding: 1em 1.15em; }
.fact-box, .embed { font: 0.875em/1.55 var(--sans); }
.fact-box { background: var(--tint); border-block-start: 3px solid var(--strong-rule); }
.fact-box .part-title { font-size: 1.1em; }
.correction { padding-block: 0.2em; border-inline-start: 3px solid var(--strong-rule); font-size: 0.9em; }
.correction time { font-weight: 400; }
.embed { border: 1px solid var(--rule); border-radius: 3px; }
.embed .part-title a { color: inherit; text-decoration: none; }
.embed .part-title a:hover { text-decoration: underline; }
.site { color: var(--quiet); text-align: start; }
[dir="rtl"] .embed .site { text-align: end; }
.related { padding-block: 0.9em; border-block: 1px solid var(--rule); font: 0.9375em/1.5 var(--sans); }
.related ul { padding: 0; list-style: none; }
.related li { margin: 0; padding-block: 0.45em; }
.related li + li { border-block-start: 1px solid var(--rule); }
.table { overflow-x: auto; margin-block: 2em; }
.table:focus-visible { outline-offset: -3px; }
.table table { inline-size: 100%; border-collapse: collapse; font: 0.875em/1.45 var(--sans); font-variant-numeric: lining-nums tabular-nums; }
.table :is(th, td) { padding: 0.5em 0.75em; border-block-end: 1px solid var(--rule); text-align: start; vertical-align: top; overflow-wrap: normal; }
.table :is(th, td):first-child { padding-inline-start: 0; }
.table :is(th, td):not(.number) { min-inline-size: 6.5em; }
.table .number { text-align: end; white-space: nowrap; }
.table thead th { border-block-end: 2px solid var(--strong-rule); vertical-align: bottom; }
.body > hr { inline-size: 5rem; margin: 2.2em auto; border: 0; border-block-start: 2px solid var(--quiet); }
`;
