import { Plus, Undo2 } from "lucide-react";
import { useMemo, useState } from "react";
import { ListBox, ListBoxItem } from "react-aria-components";
import type { StyleRule } from "../../../../shared/style/style-rule.ts";
import { useDesk, useSettings } from "../../../state/desk-context.ts";
import { useSpeech } from "../../../state/say.tsx";
import { Button } from "../../../ui/button.tsx";
import { ModalDialog } from "../../../ui/modal-dialog.tsx";
import { TextField } from "../../../ui/text-field.tsx";
import { draftOf, newDraft, type RuleDraft, ruleName, ruleOf, searchRules } from "./rule-draft.ts";
import { RuleForm } from "./rule-form.tsx";
import { StyleFiles } from "./style-files.tsx";
import { StyleTester } from "./style-tester.tsx";
import "./style.css";

/** Rows that are drawn at most; a search finds the others. */
const mostShown = 400;

/** A rule in hand: the one that is stored (none for a new one) and what is made of it. */
interface InHand {
  id: string;
  draft: RuleDraft;
}

/** The rules with one that may be half changed in its place, to be tried out before it is kept. */
function triedRules(rules: readonly StyleRule[], inHand: InHand | null): readonly StyleRule[] {
  if (!inHand) return rules;
  const others = rules.filter(({ id }) => id !== inHand.id);
  const made = ruleOf(inHand.draft, inHand.id, others);
  return "rule" in made ? [made.rule, ...others] : rules;
}

/** The publication's rules of style: found, changed, added, tried out, taken from files and written to them. Each change is kept at once. */
export function StyleDialog({ onClose }: { onClose: () => void }) {
  const desk = useDesk();
  const { say, sayError } = useSpeech();
  const { houseStyle, profile } = useSettings();
  const { rules } = houseStyle;
  const [search, setSearch] = useState("");
  const [inHand, setInHand] = useState<InHand | null>(null);
  const [before, setBefore] = useState<readonly StyleRule[][]>([]);
  const [failure, setFailure] = useState("");
  const found = searchRules(rules, search);
  const tried = useMemo(() => triedRules(rules, inHand), [rules, inHand]);

  const keep = async (next: readonly StyleRule[], history: readonly StyleRule[][]) => {
    setFailure("");
    try {
      await desk.changeSettings({ houseStyle: { ...houseStyle, rules: [...next] } });
      setBefore(history);
      return true;
    } catch (error) {
      setFailure(sayError(error));
      return false;
    }
  };
  const change = (next: readonly StyleRule[]) => keep(next, [...before, rules]);
  const undo = () => {
    const last = before.at(-1);
    setInHand(null);
    if (last) void keep(last, before.slice(0, -1));
  };
  const save = async (rule: StyleRule) => {
    const isThere = rules.some(({ id }) => id === rule.id);
    const next = isThere ? rules.map((one) => (one.id === rule.id ? rule : one)) : [...rules, rule];
    // What could not be kept stays in the form.
    if (await change(next)) setInHand({ id: rule.id, draft: draftOf(rule) });
  };
  const choose = (id: string) => {
    const rule = rules.find((one) => one.id === id);
    if (rule) setInHand({ id, draft: draftOf(rule) });
  };

  return (
    <ModalDialog title={say("style.title")} size="whole" onClose={onClose}>
      <div className="house-style chooser">
        <div className="chooser-column">
          <TextField label={say("style.search")} value={search} onChange={setSearch} dir="auto" />
          <RuleList
            isSearched={search.trim() !== ""}
            rules={found.slice(0, mostShown)}
            chosen={inHand?.id ?? ""}
            onChoose={choose}
          />
          <p className="quiet">{say("style.count", { shown: Math.min(found.length, mostShown), all: rules.length })}</p>
          <div className="style-actions">
            <Button onPress={() => setInHand({ id: "", draft: newDraft(found.length === 0 ? search : "") })}>
              <Plus size={14} aria-hidden />
              {say("style.add")}
            </Button>
            <Button isDisabled={before.length === 0} onPress={undo}>
              <Undo2 size={14} aria-hidden />
              {say("style.undo")}
            </Button>
          </div>
        </div>
        <div className="chooser-column">
          {inHand ? (
            <RuleForm
              key={inHand.id}
              id={inHand.id}
              draft={inHand.draft}
              onChange={(draft) => setInHand({ ...inHand, draft })}
              others={rules.filter(({ id }) => id !== inHand.id)}
              onSave={(rule) => void save(rule)}
              onRemove={() => {
                void change(rules.filter(({ id }) => id !== inHand.id));
                setInHand(null);
              }}
            />
          ) : (
            <p className="quiet">{say("style.about")}</p>
          )}
          {failure === "" ? null : (
            <p className="problem" role="alert">
              {failure}
            </p>
          )}
        </div>
        <div className="chooser-column">
          <StyleTester rules={tried} language={profile.language} />
          <StyleFiles rules={rules} onChange={change} />
        </div>
      </div>
    </ModalDialog>
  );
}

interface RuleListProps {
  isSearched: boolean;
  rules: readonly StyleRule[];
  chosen: string;
  onChoose: (id: string) => void;
}

function RuleList({ isSearched, rules, chosen, onChoose }: RuleListProps) {
  const { say } = useSpeech();
  return (
    <ListBox
      aria-label={say("style.list")}
      className="options chooser-list"
      items={rules}
      renderEmptyState={() => <p className="quiet">{say(isSearched ? "style.none" : "style.noneYet")}</p>}
      selectionMode="single"
      selectionBehavior="replace"
      selectedKeys={chosen === "" ? [] : [chosen]}
      onSelectionChange={(keys) => {
        const [key] = keys === "all" ? [] : [...keys];
        if (key !== undefined) onChoose(String(key));
      }}
    >
      {(rule) => (
        <ListBoxItem id={rule.id} textValue={ruleName(rule)} className="option style-row" data-on={rule.on}>
          <span className="style-row-words">
            <bdi>{ruleName(rule)}</bdi>
            {rule.suggest.length > 0 ? (
              <span className="quiet">
                {` ${say("style.becomes")} `}
                <bdi>{rule.suggest.join(" / ")}</bdi>
              </span>
            ) : null}
          </span>
          <span className="quiet style-row-kind">{say(rule.on ? `style.kind.${rule.kind}` : "style.off")}</span>
        </ListBoxItem>
      )}
    </ListBox>
  );
}
