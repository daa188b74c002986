/** The part of JSON Schema that zod writes. */
export interface Schema {
  id?: string | undefined;
  type?: string | string[];
  properties?: Record<string, Schema>;
  required?: string[];
  additionalProperties?: Schema | boolean;
  propertyNames?: Schema;
  items?: Schema | false;
  prefixItems?: Schema[];
  enum?: unknown[];
  const?: unknown;
  anyOf?: Schema[];
  oneOf?: Schema[];
  allOf?: Schema[];
  $ref?: string;
  $defs?: Record<string, Schema>;
  pattern?: string;
  format?: string;
  minimum?: number;
  maximum?: number;
  minLength?: number;
  maxLength?: number;
  maxItems?: number;
}

/** A JSON Schema as TypeScript would write it; what types cannot say (ranges, patterns) follows as a comment. */
export function typeText(schema: Schema, indent = ""): string {
  if (schema.$ref !== undefined) return schema.$ref.split("/").at(-1) ?? "unknown";
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum !== undefined) return schema.enum.map((value) => JSON.stringify(value)).join(" | ");
  const parts = schema.anyOf ?? schema.oneOf;
  if (parts !== undefined) return parts.map((part) => typeText(part, indent)).join(" | ");
  if (schema.allOf !== undefined) return schema.allOf.map((part) => typeText(part, indent)).join(" & ");
  if (schema.type === "object") return objectText(schema, indent);
  if (schema.type === "array") return arrayText(schema, indent);
  return scalarText(schema);
}

function objectText(schema: Schema, indent: string): string {
  const { properties = {}, required = [], additionalProperties } = schema;
  const deeper = `${indent}  `;
  const lines = Object.entries(properties).map(
    ([key, value]) => `${deeper}${key}${required.includes(key) ? "" : "?"}: ${typeText(value, deeper)};`,
  );
  if (typeof additionalProperties === "object" && Object.keys(additionalProperties).length > 0) {
    lines.push(`${deeper}[key: string]: ${typeText(additionalProperties, deeper)};`);
  }
  return lines.length === 0 ? "{}" : `{\n${lines.join("\n")}\n${indent}}`;
}

function arrayText(schema: Schema, indent: string): string {
  if (schema.prefixItems) return `[${schema.prefixItems.map((item) => typeText(item, indent)).join(", ")}]`;
  const item = schema.items ? typeText(schema.items, indent) : "unknown";
  const plain = /^[\w.]+$|^\{/.test(item) && !/\} [|&]/.test(item);
  return `${plain ? `${item}[]` : `(${item})[]`}${remark(schema)}`;
}

function scalarText(schema: Schema): string {
  const type = Array.isArray(schema.type) ? schema.type.join(" | ") : (schema.type ?? "unknown");
  return `${type === "integer" ? "number" : type}${remark(schema)}`;
}

/** zod's own bounds of a safe integer say nothing that a reader wants to know. */
function remark(schema: Schema): string {
  const safe = (value: number | undefined) =>
    value === undefined || Math.abs(value) >= Number.MAX_SAFE_INTEGER ? undefined : value;
  const [low, high] = [safe(schema.minimum), safe(schema.maximum)];
  const words = [
    schema.type === "integer" ? "whole" : undefined,
    low === undefined ? undefined : `from ${low}`,
    high === undefined ? undefined : `to ${high}`,
    schema.minLength === undefined ? undefined : `at least ${schema.minLength}`,
    schema.maxLength === undefined ? undefined : `at most ${schema.maxLength}`,
    schema.maxItems === undefined ? undefined : `at most ${schema.maxItems}`,
    schema.pattern === undefined ? undefined : schema.pattern.replaceAll("*/", "*\\/"),
  ].filter((word) => word !== undefined);
  return words.length === 0 ? "" : ` /* ${words.join(", ")} */`;
}
