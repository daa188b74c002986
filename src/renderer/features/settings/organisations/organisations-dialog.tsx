import { Plus } from "lucide-react";
import { useMemo, useState } from "react";
import { ListBox, ListBoxItem } from "react-aria-components";
import {
  type HouseOrganisation,
  type HouseOrganisations,
  houseTable,
} from "../../../../shared/credit/house-organisations.ts";
import { useDesk, useSettings } from "../../../state/desk-context.ts";
import { useSpeech } from "../../../state/say.tsx";
import { Button } from "../../../ui/button.tsx";
import { ModalDialog } from "../../../ui/modal-dialog.tsx";
import { TextField } from "../../../ui/text-field.tsx";
import { CreditTester } from "./credit-tester.tsx";
import { type ListedOrganisation, listOrganisations, searchOrganisations, withoutRow } from "./organisation-draft.ts";
import { OrganisationFiles } from "./organisation-files.tsx";
import { OrganisationForm } from "./organisation-form.tsx";
import "./organisations.css";

/** Rows that are drawn at most; a search finds the others. */
const mostShown = 400;

/** The table of organisations: found, changed, added, taken from files and written to them. Each change is kept at once. */
export function OrganisationsDialog({ onClose }: { onClose: () => void }) {
  const desk = useDesk();
  const { say, sayError } = useSpeech();
  const house = useSettings().organisations;
  const rows = useMemo(() => listOrganisations(house), [house]);
  const [search, setSearch] = useState("");
  /** The id of the row that is shown, "" for none, null for a new one. */
  const [chosen, setChosen] = useState<string | null>("");
  const [failure, setFailure] = useState("");
  const row = rows.find(({ id }) => id === chosen) ?? null;
  const shown = searchOrganisations(rows, search).slice(0, mostShown);

  const keep = (own: HouseOrganisation[], next: string) => {
    setFailure("");
    desk
      .changeSettings({ organisations: { ...house, own } })
      .then(() => setChosen(next))
      .catch((error: unknown) => setFailure(sayError(error)));
  };
  const save = (entry: HouseOrganisation) => {
    const own = [...withoutRow(house, row), entry];
    const next = listOrganisations({ ...house, own }).find((one) => one.entry === entry);
    keep(own, next?.id ?? "");
  };

  return (
    <ModalDialog title={say("organisations.title")} size="whole" onClose={onClose}>
      <div className="organisations chooser">
        <div className="chooser-column">
          <TextField label={say("organisations.search")} value={search} onChange={setSearch} dir="auto" />
          <OrganisationList rows={shown} chosen={chosen ?? ""} onChoose={setChosen} />
          <Button onPress={() => setChosen(null)}>
            <Plus size={14} aria-hidden />
            {say("organisations.add")}
          </Button>
        </div>
        <div className="chooser-column">
          <p className="quiet">
            {say("organisations.about", { own: house.own.length, builtIn: rows.filter(isBuiltIn).length })}
          </p>
          {chosen === null || row ? (
            <OrganisationForm
              key={`${row?.id ?? "new"}-${row?.origin ?? ""}`}
              row={row}
              proposed={shown.length === 0 ? search : ""}
              others={withoutRow(house, row)}
              onSave={save}
              onRemove={() => keep(withoutRow(house, row), row?.origin === "changed" ? row.id : "")}
            />
          ) : (
            <p>{say("organisations.choose")}</p>
          )}
          {failure === "" ? null : (
            <p className="problem" role="alert">
              {failure}
            </p>
          )}
          <CreditTester organisations={houseTable(house)} />
          <OrganisationFiles
            house={house}
            onChange={(organisations: HouseOrganisations) => desk.changeSettings({ organisations })}
          />
        </div>
      </div>
    </ModalDialog>
  );
}

const isBuiltIn = ({ origin }: ListedOrganisation) => origin === "built-in";

interface OrganisationListProps {
  rows: readonly ListedOrganisation[];
  chosen: string;
  onChoose: (id: string) => void;
}

function OrganisationList({ rows, chosen, onChoose }: OrganisationListProps) {
  const { say } = useSpeech();
  const origins = {
    own: "organisations.own",
    changed: "organisations.changed",
    "built-in": "organisations.builtIn",
  } as const;
  return (
    <ListBox
      aria-label={say("organisations.list")}
      className="options chooser-list"
      items={rows}
      renderEmptyState={() => <p className="quiet">{say("organisations.none")}</p>}
      selectionMode="single"
      selectionBehavior="replace"
      selectedKeys={chosen === "" ? [] : [chosen]}
      onSelectionChange={(keys) => {
        const [key] = keys === "all" ? [] : [...keys];
        if (key !== undefined) onChoose(String(key));
      }}
    >
      {({ id, entry, origin }) => (
        <ListBoxItem id={id} textValue={entry.name} className="option organisation-row">
          <bdi>{entry.name}</bdi>
          <span className="organisation-origin" data-origin={origin}>
            {say(origins[origin])}
          </span>
        </ListBoxItem>
      )}
    </ListBox>
  );
}
