import { useEffect, useId, useState } from "react";
import { Input, SearchField, ToggleButton } from "react-aria-components";
import type { PhotoTerm, TermKind } from "../../../shared/photo-query.ts";
import { useDesk, useSession } from "../../state/desk-context.ts";
import { useSay } from "../../state/say.tsx";
import { everything, isNarrowed, isSearchDay, type SheetMark, type SheetQuery } from "../../state/sheet-query.ts";
import { useStore } from "../../state/store.ts";
import { Button } from "../../ui/button.tsx";
import { TextField } from "../../ui/text-field.tsx";

const groups = [
  { label: "photoDesk.groupWork", marks: ["uncredited", "noAlt", "review"] },
  { label: "photoDesk.groupUse", marks: ["unused", "used", "usedHere", "published"] },
  { label: "photoDesk.groupRights", marks: ["expiring", "embargoed", "restricted", "synthetic", "killed"] },
] as const satisfies readonly { label: string; marks: readonly SheetMark[] }[];

/** The search field and everything that narrows the sheet, each with how many photos it would leave. */
export function SheetFilters() {
  const { sheet } = useDesk().photoDesk;
  const say = useSay();
  const query = useStore(sheet.query);
  const change = (patch: Partial<SheetQuery>) => sheet.query.update((now) => ({ ...now, ...patch }));
  return (
    <>
      <SearchField
        className="photo-search"
        aria-label={say("photoDesk.search")}
        value={query.text}
        onChange={(text) => change({ text })}
      >
        <Input className="input" placeholder={say("photoDesk.searchShort")} />
      </SearchField>
      {groups.map(({ label, marks }) => (
        <fieldset key={label} className="filter-group">
          <legend className="filter-title">{say(label)}</legend>
          {marks.map((mark) => (
            <Mark key={mark} mark={mark} />
          ))}
        </fieldset>
      ))}
      <fieldset className="filter-group filter-fields">
        <legend className="filter-title">{say("photoDesk.groupFind")}</legend>
        {(["person", "place", "keyword"] as const).map((kind) => (
          <TermField key={kind} kind={kind} value={query[kind]} onChange={(word) => change({ [kind]: word })} />
        ))}
        <div className="filter-days">
          {(["takenFrom", "takenTo"] as const).map((end) => (
            <TextField
              key={end}
              label={say(`photoDesk.${end}`)}
              value={query[end]}
              onChange={(day) => change({ [end]: day.trim() })}
              placeholder="2026-03-04"
              dir="ltr"
              error={isSearchDay(query[end]) ? undefined : say("photoDesk.dayWrong")}
            />
          ))}
        </div>
      </fieldset>
      {isNarrowed(query) ? (
        <Button onPress={() => sheet.query.update(({ sort }) => ({ ...everything, sort }))}>
          {say("photoDesk.clear")}
        </Button>
      ) : null}
    </>
  );
}

function Mark({ mark }: { mark: SheetMark }) {
  const { sheet } = useDesk().photoDesk;
  const session = useSession();
  const say = useSay();
  const { marks } = useStore(sheet.query);
  const count = useStore(sheet.counts)[mark];
  const toggle = (isOn: boolean) =>
    sheet.query.update((now) => ({
      ...now,
      marks: isOn ? [...now.marks, mark] : now.marks.filter((one) => one !== mark),
    }));
  return (
    <ToggleButton
      className="filter-mark"
      isSelected={marks.includes(mark)}
      onChange={toggle}
      isDisabled={mark === "usedHere" && session === null}
    >
      <span>{say(`photoDesk.${mark}`)}</span>
      <span className="filter-count">{count ?? ""}</span>
    </ToggleButton>
  );
}

interface TermFieldProps {
  kind: TermKind;
  value: string;
  onChange: (word: string) => void;
}

/** A name, place or keyword, completed from those that photos carry. */
function TermField({ kind, value, onChange }: TermFieldProps) {
  const desk = useDesk();
  const say = useSay();
  const list = useId();
  const [terms, setTerms] = useState<readonly PhotoTerm[]>([]);
  useEffect(() => {
    let isOver = false;
    // Without completions the field works all the same.
    desk.client.request("photos.terms", { kind, text: value, limit: 30 }).then(
      (found) => (isOver ? undefined : setTerms(found)),
      () => {},
    );
    return () => {
      isOver = true;
    };
  }, [desk, kind, value]);
  return (
    <>
      <TextField label={say(`photoDesk.${kind}`)} value={value} onChange={onChange} dir="auto" suggestions={list} />
      <datalist id={list}>
        {terms.map(({ label, photos }) => (
          <option key={label} value={label}>
            {photos}
          </option>
        ))}
      </datalist>
    </>
  );
}
