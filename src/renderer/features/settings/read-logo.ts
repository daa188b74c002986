import { type Logo, logoLimit, logo as logoSchema } from "../../../shared/publication/profile.ts";

/** Twice the height that pages show, and as wide as the widest that they show: sharp on fine screens, and small. */
const mostHigh = 80;
const mostWide = 520;

/** Why a file is no logo. */
export class LogoProblem extends Error {
  readonly reason: "unreadable" | "too-large";
  readonly kilobytes: number;

  constructor(reason: LogoProblem["reason"], kilobytes = 0) {
    super(reason);
    this.reason = reason;
    this.kilobytes = kilobytes;
  }
}

const kilobytes = (characters: number) => Math.ceil((characters * 3) / 4 / 1024);
/** What a logo may have, in KB of picture. */
export const logoKilobytes = Math.floor((logoLimit * 3) / 4 / 1024);

async function dataAddress(file: Blob): Promise<string> {
  return await new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(new LogoProblem("unreadable"));
    reader.readAsDataURL(file);
  });
}

async function decoded(address: string): Promise<HTMLImageElement> {
  const image = new Image();
  image.src = address;
  try {
    await image.decode();
  } catch {
    throw new LogoProblem("unreadable");
  }
  if (image.naturalWidth === 0 || image.naturalHeight === 0) throw new LogoProblem("unreadable");
  return image;
}

/** The picture drawn anew as a PNG, no larger than pages need: a photograph of a logo becomes one as well. */
function redrawn(image: HTMLImageElement): Logo {
  const scale = Math.min(1, mostHigh / image.naturalHeight, mostWide / image.naturalWidth);
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(image.naturalWidth * scale));
  canvas.height = Math.max(1, Math.round(image.naturalHeight * scale));
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return { data: canvas.toDataURL("image/png"), width: canvas.width, height: canvas.height };
}

const isDrawing = (file: File) => file.type === "image/svg+xml" || /\.svg$/i.test(file.name);

/** A file as the logo that pages carry inside them. Throws `LogoProblem`. */
export async function readLogo(file: File): Promise<Logo> {
  const isSvg = isDrawing(file);
  const address = await dataAddress(isSvg ? file.slice(0, file.size, "image/svg+xml") : file);
  const image = await decoded(address);
  const logo = isSvg ? { data: address, width: image.naturalWidth, height: image.naturalHeight } : redrawn(image);
  if (logo.data.length > logoLimit) throw new LogoProblem("too-large", kilobytes(logo.data.length));
  if (!logoSchema.safeParse(logo).success) throw new LogoProblem("unreadable");
  return logo;
}
