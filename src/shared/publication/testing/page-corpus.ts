import {
  correction,
  divider,
  embed,
  factBox,
  gallery,
  heading,
  headNode,
  link,
  list,
  paragraph,
  photoNode,
  phrase,
  pullQuote,
  quote,
  related,
  storyDocument,
  table,
  textNode,
} from "../../document/build.ts";
import { textFormat } from "../../document/nodes.ts";
import type { PageInput } from "../page-input.ts";
import { figurePage } from "./corpus-figures.ts";
import { hebrewCredit, parsedCredit, sampleId, sampleInput, samplePhoto, sampleTime } from "./page-samples.ts";

// Whole pages that outside judges (validators, a browser) look at. Every kind of block and every state is in one of them.

const photos = [
  samplePhoto(1),
  samplePhoto(2, { width: 1200, height: 1600, file: "נמל-2.jpg", credit: hebrewCredit, dominantColour: "#8c6a4f" }),
  samplePhoto(3, { dominantColour: "#2e3f36" }),
  samplePhoto(4, { width: 700, height: 467, dominantColour: "" }),
  samplePhoto(5, { credit: { items: [], raw: "", state: "parsed", exempt: "Own graphic" } }),
];

/** A mark of two letters between two lines, as an SVG of some 300 bytes. */
const sampleLogo = {
  data: "data:image/svg+xml;base64,PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciIHdpZHRoPSIxODAiIGhlaWdodD0iNDAiIHZpZXdCb3g9IjAgMCAxODAgNDAiPjxwYXRoIGQ9Ik0wIDNoMTgwTTAgMzdoMTgwIiBzdHJva2U9IiMwZjc2NmUiIHN0cm9rZS13aWR0aD0iMiIvPjxwYXRoIGQ9Ik0xMCA5djIyTTEwIDIwaDE2TTI2IDl2MjJNNDAgOXYyMk00MCA5aDEwYTYgNiAwIDAgMSAwIDEyaC0xMCIgZmlsbD0ibm9uZSIgc3Ryb2tlPSIjMGY3NjZlIiBzdHJva2Utd2lkdGg9IjQiLz48L3N2Zz4=",
  width: 180,
  height: 40,
};

const profile = {
  sections: ["Coast", "Islands", "חופים"],
  contributors: [
    { name: "Miriam Adler", url: "https://post.example/people/adler" },
    { name: "דנה כהן", url: "https://post.example/people/cohen" },
  ],
  noBylines: {
    text: "The Harbour Post prints no names under notices that a public body sent out.",
    url: "https://post.example/names",
  },
  principlesUrl: "https://post.example/principles",
  baseUrl: "https://post.example/news/",
  follow: [
    { label: "Facebook", url: "https://social.example/harbourpost" },
    { label: "Newsletter", url: "https://post.example/letters?from=page&to=inbox" },
    { label: "Write to us", url: "mailto:desk@post.example" },
  ],
  commentsPolicy:
    "Readers may comment under their own names for three days after a story is published.\n\nComments that insult, incite or advertise are removed, and whoever writes them is told why.",
};

const nested = list("bullet", ["Cars and vans leave from the northern quay", "Walkers board at the old customs house"]);
const [firstItem] = nested.children;
if (firstItem) {
  nested.children.splice(1, 0, {
    ...firstItem,
    children: [list("number", ["Tickets are sold on board", "Dogs travel free"])],
  });
}

