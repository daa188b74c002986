/** Namespaces of the properties that Galley reads, with the prefix that it calls them by; files may use others. */
const namespaces: Readonly<Record<string, string>> = {
  "http://purl.org/dc/elements/1.1/": "dc",
  "http://ns.adobe.com/photoshop/1.0/": "photoshop",
  "http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/": "iptcCore",
  "http://iptc.org/std/Iptc4xmpExt/2008-02-29/": "iptcExt",
  "http://ns.useplus.org/ldf/xmp/1.0/": "plus",
  "http://ns.adobe.com/xap/1.0/rights/": "xmpRights",
  "http://ns.adobe.com/xmp/note/": "xmpNote",
  "http://www.w3.org/1999/02/22-rdf-syntax-ns#": "rdf",
  "http://www.w3.org/XML/1998/namespace": "xml",
  "http://www.w3.org/2000/xmlns/": "xmlns",
};

/** A name as `prefix:local` with Galley's own prefix, or empty for one of a namespace that nothing is read from. */
export function xmpName(uri: string, local: string): string {
  const prefix = namespaces[uri];
  return prefix === undefined ? "" : `${prefix}:${local}`;
}
