import { initial } from "./0001-initial.ts";
import { revisions } from "./0002-revisions.ts";
import { search } from "./0003-search.ts";
import { photoDesk } from "./0004-photo-desk.ts";
import { publicationRecord } from "./0005-publication-record.ts";
import { desk } from "./0006-desk.ts";

/** Schema versions in order, without gaps: entry 0 leads to `user_version` 1. Append only. */
export const migrations: readonly string[] = [initial, revisions, search, photoDesk, publicationRecord, desk];
