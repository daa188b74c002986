import { resolve } from "node:path";
import type { Core } from "../../core/create-core.ts";
import type { Candidate, PublishResult } from "../../shared/contract.ts";
import type { InterfaceLanguage } from "../../shared/messages/catalogue.ts";
import { UsageError } from "../cli-io.ts";
import type { Command } from "../command.ts";
import { textTable } from "../text-table.ts";
import { findingLines } from "./check.ts";

type Outcome = { candidate: Candidate; result: PublishResult | null };

async function publishStory(core: Core, id: string, out: string, language: InterfaceLanguage): Promise<Outcome> {
  const candidate = await core.publication.prepare(id, language);
  if (!candidate.ok) return { candidate, result: null };
  return { candidate, result: await core.publication.publish({ id, hash: candidate.hash, out }) };
}

/** Freezes the story as it is now and writes it to `DIR/<slug>`. Refused, with every finding, while a check blocks. */
export const publishCommand: Command = {
  name: "publish",
  usage: "ID --out DIR",
  summary: "cli.publish",
  options: ["out"],
  operands: [1, 1],
  async run(context) {
    const { out } = context.options;
    if (out === undefined) throw new UsageError("cli.outMissing");
    const id = context.operands[0] ?? "";
    const { candidate, result } = await context.withCore((core) =>
      publishStory(core, id, resolve(context.io.cwd, out), context.language),
    );
    if (!result) {
      const message = context.say("cli.publishBlocked", {
        count: candidate.findings.filter((finding) => finding.severity === "block").length,
      });
      const json = { error: { code: "refused", message }, ok: false, findings: candidate.findings };
      return { exit: 1, json, lines: findingLines(candidate.findings), messages: [message] };
    }
    const { folder, revision, files, at } = result;
    return {
      exit: 0,
      json: { folder, revision, files, at },
      lines: [folder, ...textTable(files.map((file) => [`  ${file.path}`, file.bytes, file.sha256]))],
    };
  },
};
