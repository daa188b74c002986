import { type SaxesAttributeNS, SaxesParser, type SaxesTagNS } from "saxes";
import { xmpName } from "./xmp-names.ts";

/** A value in XMP: a text with its language, a list of values, or fields with values of their own. */
export interface XmpValue {
  text: string;
  /** xml:lang, or empty. */
  language: string;
  /** The items of an Alt, Bag or Seq; null for anything else. */
  items: XmpValue[] | null;
  /** The fields of a structure by name; null for anything else. */
  fields: XmpFields | null;
}
export type XmpFields = Map<string, XmpValue>;

export interface Xmp {
  properties: XmpFields;
  /** False when it is not well-formed XML, or nested as no packet is; what stood before that is there. */
  whole: boolean;
}

const depthLimit = 64;
const itemLimit = 2_000;
const textLimit = 64 * 1024;
/** A packet with more faults than this is not XML at all. */
const faultLimit = 20;

/** Where the parser stands: in what an element's children are looked for. */
type Frame =
  | { kind: "outside" | "ignored" }
  | { kind: "structure"; fields: XmpFields; value?: XmpValue }
  | { kind: "value"; value: XmpValue }
  | { kind: "list"; items: XmpValue[] };

class Stop extends Error {}

const newValue = (): XmpValue => ({ text: "", language: "", items: null, fields: null });
const ignored: Frame = { kind: "ignored" };
const lists = new Set(["rdf:Alt", "rdf:Bag", "rdf:Seq"]);

type Attributes = Record<string, SaxesAttributeNS>;

function fieldsOf(value: XmpValue): XmpFields {
  value.fields ??= new Map();
  return value.fields;
}

/** Properties written as attributes are fields with plain texts (RDF's short form). The first of a name counts. */
function takeAttributes(attributes: Attributes, fields: () => XmpFields): void {
  for (const { uri, local, value } of Object.values(attributes)) {
    const name = xmpName(uri, local);
    if (name === "" || /^(rdf|xml|xmlns):/.test(name)) continue;
    if (!fields().has(name)) fields().set(name, { ...newValue(), text: value.slice(0, textLimit) });
  }
}

function attribute(attributes: Attributes, wanted: string): string | undefined {
  return Object.values(attributes).find(({ uri, local }) => xmpName(uri, local) === wanted)?.value;
}

/** The frame of a property or list item: its value is filled from attributes now and from its content later. */
function enterValue(value: XmpValue, attributes: Attributes): Frame {
  value.language = attribute(attributes, "xml:lang") ?? "";
  value.text = attribute(attributes, "rdf:resource")?.slice(0, textLimit) ?? "";
  takeAttributes(attributes, () => fieldsOf(value));
  const structure = attribute(attributes, "rdf:parseType") === "Resource";
  return structure ? { kind: "structure", fields: fieldsOf(value), value } : { kind: "value", value };
}

function enterStructure(frame: Frame & { kind: "structure" }, name: string, attributes: Attributes): Frame {
  if (name === "" || frame.fields.has(name)) return ignored;
  const value = newValue();
  frame.fields.set(name, value);
  return enterValue(value, attributes);
}

function enterFromValue({ value }: Frame & { kind: "value" }, name: string, attributes: Attributes): Frame {
  if (lists.has(name)) {
    value.items ??= [];
    return { kind: "list", items: value.items };
  }
  if (name !== "rdf:Description") return ignored;
  takeAttributes(attributes, () => fieldsOf(value));
  return { kind: "structure", fields: fieldsOf(value) };
}

function enterFromList({ items }: Frame & { kind: "list" }, name: string, attributes: Attributes): Frame {
  if (name !== "rdf:li" || items.length >= itemLimit) return ignored;
  const value = newValue();
  items.push(value);
  return enterValue(value, attributes);
}

function enter(top: Frame, tag: SaxesTagNS, properties: XmpFields): Frame {
  const name = xmpName(tag.uri, tag.local);
  const { attributes } = tag;
  switch (top.kind) {
    case "ignored":
      return ignored;
    case "structure":
      return enterStructure(top, name, attributes);
    case "value":
      return enterFromValue(top, name, attributes);
    case "list":
      return enterFromList(top, name, attributes);
    case "outside": {
      if (name !== "rdf:Description") return top;
      takeAttributes(attributes, () => properties);
      return { kind: "structure", fields: properties };
    }
  }
}

/** XMP as text: UTF-8 mostly, but the standard allows UTF-16, and some programs write a single-byte set. */
function xmpText(bytes: Uint8Array): { text: string; charset: "utf-8" | "utf-16" | "windows-1252" } {
  const [first, second] = bytes;
  if ((first === 0xfe && second === 0xff) || first === 0) {
    return { text: new TextDecoder("utf-16be").decode(bytes), charset: "utf-16" };
  }
  if ((first === 0xff && second === 0xfe) || second === 0) {
    return { text: new TextDecoder("utf-16le").decode(bytes), charset: "utf-16" };
  }
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes), charset: "utf-8" };
  } catch {
    return { text: new TextDecoder("windows-1252").decode(bytes), charset: "windows-1252" };
  }
}

/** What stands before the first element and behind the last is no part of the packet. */
function trimmed(text: string): string {
  const start = text.indexOf("<");
  return start < 0 ? "" : text.slice(start, text.lastIndexOf(">") + 1);
}

/** A structure with a value and qualifiers has the value as its text (XMP specification part 1, §7.8). */
function settle(frame: Frame | undefined): void {
  if ((frame?.kind !== "value" && frame?.kind !== "structure") || !frame.value) return;
  const { value } = frame;
  const plain = value.fields?.get("rdf:value");
  if (plain) value.text = plain.text;
  else if (value.items || value.fields) value.text = "";
}

function parse(text: string, properties: XmpFields): boolean {
  const stack: Frame[] = [{ kind: "outside" }];
  let faults = 0;
  // No entities but XML's own are known, so none can be made to swell.
  const parser = new SaxesParser({ xmlns: true, position: false });
  parser.on("error", () => {
    faults += 1;
    if (faults > faultLimit) throw new Stop();
  });
  parser.on("opentag", (tag) => {
    if (stack.length > depthLimit) throw new Stop();
    stack.push(enter(stack.at(-1) ?? ignored, tag, properties));
  });
  parser.on("closetag", () => settle(stack.pop()));
  const addText = (part: string) => {
    const top = stack.at(-1);
    if (top?.kind === "value" && top.value.text.length < textLimit) top.value.text += part.slice(0, textLimit);
  };
  parser.on("text", addText);
  parser.on("cdata", addText);
  try {
    parser.write(text).close();
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    return false;
  }
  return faults === 0;
}

/** The properties of an XMP packet, or of a sidecar file. Never throws; of what is damaged the part before the damage is read. */
export function readXmp(bytes: Uint8Array): Xmp & { charset: ReturnType<typeof xmpText>["charset"] } {
  const properties: XmpFields = new Map();
  const { text, charset } = xmpText(bytes);
  const packet = trimmed(text);
  const whole =
    packet === "" ? text.replaceAll("\0", "").trim() === "" : parse(packet, properties) && packet.includes("RDF");
  return { properties, whole, charset };
}
