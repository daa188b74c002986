/** On paper: the story and its pictures, without what only a screen can use. */
export const printStyle = `@media print {
  @page { margin: 18mm; }
  :root {
    color-scheme: light;
    --paper: #fff;
    --ink: #000;
    --quiet: #333;
    --rule: #999;
    --strong-rule: #000;
    --link: #000;
    --accent: #000;
    --tint: #eee;
  }
  html { font-size: 10.5pt; }
  #photos, .skip, .share, .follow, .comments, .count { display: none; }
  .page-address { display: block; font-size: 0.85em; }
  .masthead, main { max-inline-size: none; padding-inline: 0; }
  article { padding-block: 1.5rem 0; }
  .body > :is(.gallery, .photo.wide, .photo.full) { margin-inline: 0; }
  .gallery { flex-wrap: wrap; padding-inline: 0; overflow: visible; --row: 6cm; }
  .logo { padding: 0; }
  .photo.full :is(.frame, figcaption) { max-inline-size: 12cm; margin-inline: 0; padding-inline: 0; }
  /* A mark that hangs beside the text would be cut off. */
  .hung > p:first-child { text-indent: 0; }
  .fact-box { border: 1px solid var(--rule); border-block-start: 3px solid var(--strong-rule); }
  .table { overflow: visible; }
  thead { display: table-header-group; }
  .frame { max-inline-size: 12cm; }
  figure, blockquote, li, tr, .fact-box, .correction, .embed { break-inside: avoid; }
  h1, h2, h3, h4 { break-after: avoid; }
  p { orphans: 3; widows: 3; }
  .foot { break-before: avoid; }
  .body :not(.bare) > a[href^="http"]::after { content: "(" attr(href) ")"; margin-inline: 0.25em; direction: ltr; unicode-bidi: isolate; font-size: 0.85em; overflow-wrap: anywhere; }
}
`;
