// Nearly every block of nearly every story is a plain one: text, line breaks and links of a known shape. Those are recognised here by a
// look at each node, without copying it and without a path made for an error that does not come. Whatever is not plain goes to
// the readers of parse-nodes.ts, which accept the same and more, and say what is wrong.

/** Deeper than any block of text that a person makes; what is deeper is read the other way. */
const plainDepth = 20;

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;

function arePlainInlines(children: unknown, depth: number): boolean {
  if (!Array.isArray(children) || depth > plainDepth) return false;
  for (const child of children) {
    if (!isObject(child)) return false;
    if (child.type === "text") {
      if (typeof child.text !== "string" || !Number.isSafeInteger(child.format)) return false;
    } else if (child.type === "link" || child.type === "autolink") {
      if (typeof child.url !== "string" || !arePlainInlines(child.children, depth + 1)) return false;
    } else if (child.type !== "linebreak") return false;
  }
  return true;
}

function isPlainList(list: Record<string, unknown>): boolean {
  if (list.listType !== "bullet" && list.listType !== "number") return false;
  if (!Array.isArray(list.children)) return false;
  return list.children.every((item) => isObject(item) && item.type === "listitem" && arePlainInlines(item.children, 1));
}

const isDirection = (value: unknown) => value === undefined || value === null || value === "ltr" || value === "rtl";
const isAbsent = (value: unknown) => value === undefined || value === null;

/** The caption alone, of at least one paragraph. */
function isPlainCaption(slots: unknown): boolean {
  if (!isObject(slots) || Object.keys(slots).length !== 1 || !isObject(slots.caption)) return false;
  const { type, children } = slots.caption;
  if (type !== "caption" || !Array.isArray(children) || children.length === 0) return false;
  return children.every((line) => isObject(line) && line.type === "paragraph" && arePlainInlines(line.children, 2));
}

/** A photo with the library's credit, whole. */
function isPlainPhoto(node: Record<string, unknown>): boolean {
  const { photo, alt, altLanguage, width, decorative, credit, crop, focal } = node;
  for (const text of [photo, alt, altLanguage, width]) if (typeof text !== "string") return false;
  if (typeof decorative !== "boolean" || credit !== null || !isAbsent(crop) || !isAbsent(focal)) return false;
  return isDirection(node.altDirection) && isDirection(node.creditDirection) && isPlainCaption(node.$slots);
}

/** Whether `value` is one of the head's three texts that `readRoot` would give back as it is. */
export function isPlainHead(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { type, children } = value;
  const isHead = type === "kicker" || type === "headline" || type === "standfirst";
  return isHead && arePlainInlines(children, 1);
}

/** Whether `value` is a block that `readBlock` would give back as it is: paragraph, heading, quote, list without lists in it, plain photo. */
export function isPlainBlock(value: unknown): boolean {
  if (!isObject(value)) return false;
  switch (value.type) {
    case "paragraph":
    case "quote":
      return arePlainInlines(value.children, 1);
    case "heading":
      return (value.tag === "h2" || value.tag === "h3" || value.tag === "h4") && arePlainInlines(value.children, 1);
    case "list":
      return isPlainList(value);
    case "photo":
      return isPlainPhoto(value);
    default:
      return false;
  }
}
