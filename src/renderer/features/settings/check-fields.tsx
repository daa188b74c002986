import { checkGroups, codesOf, groupName } from "../../../shared/checks/check-groups.ts";
import { isHard, nameOf, severityOf } from "../../../shared/checks/check-table.ts";
import { useSay } from "../../state/say.tsx";
import { Switch } from "../../ui/switch.tsx";
import type { ProfileFieldsProps } from "./profile-fields.tsx";
import "./check-fields.css";

/**
 * Which findings stop publication here, besides those that always do. What always blocks is not listed: nothing can be chosen about it.
 * A code that a later version wrote stays as it is.
 */
export function CheckFields({ profile, onChange }: Pick<ProfileFieldsProps, "profile" | "onChange">) {
  const say = useSay();
  const chosen = new Set(profile.blockers);
  const choose = (code: string, blocks: boolean) => {
    const others = profile.blockers.filter((one) => one !== code);
    onChange({ blockers: blocks ? [...others, code] : others });
  };
  return (
    <div className="check-fields">
      <p className="field-hint">{say("checks.blockersHint")}</p>
      {checkGroups.map((group) => {
        const codes = codesOf(group).filter((code) => !isHard(code) && severityOf(code) !== "block");
        const count = codes.filter((code) => chosen.has(code)).length;
        return (
          <details key={group} className="check-group">
            <summary>
              {say(groupName(group))}
              <span className="quiet">{say("checks.blockersCount", { count, all: codes.length })}</span>
            </summary>
            <ul>
              {codes.map((code) => (
                <li key={code}>
                  <Switch isSelected={chosen.has(code)} onChange={(blocks) => choose(code, blocks)}>
                    {say(nameOf(code))}
                  </Switch>
                </li>
              ))}
            </ul>
          </details>
        );
      })}
    </div>
  );
}
