const special = /[&<>"]/;
const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escaped = (text: string) => (special.test(text) ? text.replace(/[&<>"]/g, (sign) => entities[sign] ?? "") : text);

interface Node {
  type: string;
  text?: string;
  format?: number;
  url?: string;
  tag?: string;
  listType?: string;
  alt?: string;
  $slots?: { caption?: Node };
  children?: Node[];
}

const inner = (node: Node | undefined): string => {
  let html = "";
  for (const child of node?.children ?? []) html += walk(child);
  return html;
};

function marked(node: Node): string {
  let html = escaped(node.text ?? "");
  const format = node.format ?? 0;
  if (format & 1) html = `<strong>${html}</strong>`;
  if (format & 2) html = `<em>${html}</em>`;
  if (format & 4) html = `<s>${html}</s>`;
  if (format & 32) html = `<sub>${html}</sub>`;
  if (format & 64) html = `<sup>${html}</sup>`;
  return html;
}

function walk(node: Node): string {
  switch (node.type) {
    case "text":
      return marked(node);
    case "linebreak":
      return "<br>";
    case "link":
      return `<a href="${escaped(node.url ?? "")}">${inner(node)}</a>`;
    case "paragraph":
      return `<p>${inner(node)}</p>`;
    case "heading":
      return `<${node.tag}>${inner(node)}</${node.tag}>`;
    case "quote":
      return `<blockquote>${inner(node)}</blockquote>`;
    case "list":
      return node.listType === "number" ? `<ol>${inner(node)}</ol>` : `<ul>${inner(node)}</ul>`;
    case "listitem":
      return `<li>${inner(node)}</li>`;
    case "photo":
      return `<figure><img src="img/a.jpg" alt="${escaped(node.alt ?? "")}"><figcaption>${inner(node.$slots?.caption)}</figcaption></figure>`;
    default:
      return "";
  }
}

/** The least that makes HTML of a stored story: JSON parsed and trusted, one string put together, text escaped. The floor of the subject. */
export function plainWalk(json: string): string {
  return inner((JSON.parse(json) as { root: Node }).root);
}
