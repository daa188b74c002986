import type { Subject } from "../harness/subject.ts";
import { compare } from "./compare.ts";
import { history } from "./history.ts";
import { openStory } from "./open.ts";
import { save } from "./save.ts";
import { start } from "./start.ts";

/** Everything that is measured, in the order of the report. */
export const subjects: readonly Subject[] = [save, history, compare, openStory, start];
