import { useState } from "react";
import { useDesk } from "../../state/desk-context.ts";
import { useSpeech } from "../../state/say.tsx";
import { Button } from "../../ui/button.tsx";
import { TextField } from "../../ui/text-field.tsx";

export interface OutFolderFieldProps {
  value: string;
  onChange: (folder: string) => void;
  /** What is made there, where nothing else says so. */
  hint?: string;
  /** Whether it has the keyboard first. */
  autoFocus?: boolean;
}

/** Where the page goes: typed as a full path, or chosen where the host has a folder dialog. */
export function OutFolderField({ value, onChange, hint, autoFocus = true }: OutFolderFieldProps) {
  const desk = useDesk();
  const { say, sayError } = useSpeech();
  const [problem, setProblem] = useState<string>();
  const choose = async () => {
    setProblem(undefined);
    try {
      const { folder } = await desk.client.request("host.chooseFolder", {});
      if (folder !== null) onChange(folder);
    } catch (error) {
      setProblem(sayError(error));
    }
  };
  return (
    <div className="folder-field">
      <TextField
        label={say("desk.publishFolder")}
        value={value}
        onChange={onChange}
        hint={hint}
        error={problem}
        dir="ltr"
        autoFocus={autoFocus}
      />
      {desk.host.capabilities.includes("choose-folder") ? (
        <Button onPress={() => void choose()}>{say("desk.publishChoose")}</Button>
      ) : null}
    </div>
  );
}
