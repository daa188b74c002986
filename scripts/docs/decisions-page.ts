import { filesBelow, readProject } from "../lib/read-project.ts";

/** docs/decisions/README.md: the decisions in order, each by the question that it answers. */
export function decisionsPage(): string {
  const rows = filesBelow("docs/decisions")
    .filter((file) => /\/\d{4}-[a-z0-9-]+\.md$/.test(file))
    .map((file) => {
      const text = readProject(file);
      const title = /^# (?:\d+\. )?(.+)$/m.exec(text)?.[1] ?? file;
      const question =
        (/\*\*Question\.\*\* ([\s\S]+?)(?:\n\n|$)/.exec(text) ?? /^(?!#)(\S[\s\S]+?)(?:\n\n|$)/m.exec(text))?.[1] ?? "";
      return `| [${title}](${file.split("/").at(-1)}) | ${question.replaceAll("\n", " ")} |`;
    });
  return `${head}\n\n| decision | the question |\n|---|---|\n${rows.join("\n")}\n`;
}

const head = `# Decisions

Where the design was silent or a simpler shape served better: one page each, with the question, what was decided and its
price. A decision is not edited when it is overtaken: a newer one says so and names it. This list is made by \`npm run docs\`.`;
