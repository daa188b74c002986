/** Properties and values of a `style` attribute, all in lower case. */
export type Declarations = Readonly<Record<string, string>>;

const none: Declarations = {};
const known = new Map<string, Declarations>();
/** Word processors say the same few hundred styles again and again; what is never said again need not be kept. */
const keepAtMost = 2000;

function read(style: string): Declarations {
  const found: Record<string, string> = {};
  for (const declaration of style.split(";")) {
    const colon = declaration.indexOf(":");
    if (colon < 1) continue;
    const value = declaration
      .slice(colon + 1)
      .trim()
      .toLowerCase();
    found[declaration.slice(0, colon).trim().toLowerCase()] = value.replace(/\s*!important$/, "");
  }
  return found;
}

/**
 * What a `style` attribute says, as text: a browser's own reading drops the `mso-` properties in which Word keeps lists and notes.
 * A semicolon inside a quoted value parts it; no property that is asked for here has one.
 */
export function readDeclarations(style: string): Declarations {
  if (style === "") return none;
  const before = known.get(style);
  if (before) return before;
  if (known.size >= keepAtMost) known.clear();
  const declarations = read(style);
  known.set(style, declarations);
  return declarations;
}

/** A length in points; null for what is none, or is relative to something that is not known here. */
export function inPoints(length: string | undefined): number | null {
  const [, number = "", unit = ""] = /^(-?[\d.]+)(pt|px|cm|mm|in|pc)?$/.exec(length ?? "") ?? [];
  if (number === "") return null;
  const perUnit: Record<string, number> = { pt: 1, px: 0.75, cm: 28.35, mm: 2.835, in: 72, pc: 12, "": 0.75 };
  return Number(number) * (perUnit[unit] ?? 1);
}
