import { dirname, join, posix } from "node:path";
import { importsOf, packageOf, readProject, sourceFiles } from "../lib/read-project.ts";

/** The layers of `src`, as the drawing has them. */
export const layers = ["renderer", "preload", "main", "web-host", "cli", "core", "shared"] as const;
export type Layer = (typeof layers)[number];

export interface LayerFacts {
  files: number;
  lines: number;
  /** The packages that its files import, in order of the alphabet. */
  packages: string[];
}

/** What the code says of itself: each layer, and how many imports lead from one to another. */
export interface LayerGraph {
  layers: Record<Layer, LayerFacts>;
  /** Keys are `from → to`. */
  imports: Record<string, number>;
}

function layerOf(file: string): Layer | null {
  return layers.find((layer) => file.startsWith(`src/${layer}/`)) ?? null;
}

/** Reads every source file (tests apart) and counts. */
export function layerGraph(): LayerGraph {
  const empty = (): LayerFacts => ({ files: 0, lines: 0, packages: [] });
  const graph: LayerGraph = {
    layers: Object.fromEntries(layers.map((layer) => [layer, empty()])) as Record<Layer, LayerFacts>,
    imports: {},
  };
  for (const file of sourceFiles()) {
    const from = layerOf(file);
    if (from === null) continue;
    const text = readProject(file);
    const facts = graph.layers[from];
    facts.files += 1;
    facts.lines += text.split("\n").length - 1;
    for (const specifier of importsOf(text)) count(graph, from, file, specifier);
  }
  for (const facts of Object.values(graph.layers)) facts.packages.sort();
  return graph;
}

function count(graph: LayerGraph, from: Layer, file: string, specifier: string): void {
  const name = packageOf(specifier);
  if (name !== null) {
    const { packages } = graph.layers[from];
    if (!packages.includes(name)) packages.push(name);
    return;
  }
  if (!specifier.startsWith(".")) return;
  const to = layerOf(posix.normalize(join(dirname(file), specifier).replaceAll("\\", "/")));
  if (to === null || to === from) return;
  const key = `${from} → ${to}`;
  graph.imports[key] = (graph.imports[key] ?? 0) + 1;
}
