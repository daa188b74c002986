/** A picture in RTF: its bytes as hexadecimal digits, or null where it is of a kind that no library of photos takes. */
export type RtfPicture = { type: "image/png" | "image/jpeg"; hex: string } | null;

interface Group {
  /** In a copy of a picture for older programs, or one of the marks of a list. */
  isLeftOut: boolean;
  isPicture: boolean;
  type: "image/png" | "image/jpeg" | null;
  hex: string;
}

/** Groups whose pictures stand a second time elsewhere, or nowhere in the text (RTF 1.9.1, "Pictures", "Shapes", "List table"). */
const leftOut = /^(?:nonshppict|shprslt|listpicture|blipuid|picprop|object)$/;
const special = /[{}\\]/g;
const control = /\\(?:([a-z]+)(-?\d+)? ?|'[0-9a-f]{2}|[^a-z])/iy;

/**
 * The pictures of an RTF text in order. Word puts only the names of files into its HTML and the pictures themselves here. Never throws:
 * what is not well-formed gives fewer pictures.
 */
export function rtfPictures(rtf: string): RtfPicture[] {
  const found: RtfPicture[] = [];
  const open: Group[] = [];
  const newGroup = (): Group => ({ isLeftOut: open.at(-1)?.isLeftOut ?? false, isPicture: false, type: null, hex: "" });
  let from = 0;
  for (;;) {
    special.lastIndex = from;
    const at = special.exec(rtf)?.index;
    const group = open.at(-1);
    if (group?.isPicture) group.hex += rtf.slice(from, at ?? rtf.length).replace(/[^0-9a-f]/gi, "");
    if (at === undefined) return found;
    from = at + 1;
    if (rtf[at] === "{") open.push(newGroup());
    else if (rtf[at] === "}") {
      const closed = open.pop();
      if (closed?.isPicture && !closed.isLeftOut)
        found.push(closed.type ? { type: closed.type, hex: closed.hex } : null);
    } else {
      control.lastIndex = at;
      const [whole = "\\", word = ""] = control.exec(rtf) ?? [];
      from = at + whole.length;
      if (!group) continue;
      if (leftOut.test(word)) group.isLeftOut = true;
      else if (word === "pict") group.isPicture = true;
      else if (word === "pngblip") group.type = "image/png";
      else if (word === "jpegblip") group.type = "image/jpeg";
    }
  }
}
