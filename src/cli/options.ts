import { parseArgs } from "node:util";
import { type RereadCharset, rereadCharsets } from "../core/photos/metadata/charset.ts";
import type { Override } from "../shared/checks/override.ts";
import { UsageError } from "./cli-io.ts";

const specification = {
  data: { type: "string" },
  actor: { type: "string" },
  json: { type: "boolean" },
  help: { type: "boolean", short: "h" },
  version: { type: "boolean" },
  port: { type: "string" },
  "no-open": { type: "boolean" },
  story: { type: "string" },
  slot: { type: "string" },
  out: { type: "string" },
  as: { type: "string" },
  all: { type: "boolean" },
  resume: { type: "boolean" },
  charset: { type: "string" },
  reason: { type: "string" },
  uncredited: { type: "boolean" },
  "no-alt": { type: "boolean" },
  review: { type: "boolean" },
  killed: { type: "boolean" },
  restricted: { type: "boolean" },
  unused: { type: "boolean" },
  published: { type: "boolean" },
  expiring: { type: "string" },
  "used-in": { type: "string" },
  from: { type: "string" },
  to: { type: "string" },
  person: { type: "string" },
  keyword: { type: "string" },
  place: { type: "string" },
  sort: { type: "string" },
  override: { type: "string", multiple: true },
  note: { type: "string" },
  notice: { type: "string" },
  "no-notice": { type: "string" },
  kind: { type: "string" },
  at: { type: "string" },
  stage: { type: "string" },
  section: { type: "string" },
  "add-tag": { type: "string", multiple: true },
  "remove-tag": { type: "string", multiple: true },
  due: { type: "string" },
  embargo: { type: "string" },
  priority: { type: "string" },
  in: { type: "string" },
  capitals: { type: "boolean" },
  "whole-word": { type: "boolean" },
  marks: { type: "boolean" },
  regex: { type: "boolean" },
  "as-typed": { type: "boolean" },
  apply: { type: "boolean" },
  hold: { type: "boolean" },
  release: { type: "boolean" },
} as const;

export type OptionName = keyof typeof specification;
export type OptionValues = {
  [Name in OptionName]?: (typeof specification)[Name] extends { multiple: true }
    ? string[]
    : (typeof specification)[Name]["type"] extends "boolean"
      ? boolean
      : string;
};

/** Options that every command takes. */
export const commonOptions: readonly OptionName[] = ["data", "actor", "json", "help", "version"];

export interface ParsedArguments {
  positionals: string[];
  options: OptionValues;
}

/** Node's own sentences are long and English; its codes tell the cases apart. */
function argumentError(error: unknown): UsageError {
  const { code, message } = error as Error & { code?: string };
  const option = /'(-[^' ]+)/.exec(message)?.[1] ?? "";
  if (code === "ERR_PARSE_ARGS_UNKNOWN_OPTION") return new UsageError("cli.unknownOption", { option });
  if (code === "ERR_PARSE_ARGS_INVALID_OPTION_VALUE") {
    const key = message.includes("does not take") ? "cli.optionWithValue" : "cli.emptyOption";
    return new UsageError(key, { option: option.split(",")[0] ?? option });
  }
  return new UsageError("cli.badArguments", { problem: message.split("\n")[0] ?? "" });
}

/** Splits a command line into operands and options. Throws `UsageError` for an option that does not exist or lacks its value. */
export function parseArguments(args: readonly string[]): ParsedArguments {
  try {
    const { positionals, values } = parseArgs({
      args: [...args],
      options: specification,
      allowPositionals: true,
      strict: true,
    });
    return { positionals, options: values };
  } catch (error) {
    throw argumentError(error);
  }
}

/** A whole number from 1. Throws `UsageError` for anything else. */
export function parseSlot(text: string): number {
  const slot = /^\d{1,6}$/.test(text) ? Number(text) : 0;
  if (slot < 1) throw new UsageError("cli.badSlot", { slot: text });
  return slot;
}

/** One of the character sets in which undeclared text can be read. Throws `UsageError` for any other. */
export function parseCharset(text: string): RereadCharset {
  const found = rereadCharsets.find((one) => one === text.toLowerCase());
  if (!found) throw new UsageError("cli.badCharset", { charset: text, known: rereadCharsets.join(", ") });
  return found;
}

/** `CODE=reason`; the reason may hold further "=". Throws `UsageError` for anything else. */
export function parseOverride(text: string): Override {
  const at = text.indexOf("=");
  if (at < 1) throw new UsageError("cli.badOverride", { text });
  return { code: text.slice(0, at).trim(), reason: text.slice(at + 1) };
}