function english(): PageInput {
  const body = [
    paragraph(
      "The night ferry sailed again on Sunday after eleven weeks in dry dock, and the first passengers were the fishermen who had been carrying the island's post in their own boats since the summer.",
    ),
    photoNode({
      photo: sampleId(1),
      caption: "The ferry at the northern quay on Sunday morning, an hour before it sailed",
      alt: "A white ferry with its bow doors open beside a stone quay",
    }),
    paragraph([
      textNode("The harbour master said the new engines were "),
      textNode("quieter", textFormat.italic),
      textNode(" than the old ones, "),
      textNode("but not ", textFormat.bold),
      textNode("cheaper", textFormat.bold | textFormat.italic),
      textNode(". The accounts are "),
      link("https://post.example/accounts?year=2026&part=2#ferry", "published in full"),
      textNode(", and anyone may inspect them."),
    ]),
    heading("h2", "What changes for travellers"),
    nested,
    heading("h3", "The winter timetable"),
    list("number", ["Departures at six in the morning and at seven in the evening", "No crossing on storm days"]),
    quote("We counted the days, and then we stopped counting, because it only made the winter longer."),
    paragraph("הספינה הגיעה בזמן, אמר הקברניט בעברית לנוסעים שחיכו על הרציף."),
    gallery([
      photoNode({
        photo: sampleId(2),
        caption: "Crates waiting on the quay",
        alt: "ארגזים ערומים על הרציף",
        altLanguage: "he",
      }),
      photoNode({ photo: sampleId(3), alt: "Gulls above the mast of a fishing boat" }),
      photoNode({
        photo: sampleId(4),
        caption: "First line of the caption.\n\nA second paragraph of it.",
        decorative: true,
      }),
    ]),
    photoNode({ photo: sampleId(5), alt: "A map of the crossing between the island and the mainland" }),
    paragraph("A second ship is planned for the spring, when the shipyard has a free berth."),
    quote("“She sailed on time,” the harbour master said, “and that is the news.”"),
    pullQuote("“The sea does not read our timetable.”", [textNode("Miriam Adler"), textNode(", harbour master")]),
    paragraph([
      textNode("The crew call her "),
      phrase("הזקנה", "he", textFormat.italic),
      textNode(", “the old lady”; the yard calls her "),
      phrase("la vieille", "fr"),
      textNode(". She burns 2 t of CO"),
      textNode("2", textFormat.subscript),
      textNode(" less a night, "),
      textNode("or so the brochure said", textFormat.strikethrough),
      textNode("."),
    ]),
    factBox("The ferry in figures", [
      "Built in 1998 and rebuilt this autumn.",
      list("bullet", ["Two engines", "180 passengers, 40 cars"]),
    ]),
    factBox("", ["A box without a title still has a name for those who listen."]),
    table([
      ["Day", "Leaves", "Arrives", "Fare", "Aboard"],
      ["Sunday", "19:00", "23:40", "€ 12.50", "180 passengers and 40 cars"],
      ["יום שני", "06:00", "10:35", "€ 9.00", "walkers only, by order of the harbour master"],
    ]),
    table([["Without", "a head"]], false),
    divider(),
    photoNode({
      photo: sampleId(3),
      caption: "The crossing from the air",
      alt: "A narrow strait between two islands",
      width: "wide",
    }),
    photoNode({ photo: sampleId(1), caption: "Morning at the quay", alt: "A quay at sunrise", width: "full" }),
    embed(
      "https://www.video.example/watch?v=night&t=1",
      "The night crossing in two minutes",
      "Filmed from the bridge.",
    ),
    embed("https://post.example/accounts"),
    related("", [
      [link("https://post.example/news/dry-dock/", "Eleven weeks in dry dock")],
      [link("https://post.example/news/post-boats/", "הסירות שנשאו את הדואר")],
    ]),
    correction("An earlier version gave the wrong year for the ship's building.", { date: "2026-11-22" }),
    correction("The ferry also carries lorries.", { kind: "clarification" }),
    paragraph(""),
  ];
  const head = {
    kicker: "Islands",
    headline: "Night ferry sails again after eleven weeks in dry dock",
    standfirst: "Fishermen who carried the post all autumn were the first aboard when the ship left the northern quay",
  };
  return sampleInput({
    document: storyDocument(head, body),
    fields: {
      byline: { names: ["Miriam Adler", "Joan Whitfield", "יואב מזרחי"], none: false },
      section: "Coast",
      dateline: "Saltmarsh Quay",
      tags: ["Ferries", "Winter timetable", "נמל הצפון"],
      seoTitle: "Night ferry back after eleven weeks",
      socialText: "The fishermen who carried the post were first aboard.",
    },
    profile,
    photos,
    modified: { ...sampleTime, iso: "2026-11-22T16:40:00+02:00", hour: 16, minute: 40 },
  });
}

