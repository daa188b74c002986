import type { MessageKey, MessageValues } from "../../shared/messages/catalogue.ts";

/** One sentence about an import: what was left out, or decided, and why. Said in the reader's language by `say`. */
export interface ReportLine {
  key: MessageKey;
  values: MessageValues;
}
