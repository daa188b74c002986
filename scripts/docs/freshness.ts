import { drawingPath, generatedPages } from "./generated.ts";
import { type LayerGraph, layerGraph } from "./layers.ts";

const unescapeXml = (text: string) => text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");

/**
 * The drawing counts, and counts change with every commit: it must show the right arrows, and numbers of files and imports
 * that are off by no more than half, or ten.
 */
export function isNear(drawing: string, today: LayerGraph): boolean {
  const metadata = /<metadata>(.*)<\/metadata>/s.exec(drawing)?.[1];
  if (metadata === undefined) return false;
  const drawn = numbersOf(JSON.parse(unescapeXml(metadata)) as LayerGraph);
  const now = numbersOf(today);
  const names = new Set([...drawn.keys(), ...now.keys()]);
  return [...names].every((name) => {
    const [was, is] = [drawn.get(name), now.get(name)];
    return was !== undefined && is !== undefined && Math.abs(was - is) <= Math.max(10, was / 2);
  });
}

function numbersOf({ imports, layers }: LayerGraph): Map<string, number> {
  const files = Object.entries(layers).map(([layer, facts]): [string, number] => [layer, facts.files]);
  return new Map([...Object.entries(imports), ...files]);
}

/** The pages, as paths in the project, that do not say what the code says. `read` gives a page as it is. */
export function stalePages(read: (path: string) => string): string[] {
  const stale = Object.entries(generatedPages).filter(([path, make]) => read(path) !== make());
  const drawing = isNear(read(drawingPath), layerGraph()) ? [] : [drawingPath];
  return [...stale.map(([path]) => path), ...drawing];
}