function hebrew(): PageInput {
  const body = [
    paragraph(
      "מעבורת הלילה שבה להפליג ביום ראשון לאחר אחד־עשר שבועות במספנה, והראשונים לעלות עליה היו הדייגים שנשאו את דואר האי בסירותיהם מאז הקיץ.",
    ),
    photoNode({
      photo: sampleId(1),
      caption: "המעבורת ברציף הצפוני ביום ראשון בבוקר, שעה לפני ההפלגה",
      alt: "מעבורת לבנה עומדת ליד רציף אבן",
    }),
    paragraph([
      textNode("מנהל הנמל אמר כי המנועים החדשים "),
      textNode("שקטים", textFormat.bold),
      textNode(" מקודמיהם, אך אינם זולים מהם. הדוחות "),
      link("https://post.example/accounts", "פורסמו במלואם"),
      textNode("."),
    ]),
    heading("h2", "מה משתנה לנוסעים"),
    list("bullet", ["מכוניות יוצאות מן הרציף הצפוני", "הולכי רגל עולים ליד בית המכס הישן"]),
    quote("ספרנו את הימים, ואחר כך הפסקנו לספור, כי זה רק האריך את החורף."),
    paragraph("The captain greeted the passengers in English before the ship sailed from the island."),
    gallery([
      photoNode({ photo: sampleId(2), caption: "ארגזים ממתינים על הרציף", alt: "ארגזים ערומים זה על זה" }),
      photoNode({ photo: sampleId(3), caption: "שחפים מעל התורן", alt: "Gulls above a mast", altLanguage: "en" }),
    ]),
    paragraph("אונייה שנייה מתוכננת לאביב, כשיתפנה מקום במספנה."),
    pullQuote("הים אינו קורא את לוח הזמנים שלנו.", "דנה כהן, מנהלת הנמל"),
    paragraph([textNode("הצוות קורא לה "), phrase("the old lady", "en"), textNode(", בחיבה.")]),
    factBox("המעבורת במספרים", ["נבנתה ב־1998.", list("bullet", ["שני מנועים", "180 נוסעים"])]),
    table([
      ["יום", "יציאה", "הגעה"],
      ["ראשון", "19:00", "23:40"],
    ]),
    divider(),
    photoNode({ photo: sampleId(3), caption: "המצר מן האוויר", alt: "מצר בין שני איים", width: "wide" }),
    embed("https://www.video.example/watch?v=night", "ההפלגה הלילית בשתי דקות", "צולם מן הגשר."),
    related("", [[link("https://post.example/news/dry-dock/", "אחד־עשר שבועות במספנה")]]),
    correction("בגרסה קודמת נכתבה שנה שגויה.", { date: "2026-11-22" }),
  ];
  const head = {
    kicker: "האיים",
    headline: "מעבורת הלילה שבה להפליג אחרי אחד־עשר שבועות",
    standfirst: "הדייגים שנשאו את הדואר כל הסתיו היו הראשונים לעלות כשהספינה עזבה את הרציף",
  };
  return sampleInput({
    document: storyDocument(head, body),
    fields: {
      language: "he",
      byline: { names: ["דנה כהן", "יואב מזרחי"], none: false },
      section: "חופים",
      dateline: "רציף המלח",
      tags: ["מעבורות", "לוח החורף", "Harbours"],
    },
    profile: {
      ...profile,
      name: "דואר הנמל",
      language: "he",
      type: "sans",
      accent: "#0f766e",
      logo: sampleLogo,
      follow: [
        { label: "פייסבוק", url: "https://social.example/harbourpost" },
        { label: "Telegram", url: "https://social.example/t" },
      ],
      commentsPolicy: "הקוראים רשאים להגיב בשמם במשך שלושה ימים מפרסום הכתבה. תגובות פוגעניות יוסרו.",
    },
    photos,
    modified: { ...sampleTime, iso: "2026-11-22T16:40:00+02:00", hour: 16, minute: 40 },
  });
}

/** Text alone, no byline by choice, no base address, nothing switched on. */
function plain(): PageInput {
  const body = [paragraph("The bridge over the lower river will be closed to lorries from Monday, the county said.")];
  return sampleInput({
    document: storyDocument({ headline: "Lorries barred from the lower bridge" }, body),
    fields: { byline: { names: [], none: true }, followBar: false, commentsNotice: false, dateline: "Saltmarsh" },
    profile: { noBylines: profile.noBylines, shareLinks: false },
  });
}

/** As far from ready as a story can be, for the preview. */
function unfinished(): PageInput {
  const body = [
    photoNode({ caption: "A caption that waits for its picture", credit: hebrewCredit }),
    photoNode({ photo: sampleId(99), alt: "A picture that is gone" }),
    gallery([photoNode(), photoNode({ photo: sampleId(1) })]),
    pullQuote("", "Nobody yet"),
    factBox("", [""]),
    table([["", ""]]),
    embed("", "A film without an address"),
    related("", ["An entry without a link", ""]),
    correction(""),
  ];
  return sampleInput({ document: storyDocument({}, body), photos, profile: { name: "" } });
}

