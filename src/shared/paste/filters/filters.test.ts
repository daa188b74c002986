import { describe, expect, test } from "vitest";
import { outerHtml } from "../../../core/testing/outer-html.ts";
import { pastedTree } from "../../../core/testing/pasted-tree.ts";
import { nothingSaid, type Said } from "../said.ts";
import type { PastedElement } from "../tree.ts";
import { joinWordOnlineLists } from "./adjacent-lists.ts";
import { unbindAppleSpaces } from "./apple-spaces.ts";
import { dropDocsComments, flattenChecklists } from "./docs-residue.ts";
import { keepLibreNotes } from "./libreoffice-notes.ts";
import { gatherLooseItems } from "./loose-items.ts";
import { quoteHistory } from "./mail-quotes.ts";
import { dropUnseen } from "./unseen.ts";
import { trustUsualLanguage } from "./usual-language.ts";
import { makeWordLists } from "./word-lists.ts";
import {
  acceptChanges,
  dropFieldCodes,
  dropWordComments,
  keepWordNotes,
  nameWordHeadings,
  showVmlPictures,
  tellTextBoxes,
} from "./word-residue.ts";

type Filter = (root: PastedElement, said: Said) => void;

/** What a filter makes of HTML, and what it counted. */
function run(filter: Filter, html: string, attributes: string[] = []): { html: string; said: Partial<Said> } {
  const [root, said] = [pastedTree(html), { ...nothingSaid }];
  filter(root, said);
  const told = Object.fromEntries(Object.entries(said).filter(([, count]) => count > 0));
  return { html: outerHtml(root, attributes), said: told };
}

const made = (filter: Filter, html: string, attributes: string[] = []) => run(filter, html, attributes).html;

describe("what nobody saw", () => {
  test.each([
    ["<p>a<script>b</script><style>c</style></p>", "<p>a</p>"],
    ["<p>a</p><p hidden>b</p><p style='display:none'>c</p><p style='VISIBILITY: Hidden !important'>d</p>", "<p>a</p>"],
    ["<span style='mso-hide:all'>b</span><span style='font-size:0px'>c</span>a", "a"],
    ["<input type=hidden value=x><template>t</template><noscript>n</noscript>a", "a"],
    ["<span style='font-size:0.9em'>stays</span>", "<span>stays</span>"],
    ["<i style='opacity:0'>b</i><i style='opacity:0.5'>a</i>", "<i>a</i>"],
    ["<i style='position:absolute;width:1px;height:1px'>b</i><i style='clip: rect(0px, 0px, 0px, 0px)'>c</i>a", "a"],
  ])("%s", (html, expected) => expect(made(dropUnseen, html)).toBe(expected));
});

describe("Word's lists", () => {
  const item = (level: number, mark: string, text: string, list = 0) =>
    `<p class=MsoListParagraph style='mso-list:l${list} level${level} lfo1'><span style='mso-list:Ignore'>${mark}<span>&nbsp;&nbsp; </span></span>${text}</p>`;
  test("levels", () =>
    expect(made(makeWordLists, item(1, "·", "a") + item(2, "o", "b") + item(3, "§", "c") + item(1, "·", "d"))).toBe(
      "<ul><li>a</li><ul><li>b</li><ul><li>c</li></ul></ul><li>d</li></ul>",
    ));
  test("a list that begins deeper than it goes on", () =>
    expect(made(makeWordLists, item(2, "1.", "a") + item(1, "1.", "b"))).toBe(
      "<ol><li>a</li></ol><ol><li>b</li></ol>",
    ));
  test("numbers go on where Word's do, in digits or letters", () =>
    expect(
      made(makeWordLists, `${item(1, "4)", "a")}<p>between</p>${item(1, "(5)", "b")}${item(2, "a.", "c")}`, ["start"]),
    ).toBe('<ol start="4"><li>a</li></ol><p>between</p><ol start="5"><li>b</li><ol><li>c</li></ol></ol>'));
  test("two lists in a row stay two; blanks between items are none", () =>
    expect(made(makeWordLists, `${item(1, "·", "a", 1)}\n${item(1, "·", "b", 1)}\n${item(1, "·", "c", 2)}`)).toBe(
      "<ul><li>a</li><li>b</li></ul><ul><li>c</li></ul>",
    ));
  test("a numbered heading is a heading and keeps its number", () =>
    expect(
      made(makeWordLists, "<h1 style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>1.</span> a</h1>"),
    ).toBe("<h1><span>1.</span> a</h1>"));
  test("where Word's own marks were lost, by the bullet that is shown", () =>
    expect(
      made(
        makeWordLists,
        "<div><p class=MsoListParagraph style='margin-left:72pt'><span>·<span>&nbsp; </span></span>a</p><p class=MsoListParagraph>not one</p></div>",
      ),
    ).toBe("<div><ul><li><span><span>\u00A0 </span></span>a</li></ul><p>not one</p></div>"));
  test("Word in the browser: a list for each item, with its level", () => {
    const online = (level: number, text: string, tag = "ul") =>
      `<div class="ListContainerWrapper"><${tag}><li data-aria-level="${level}">${text}</li></${tag}></div>`;
    expect(
      made(
        joinWordOnlineLists,
        `<p>x</p>${online(1, "a")}${online(2, "b", "ol")}${online(1, "c")}<p>y</p>${online(1, "d")}`,
      ),
    ).toBe("<p>x</p><ul><li>a</li><ol><li>b</li></ol><li>c</li></ul><p>y</p><ul><li>d</li></ul>");
  });
});

