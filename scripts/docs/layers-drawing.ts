import type { Layer, LayerGraph } from "./layers.ts";

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Hosts above, the program in the middle, what all of them say to each other below. */
const places: Record<Layer, Box> = {
  renderer: { x: 20, y: 20, width: 240, height: 100 },
  preload: { x: 290, y: 20, width: 140, height: 100 },
  main: { x: 450, y: 20, width: 140, height: 100 },
  "web-host": { x: 610, y: 20, width: 140, height: 100 },
  cli: { x: 800, y: 20, width: 140, height: 100 },
  core: { x: 500, y: 210, width: 220, height: 100 },
  shared: { x: 20, y: 400, width: 920, height: 100 },
};

/** Where each arrow goes. An import that is not here is not allowed either: it has no place in the drawing. */
const routes: Record<string, [x1: number, y1: number, x2: number, y2: number]> = {
  "renderer → shared": [140, 120, 140, 400],
  "preload → shared": [360, 120, 360, 400],
  "main → shared": [470, 120, 470, 400],
  "main → core": [550, 120, 550, 210],
  "web-host → core": [660, 120, 660, 210],
  "web-host → shared": [738, 120, 738, 400],
  "cli → web-host": [800, 70, 750, 70],
  "cli → core": [830, 120, 720, 250],
  "cli → shared": [880, 120, 880, 400],
  "core → shared": [610, 310, 610, 400],
};

const purposes: Record<Layer, string> = {
  renderer: "the desk: React and editor",
  preload: "the bridge",
  main: "Electron host",
  "web-host": "loopback host",
  cli: "the command line",
  core: "the program, in plain Node",
  shared: "contract, document, page: runs everywhere",
};

const escapeXml = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/** An SVG that reads on light and dark ground, with the graph itself as its metadata. */
export function layersDrawing(graph: LayerGraph): string {
  const arrows = Object.entries(graph.imports).map(([key, imports]) => arrow(key, imports));
  const boxes = Object.entries(places).map(([layer, box]) => drawBox(layer as Layer, box, graph));
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 960 520" role="img" aria-label="The layers of Galley and their imports" font-family="system-ui, sans-serif">
<metadata>${escapeXml(JSON.stringify(graph))}</metadata>
<defs><marker id="head" viewBox="0 0 8 8" refX="7" refY="4" markerUnits="userSpaceOnUse" markerWidth="12" markerHeight="12" orient="auto"><path d="M0 0l8 4-8 4z" fill="#5b6b7b"/></marker></defs>
<rect width="960" height="520" fill="#f6f7f9"/>
${[...arrows, ...boxes].join("\n")}
</svg>
`;
}

function drawBox(layer: Layer, { x, y, width, height }: Box, graph: LayerGraph): string {
  const { files, lines, packages } = graph.layers[layer];
  const joined = packages.join(", ");
  const needs = joined.length * 6 < width - 28 ? joined : `${packages.length} packages`;
  const texts = [
    `<text x="${x + 14}" y="${y + 27}" font-size="17" font-weight="600" fill="#14324d">${layer}</text>`,
    `<text x="${x + 14}" y="${y + 49}" font-size="13" fill="#14324d">${purposes[layer]}</text>`,
    `<text x="${x + 14}" y="${y + 69}" font-size="12" fill="#4a5a6a">${files} files, ${lines} lines</text>`,
    `<text x="${x + 14}" y="${y + 86}" font-size="11" fill="#4a5a6a">${escapeXml(needs)}</text>`,
  ];
  return `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="8" fill="#ffffff" stroke="#1f5079" stroke-width="1.5"/>\n${texts.join("\n")}`;
}

/** Throws for an import between layers that no arrow is drawn for. */
function arrow(key: string, imports: number): string {
  const route = routes[key];
  if (route === undefined) throw new Error(`no arrow is drawn for ${key}: is it allowed?`);
  const [x1, y1, x2, y2] = route;
  const width = 1 + Math.log10(imports) / 1.5;
  const [x, y] = [(x1 + x2) / 2, (y1 + y2) / 2 - (y1 === y2 ? 14 : 0)];
  return `<path d="M${x1} ${y1}L${x2} ${y2}" stroke="#5b6b7b" stroke-width="${width.toFixed(1)}" marker-end="url(#head)"/>
<rect x="${x - 16}" y="${y - 10}" width="32" height="19" rx="9" fill="#f6f7f9"/>
<text x="${x}" y="${y + 4}" font-size="12" text-anchor="middle" fill="#14324d">${imports}</text>`;
}
