import { useState } from "react";
import type { HouseOrganisations } from "../../../../shared/credit/house-organisations.ts";
import {
  mergeOrganisations,
  readOrganisations,
  writeOrganisations,
} from "../../../../shared/credit/organisation-file.ts";
import { chooseFiles } from "../../../client/choose-files.ts";
import { handText } from "../../../client/hand-text.ts";
import { useDesk } from "../../../state/desk-context.ts";
import { useSpeech } from "../../../state/say.tsx";
import { Button } from "../../../ui/button.tsx";

/** The largest file that is read, in bytes. */
const fileLimit = 4 * 1024 * 1024;
const fileName = "organisations.tsv";

interface OrganisationFilesProps {
  house: HouseOrganisations;
  onChange: (house: HouseOrganisations) => Promise<void>;
}

/** Import of a table or JSON file with what was wrong in it, line by line, and export of the publication's own entries. */
export function OrganisationFiles({ house, onChange }: OrganisationFilesProps) {
  const { say, sayError } = useSpeech();
  const desk = useDesk();
  const [told, setTold] = useState<string[]>([]);

  const importFile = async () => {
    const [file] = await chooseFiles("tables");
    if (!file) return;
    if (file.size > fileLimit) {
      return setTold([say("organisations.fileTooLarge", { limit: fileLimit / 1024 / 1024 })]);
    }
    const { organisations, problems } = readOrganisations(await file.text());
    const [whole] = problems;
    if (whole?.line === 0) return setTold([say(whole.key, whole.values)]);
    try {
      if (organisations.length > 0) await onChange(mergeOrganisations(house, organisations));
    } catch (error) {
      return setTold([sayError(error)]);
    }
    const name = `\u2068${file.name}\u2069`;
    const lines = problems.map(({ line, key, values }) =>
      say("organisations.lineWrong", { line, problem: say(key, values) }),
    );
    setTold([
      say("organisations.imported", { count: organisations.length, file: name }),
      ...(lines.length > 0 ? [say("organisations.importedNot", { count: lines.length, file: name })] : []),
      ...lines,
    ]);
  };

  const exportFile = async () => {
    const isBrowser = desk.host.kind === "web";
    await handText(writeOrganisations(house, "tsv"), {
      name: fileName,
      type: "text/tab-separated-values",
      isBrowser,
    });
    const count = house.own.length;
    setTold([isBrowser ? say("organisations.exported", { count, file: fileName }) : say("organisations.copied")]);
  };

  return (
    <section className="organisation-files">
      <Button onPress={() => void importFile()}>{say("organisations.import")}</Button>
      <Button isDisabled={house.own.length === 0} onPress={() => void exportFile()}>
        {say("organisations.export")}
      </Button>
      <ul aria-live="polite" className="organisation-told">
        {told.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </section>
  );
}
