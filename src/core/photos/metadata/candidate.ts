import type { ReadValue } from "../../../shared/photo-reading.ts";
import type { MetadataField } from "./metadata-fields.ts";

/** A value as one source gives it: clean texts, at least one, none of them empty. */
export interface Candidate extends ReadValue {
  /** Of each text its length in the file, in bytes, where a source has a limit. */
  bytes?: number[];
}

/** What one source says. */
export type Candidates = Map<MetadataField, Candidate>;
