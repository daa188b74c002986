import type { Revision } from "../../../shared/revisions.ts";
import type { Speech } from "../../state/say.tsx";

/** Why a version was kept, or what somebody called it. */
export function versionTitle({ say }: Pick<Speech, "say">, { name, reason }: Revision): string {
  return name === "" ? say(`reason.${reason}`) : name;
}
