import { useState } from "react";
import {
  importedRules,
  planImport,
  type RuleImport,
  readRules,
  writeRules,
} from "../../../../shared/style/rule-file.ts";
import { starterLanguages, starterRules } from "../../../../shared/style/starter-rules.ts";
import { type StyleRule, styleLimits } from "../../../../shared/style/style-rule.ts";
import { chooseFiles } from "../../../client/choose-files.ts";
import { handText } from "../../../client/hand-text.ts";
import { useDesk } from "../../../state/desk-context.ts";
import { useSpeech } from "../../../state/say.tsx";
import { Button } from "../../../ui/button.tsx";
import { ruleName } from "./rule-draft.ts";

/** The largest file that is read, in bytes. */
const fileLimit = 4 * 1024 * 1024;
/** Rules that a preview names at most. */
const mostNamed = 60;

const types = { json: "application/json", tsv: "text/tab-separated-values" } as const;

interface StyleFilesProps {
  rules: readonly StyleRule[];
  /** Whether they were kept. */
  onChange: (rules: StyleRule[]) => Promise<boolean>;
}

/** Import with a look at what it would change, and what was wrong in the file line by line; export; rules to begin with. */
export function StyleFiles({ rules, onChange }: StyleFilesProps) {
  const { say } = useSpeech();
  const desk = useDesk();
  const [told, setTold] = useState<string[]>([]);
  const [plan, setPlan] = useState<RuleImport | null>(null);

  const offer = (incoming: readonly StyleRule[], problems: readonly string[]) => {
    const next = planImport(rules, incoming);
    const { length } = importedRules(rules, next);
    if (length > styleLimits.rules) return setTold([say("style.tooMany", { most: styleLimits.rules })]);
    setTold([...problems]);
    setPlan(next);
  };
  const importFile = async () => {
    const [file] = await chooseFiles("tables");
    if (!file) return;
    setPlan(null);
    if (file.size > fileLimit) return setTold([say("style.fileTooLarge", { limit: fileLimit / 1024 / 1024 })]);
    const { rules: read, problems } = readRules(await file.text());
    const [whole] = problems;
    if (whole?.line === 0) return setTold([say(whole.key, whole.values)]);
    offer(
      read,
      problems.map(({ line, key, values }) => say("style.lineWrong", { line, problem: say(key, values) })),
    );
  };
  const exportFile = async (kind: keyof typeof types) => {
    const isBrowser = desk.host.kind === "web";
    const name = `house-style.${kind}`;
    await handText(writeRules(rules, kind), { name, type: types[kind], isBrowser });
    setTold([say(isBrowser ? "style.exported" : "style.copied", { count: rules.length, file: name })]);
  };
  const take = async () => {
    if (!plan || !(await onChange(importedRules(rules, plan)))) return;
    const taken = say("style.taken", { added: plan.added.length, changed: plan.changed.length });
    // What was wrong in the file stays in sight.
    setTold((problems) => [taken, ...problems]);
    setPlan(null);
  };

  return (
    <section className="style-files">
      <Button onPress={() => void importFile()}>{say("style.import")}</Button>
      <Button isDisabled={rules.length === 0} onPress={() => void exportFile("json")}>
        {say("style.exportJson")}
      </Button>
      <Button isDisabled={rules.length === 0} onPress={() => void exportFile("tsv")}>
        {say("style.exportTable")}
      </Button>
      {starterLanguages.map((language) => (
        <Button key={language} onPress={() => offer(starterRules(language), [])}>
          {say(`style.starter.${language}`)}
        </Button>
      ))}
      {plan ? <ImportPreview plan={plan} onTake={() => void take()} onLeave={() => setPlan(null)} /> : null}
      <ul aria-live="polite" className="style-told">
        {told.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </section>
  );
}

interface ImportPreviewProps {
  plan: RuleImport;
  onTake: () => void;
  onLeave: () => void;
}

function ImportPreview({ plan, onTake, onLeave }: ImportPreviewProps) {
  const { say } = useSpeech();
  const rows = [
    ...plan.added.map((rule) => ({ rule, label: say("style.new") })),
    ...plan.changed.map(({ after }) => ({ rule: after, label: say("style.changed") })),
  ];
  const counts = { added: plan.added.length, changed: plan.changed.length, same: plan.same };
  return (
    <section className="style-preview" aria-label={say("style.preview")}>
      <p>{say("style.previewCounts", counts)}</p>
      <ul>
        {rows.slice(0, mostNamed).map(({ rule, label }) => (
          <li key={rule.id}>
            <span className="quiet">{label}</span> <bdi>{ruleName(rule)}</bdi>
            {rule.suggest.length > 0 ? (
              <>
                {` ${say("style.becomes")} `}
                <bdi>{rule.suggest.join(" / ")}</bdi>
              </>
            ) : null}
          </li>
        ))}
        {rows.length > mostNamed ? <li>{say("style.previewMore", { count: rows.length - mostNamed })}</li> : null}
      </ul>
      <Button look="accent" isDisabled={rows.length === 0} onPress={onTake}>
        {say("style.take")}
      </Button>
      <Button onPress={onLeave}>{say("style.leave")}</Button>
    </section>
  );
}
