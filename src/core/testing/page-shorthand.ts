import { languageOf } from "../../shared/document/language.ts";
import type {
  BodyNode,
  InlineNode,
  ListNode,
  ParagraphNode,
  PhotoNode,
  SlotNode,
} from "../../shared/document/nodes.ts";
import { slotBlocks, slotsOf } from "../../shared/document/slots.ts";

const looks: readonly (readonly [number, string])[] = [
  [1, "b"],
  [2, "i"],
  [4, "s"],
  [8, "u"],
  [16, "code"],
  [32, "sub"],
  [64, "sup"],
];

function inlineLine(nodes: readonly (InlineNode | ListNode)[]): string {
  return nodes
    .map((node) => {
      if (node.type === "linebreak") return "⏎";
      if (node.type === "link" || node.type === "autolink") return `[${inlineLine(node.children)}](${node.url})`;
      if (node.type !== "text") return "";
      const marks = looks.filter(([bit]) => node.format & bit).map(([, name]) => name);
      const language = languageOf(node);
      if (language !== "") marks.push(`lang=${language}`);
      return marks.length > 0 ? `{${marks.join(" ")}|${node.text}}` : node.text;
    })
    .join("");
}

function facts(node: { direction?: unknown; $?: unknown }): string {
  const language = languageOf(node);
  return `${node.direction ? ` dir=${node.direction}` : ""}${language === "" ? "" : ` lang=${language}`}`;
}

function listLines(list: ListNode, indent: string): string[] {
  let number = (list.start ?? 1) - 1;
  return list.children.flatMap((item) => {
    const nested = item.children.filter((child): child is ListNode => child.type === "list");
    if (nested.length > 0) return nested.flatMap((inner) => listLines(inner, `${indent}  `));
    number++;
    const mark = list.listType === "number" ? `${number}.` : "-";
    return [`${indent}${mark}${facts(item)} ${inlineLine(item.children)}`];
  });
}

const innerLines = (blocks: readonly (ParagraphNode | ListNode)[], indent: string) =>
  blocks.flatMap((block) =>
    block.type === "list"
      ? listLines(block, indent)
      : [`${indent}p${facts(block)} ${inlineLine(block.children)}`.trimEnd()],
  );

function slotLines(node: SlotNode): string[] {
  return slotsOf(node.type)
    .flatMap(([name]) => innerLines(slotBlocks(node, name), `  ${name}: `))
    .filter((line) => !/: p$/.test(line));
}

/** One block of a page in a line or more, for people to read and compare: every fact that a paste can set is in it. */
export function blockLines(node: BodyNode): string[] {
  switch (node.type) {
    case "list":
      return listLines(node as ListNode, "");
    case "heading":
      return [`${node.tag}${facts(node)} ${inlineLine(node.children as InlineNode[])}`];
    case "paragraph":
    case "quote":
      return [`${node.type === "quote" ? "quote" : "p"}${facts(node)} ${inlineLine(node.children as InlineNode[])}`];
    case "photo":
      return [`photo alt="${node.alt}"`, ...slotLines(node as PhotoNode)];
    case "gallery":
      return ["gallery", ...(node.children as PhotoNode[]).flatMap(blockLines).map((line) => `  ${line}`)];
    case "table":
      return [
        "table",
        ...(node as Extract<BodyNode, { type: "table" }>).children.map(
          (row) =>
            `  | ${row.children.map((cell) => `${cell.headerState ? `#${cell.headerState} ` : ""}${innerLines(cell.children, "").join(" / ")}`).join(" | ")} |`,
        ),
      ];
    case "embed":
      return [`embed ${node.url}`, ...slotLines(node as SlotNode)];
    default:
      return [node.type];
  }
}
