import type { ReportLine } from "./report-line.ts";

/** A picture as the page told of it, before it becomes a photo use. */
export interface FoundPicture {
  kind: "picture";
  caption: string;
  alt: string;
  /** The credit line as it stood, brackets included; empty when there was none. */
  credit: string;
}
/** A line of text that is not known to be anything else. */
export interface FoundText {
  kind: "text";
  text: string;
  /** Whether empty lines that mean something stand before and after it. */
  gapBefore: boolean;
  gapAfter: boolean;
}
/** Lines left out, each with the sentence that says so. */
export interface FoundFurniture {
  kind: "dropped";
  report: ReportLine;
}
export type PageItem = FoundPicture | FoundText | FoundFurniture;