describe("what Word leaves behind", () => {
  test("comments go, what they are about stays", () =>
    expect(
      run(
        dropWordComments,
        "<p><a style='mso-comment-reference:A_1'>word</a><span class=MsoCommentReference>[A1]</span></p><div style='mso-element:comment-list'><hr class=msocomoff><div style='mso-element:comment'>no</div></div>",
      ),
    ).toEqual({ html: "<p>word</p>", said: { comments: 1 } }));
  test("tracked changes are accepted; what is only struck out is text", () =>
    expect(
      run(
        acceptChanges,
        "<p><del cite='mailto:a'>old</del><ins datetime='2026'>new</ins> <del>struck</del><span class=msoDel>x</span></p>",
      ),
    ).toEqual({ html: "<p>new <del>struck</del></p>", said: { changes: 2 } }));
  test("codes of fields go, fields in fields too", () => {
    const [begin, then, end] = ["begin", "separator", "end"].map((part) => `<i style='mso-element:field-${part}'></i>`);
    expect(made(dropFieldCodes, `<p>a ${begin}IF ${begin}PAGE${then}9${end} x${then}shown${end} b</p>`)).toBe(
      "<p>a shown b</p>",
    );
  });
  test("notes: the number is raised, the line above them goes", () =>
    expect(
      made(
        keepWordNotes,
        "<a><span class=MsoFootnoteReference>[1]</span></a><div style='mso-element:footnote-list'><hr><p>Note</p></div>",
      ),
    ).toBe("<a><sup>[1]</sup></a><div><p>Note</p></div>"));
  test("headings by name and by outline level", () =>
    expect(made(nameWordHeadings, "<p class=MsoTitle>a</p><p style='mso-outline-level:2'>b</p><p>c</p>")).toBe(
      "<h1>a</h1><h2>b</h2><p>c</p>",
    ));
  test("bullets before headings are drawing, numbers are words", () => {
    const marked = (mark: string) => `<h2><span style='mso-list:Ignore'>${mark}&nbsp;</span>a</h2>`;
    expect(made(nameWordHeadings, marked("·") + marked("2."))).toBe("<h2>a</h2><h2><span>2.\u00A0</span>a</h2>");
  });
  test("pictures that are only drawn by Office", () =>
    expect(made(showVmlPictures, "<p><v:shape><v:imagedata src='file:///a.jpg'></v:shape></p>", ["src"])).toBe(
      '<p><v:shape><img src="file:///a.jpg"></img></v:shape></p>',
    ));
  test("the language that most is marked with is the story's; what differs was set, and so was another script", () => {
    const usual = (html: string) => made((root) => trustUsualLanguage(root, "en"), html, ["lang"]);
    expect(usual("<p lang=PL>many words here</p><p lang=FR>peu</p>")).toBe(
      '<p lang="en">many words here</p><p lang="FR">peu</p>',
    );
    expect(usual("<p lang=HE>הרבה מילים</p><p>few</p>")).toBe('<p lang="HE">הרבה מילים</p><p>few</p>');
    expect(usual("<p>no marks</p><p lang=de>was</p>")).toBe('<p>no marks</p><p lang="de">was</p>');
  });
  test("text boxes are counted", () =>
    expect(run(tellTextBoxes, "<div v:shape='x'>a</div>").said).toEqual({ textBoxes: 1 }));
});

describe("Google Docs, LibreOffice, mail, parts of lists", () => {
  test("comments of Docs, mark and text", () =>
    expect(
      run(
        dropDocsComments,
        `<p>a<sup><a href="#cmnt1">[a]</a></sup></p><div><p><a href="#cmnt_ref1">[a]</a>why?</p></div>`,
      ),
    ).toEqual({ html: "<p>a</p><div></div>", said: { comments: 1 } }));
  test("lists to tick off", () =>
    expect(run(flattenChecklists, "<ul><li role=checkbox aria-checked=true><img src=x><p>a</p></li></ul>")).toEqual({
      html: "<ul><li><p>a</p></li></ul>",
      said: { ticks: 1 },
    }));
  test("LibreOffice's notes", () =>
    expect(made(keepLibreNotes, `<p><a class="sdfootnotesym">1</a>Note</p>`)).toBe("<p><sup>1</sup> Note</p>"));
  test("an older mail below a line of Outlook's is a quotation", () => {
    expect(made(quoteHistory, "<p>new</p><hr><div id=divRplyFwdMsg>From: a</div><p>old</p>")).toBe(
      "<p>new</p><blockquote><div>From: a</div><p>old</p></blockquote>",
    );
    expect(
      made(
        quoteHistory,
        "<div><p>new</p><div style='border:none;border-top:solid #ccc 1pt'>From: a</div><p>old</p></div>",
      ),
    ).toBe("<div><p>new</p><blockquote><div>From: a</div><p>old</p></blockquote></div>");
    expect(made(quoteHistory, "<p>From: here on</p><p>it is text</p>")).toBe("<p>From: here on</p><p>it is text</p>");
  });
  test("spaces that Apple binds", () =>
    expect(made(unbindAppleSpaces, `<p>a<span class="Apple-converted-space">&nbsp;</span>b&nbsp;c</p>`)).toBe(
      "<p>a b\u00A0c</p>",
    ));
  test("items without their list", () =>
    expect(made(gatherLooseItems, "<li>a</li> <li>b</li><p>c</p><li>d</li><ul><li>e</li></ul>")).toBe(
      "<ul><li>a</li><li>b</li></ul> <p>c</p><ul><li>d</li></ul><ul><li>e</li></ul>",
    ));
});