/** A language that the page has no words of its own for. */
function arabic(): PageInput {
  const body = [
    paragraph("عادت العبارة الليلية إلى الإبحار يوم الأحد بعد أحد عشر أسبوعا في حوض السفن، وكان الصيادون أول الركاب."),
    photoNode({ photo: sampleId(1), caption: "العبارة عند الرصيف الشمالي", alt: "عبارة بيضاء بجانب رصيف حجري" }),
    photoNode({ photo: sampleId(3), caption: "نوارس فوق السارية", alt: "نوارس في السماء" }),
    correction("صححنا السنة.", { date: "2026-11-22" }),
    related("", [[link("https://post.example/a", "خبر آخر")]]),
    table([["يوم", "ساعة"]]),
  ];
  return sampleInput({
    document: storyDocument(
      { headline: "العبارة الليلية تبحر من جديد", standfirst: "الصيادون أول من صعد إليها" },
      body,
    ),
    fields: { language: "ar", byline: { names: ["ليلى حداد"], none: false } },
    profile,
    photos,
  });
}

/** Text that would be markup, script, style or a foreign address if it were not escaped. */
export const hostileText = `</title></style></script><script>alert(1)</script><img src=x onerror="alert('2')"> ' " & &amp; <!-- ]]> \${x}`;

function hostile(): PageInput {
  const evil = hostileText;
  const photo = samplePhoto(1, {
    caption: evil,
    copyright: evil,
    creator: evil,
    dominantColour: "red; } body { display: none } /*",
    credit: parsedCredit({ name: evil, role: "photographer" }, { name: evil, role: "agency" }),
  });
  const second = samplePhoto(2, {
    dominantColour: "#fff</style>",
    credit: { items: [], raw: evil, state: "review", exempt: "" },
  });
  const body = [
    paragraph([textNode(evil, 127), link("javascript:alert(1)", evil), link("https://x.example/\"'<>", evil)]),
    paragraph("a\u202eb\u2067c\u0000d\u0085e\ud800f\ufdd0g\u2028h"),
    heading("h2", evil),
    quote(evil),
    list("bullet", [evil, "x".repeat(10_000)]),
    pullQuote(evil, evil),
    factBox(evil, [evil, list("bullet", [evil])]),
    table([[evil, evil], [evil]]),
    embed("javascript:alert(1)", evil, evil),
    embed("https://x.example/\"'><script>", [link("https://x.example/", evil)], evil),
    related(evil, [evil, [link("data:text/html,x", evil)]]),
    { ...correction(evil, { date: '2026-11-22"><script>' }), kind: evil as "correction" },
    paragraph([phrase(evil, 'en" onclick="alert(1)'), phrase(evil, "he"), phrase(evil, "x".repeat(500))]),
    { ...paragraph(evil), $: { language: '"><script>' } },
    { ...photoNode({ photo: sampleId(1), caption: evil, alt: evil, altLanguage: "en" }), width: evil as "wide" },
    photoNode({ photo: sampleId(2), caption: "ש".repeat(10_000), alt: "\u202e\udfff" }),
  ];
  const document = storyDocument({ kicker: evil, headline: evil, standfirst: evil }, body);
  document.root.children[1] = headNode("headline", [textNode(evil, 3), link("data:text/html,x", evil)]);
  return sampleInput({
    document,
    fields: {
      ...{ byline: { names: [evil, "\u202eevil"], none: false }, section: evil, summary: evil },
      ...{ dateline: evil, tags: [evil], seoTitle: evil, socialText: evil, canonicalUrl: "javascript:alert(1)" },
    },
    profile: {
      ...{ name: evil, commentsPolicy: evil, template: evil, accent: evil, accentDark: "#fff</style>" },
      logo: { data: `data:image/svg+xml,${evil}`, width: 1, height: 1 },
      contributors: [{ name: evil, url: "javascript:alert(1)" }],
      noBylines: { text: evil, url: "javascript:alert(1)" },
      principlesUrl: "javascript:alert(1)",
      follow: [
        { label: evil, url: "javascript:alert(1)" },
        { label: evil, url: 'https://post.example/?a=<b>&c="d"' },
      ],
      baseUrl: 'https://post.example/"><script>',
    },
    photos: [photo, second],
  });
}

/** The corpus by name. */
export function pageCorpus(): Record<string, PageInput> {
  return {
    english: english(),
    hebrew: hebrew(),
    plain: plain(),
    unfinished: unfinished(),
    arabic: arabic(),
    figuresLtr: figurePage("ltr", profile),
    figuresRtl: figurePage("rtl", profile),
    hostile: hostile(),
  };
}
