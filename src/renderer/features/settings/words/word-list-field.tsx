import { useState } from "react";
import { readWordList, tidyWords, wordFileLimit, writeWordList } from "../../../../shared/language/word-list-file.ts";
import { chooseFiles } from "../../../client/choose-files.ts";
import { handText } from "../../../client/hand-text.ts";
import { useDesk } from "../../../state/desk-context.ts";
import { useSpeech } from "../../../state/say.tsx";
import { Button } from "../../../ui/button.tsx";
import { TextField } from "../../../ui/text-field.tsx";
import { readWordFile } from "./read-word-file.ts";

interface WordListFieldProps {
  label: string;
  /** One word a line. */
  text: string;
  error?: string | undefined;
  /** What its file is called. */
  file: string;
  onChange: (text: string) => void;
  autoFocus?: boolean;
}

/** A list of words as a text to be written in, with a file to take words from and one to put them into. */
export function WordListField({ label, text, error, file, onChange, autoFocus = false }: WordListFieldProps) {
  const desk = useDesk();
  const { say } = useSpeech();
  const [told, setTold] = useState<readonly string[]>([]);
  const words = () => tidyWords(text.split("\n"));

  const take = async () => {
    const [chosen] = await chooseFiles("texts");
    if (!chosen) return;
    const name = `\u2068${chosen.name}\u2069`;
    const bytes =
      chosen.size > wordFileLimit ? new Uint8Array(wordFileLimit + 1) : new Uint8Array(await chosen.arrayBuffer());
    const { words: found, left, firstLeft, fault } = readWordFile(bytes);
    if (fault) return setTold([say(`language.fault.${fault}`, { file: name, limit: wordFileLimit / 1024 / 1024 })]);
    const known = new Set(words());
    const added = found.filter((word) => !known.has(word));
    onChange([...known, ...added].sort((one, other) => (one < other ? -1 : 1)).join("\n"));
    setTold([
      say("language.imported", { count: added.length, file: name }),
      ...(left > 0 ? [say("language.importedNot", { count: left, line: `\u2068${firstLeft}\u2069` })] : []),
    ]);
  };
  const give = async () => {
    const isBrowser = desk.host.kind === "web";
    await handText(writeWordList(words()), { name: file, type: "text/plain", isBrowser });
    const count = words().length;
    setTold([isBrowser ? say("language.exported", { count, file }) : say("language.copied", { count })]);
  };

  return (
    <section className="word-list">
      <TextField label={label} value={text} onChange={onChange} error={error} lines dir="auto" autoFocus={autoFocus} />
      <div className="word-list-files">
        <Button onPress={() => void take()}>{say("language.import")}</Button>
        <Button isDisabled={readWordList(text).words.length === 0} onPress={() => void give()}>
          {say("language.export")}
        </Button>
      </div>
      <ul aria-live="polite" className="word-list-told">
        {told.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </section>
  );
}
