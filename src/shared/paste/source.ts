/** Where something was copied. */
export type PasteSource =
  | "galley"
  | "word"
  | "google-docs"
  | "libreoffice"
  | "spreadsheet"
  | "apple"
  | "mail"
  | "web"
  | "text";

/** How much of the clipboard's HTML is looked at: generators say their name at the beginning. */
const reach = 20_000;

const signs: readonly (readonly [PasteSource, RegExp])[] = [
  ["google-docs", /\bid=["']?docs-internal-guid-/i],
  ["spreadsheet", /<google-sheets-html-origin|urn:schemas-microsoft-com:office:excel|content=["']?Microsoft Excel/i],
  ["libreoffice", /name=["']?generator["']? content=["']?(?:LibreOffice|OpenOffice)/i],
  // Before Word: Outlook writes its mails with Word's own hand.
  [
    "mail",
    /\bgmail_|\bdivRplyFwdMsg\b|\bappendonsend\b|\bmoz-cite-prefix\b|\bAppleMailSignature|\byahoo_quoted\b|\bOutlookMessageHeader\b|type=["']?cite\b|\bx_(?:Mso|gmail_)/i,
  ],
  [
    "word",
    /urn:schemas-microsoft-com:office:word|content=["']?(?:Microsoft Word|Word\.Document)|\bclass=["']?Mso|\bmso-[a-z-]+:|\bSCXW\d/i,
  ],
  ["apple", /content=["']?Cocoa HTML Writer|class=["']?Apple-converted-space/i],
];

/** Tells by the marks that programs leave in what they put on the clipboard. */
export function detectSource(html: string, isGalley = false): PasteSource {
  if (isGalley) return "galley";
  if (html === "") return "text";
  const head = html.slice(0, reach);
  return signs.find(([, sign]) => sign.test(head))?.[0] ?? "web";
}
