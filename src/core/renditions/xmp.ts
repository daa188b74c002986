import type { XmpFacts } from "../../shared/publication/rendition-plan.ts";

/** JPEG keeps XMP in one segment of at most 65,502 bytes (XMP specification part 3, §1.1.3); this leaves room. */
const packetLimit = 60_000;

/** Text as XML 1.0 can hold it: what it forbids (§2.2) is dropped, markup is escaped. */
function xml(text: string): string {
  return (
    text
      .toWellFormed()
      .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "")
      .replaceAll("&", "&amp;")
      .replaceAll("<", "&lt;")
      .replaceAll(">", "&gt;")
      .replaceAll('"', "&quot;")
      // Some readers take these for line ends and change them (XML 1.1 §2.11 has it so).
      .replace(/[\r\u0085\u2028]/g, (sign) => `&#x${sign.charCodeAt(0).toString(16)};`)
  );
}

const element = (name: string, inner: string) => `   <${name}>${inner}</${name}>\n`;

function simple(name: string, text: string): string {
  return text === "" ? "" : element(name, xml(text));
}

function sequence(name: string, texts: readonly string[]): string {
  const items = texts.filter((text) => text !== "").map((text) => `<rdf:li>${xml(text)}</rdf:li>`);
  return items.length === 0 ? "" : element(name, `<rdf:Seq>${items.join("")}</rdf:Seq>`);
}

/** A text in one language; XMP wants the default first, and a copy under its own tag where the language is known. */
function alternatives(name: string, text: string, language: string): string {
  if (text === "") return "";
  const tags = language === "" ? ["x-default"] : ["x-default", language];
  const items = tags.map((tag) => `<rdf:li xml:lang="${xml(tag)}">${xml(text)}</rdf:li>`);
  return element(name, `<rdf:Alt>${items.join("")}</rdf:Alt>`);
}

function clip(text: string, limit: number): string {
  return text.length <= limit ? text : `${text.slice(0, limit - 1).toWellFormed()}…`;
}

function packet(facts: XmpFacts, limit: number): string {
  const cut = (text: string) => clip(text, limit);
  const body = [
    sequence("dc:creator", facts.creators.slice(0, 50).map(cut)),
    alternatives("dc:description", cut(facts.caption), ""),
    alternatives("dc:rights", cut(facts.copyright), ""),
    simple("photoshop:Credit", cut(facts.creditLine)),
    simple("photoshop:Source", cut(facts.source)),
    simple("photoshop:Headline", cut(facts.headline)),
    simple("photoshop:DateCreated", cut(facts.dateCreated)),
    alternatives("Iptc4xmpCore:AltTextAccessibility", cut(facts.alt), facts.altLanguage),
  ].join("");
  return `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
 <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
  <rdf:Description rdf:about=""
    xmlns:dc="http://purl.org/dc/elements/1.1/"
    xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/"
    xmlns:Iptc4xmpCore="http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/">
${body}  </rdf:Description>
 </rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>`;
}

/**
 * The XMP packet of a published picture: the fields of IPTC Photo Metadata that readers and search engines use, and
 * nothing of the camera or the place. Well-formed for any text; texts too long for a JPEG segment are cut with "…".
 */
export function buildXmp(facts: XmpFacts): string {
  for (let limit = 20_000; ; limit = Math.floor(limit / 2)) {
    const xmp = packet(facts, limit);
    if (Buffer.byteLength(xmp) <= packetLimit || limit < 50) return xmp;
  }
}
