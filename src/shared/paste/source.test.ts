import { expect, test } from "vitest";
import { detectSource } from "./source.ts";

test.each([
  ["google-docs", `<b id="docs-internal-guid-1">`],
  ["spreadsheet", "<google-sheets-html-origin><table>"],
  ["spreadsheet", `<html xmlns:x="urn:schemas-microsoft-com:office:excel">`],
  ["libreoffice", `<meta name="generator" content="LibreOffice 25.8 (Linux)"/>`],
  ["word", `<html xmlns:w="urn:schemas-microsoft-com:office:word"><p class=MsoNormal>`],
  ["word", `<p class="Paragraph SCXW123 BCX0">`],
  ["mail", `<div class="gmail_quote">`],
  ["mail", `<html xmlns:w="urn:schemas-microsoft-com:office:word"><div id="divRplyFwdMsg">`],
  ["mail", `<blockquote type="cite">`],
  ["apple", `<meta name="Generator" content="Cocoa HTML Writer">`],
  ["web", "<p>Words about Microsoft Word and gmail</p>"],
  ["text", ""],
])("%s: %s", (source, html) => expect(detectSource(html)).toBe(source));
