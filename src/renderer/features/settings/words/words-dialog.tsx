import { type FormEvent, useState } from "react";
import { longestWord, mostWords } from "../../../../shared/language/language-settings.ts";
import { tidyWords } from "../../../../shared/language/word-list-file.ts";
import { useDesk } from "../../../state/desk-context.ts";
import { useSpeech } from "../../../state/say.tsx";
import { Button } from "../../../ui/button.tsx";
import { ModalDialog } from "../../../ui/modal-dialog.tsx";
import { WordListField } from "./word-list-field.tsx";
import "./words.css";

const linesOf = (text: string) =>
  [...new Set(text.split("\n").map((line) => line.trim()))].filter((line) => line !== "");

/** The words that are right besides the dictionary's: one's own, and the publication's. Kept when they are saved. */
export function WordsDialog({ onClose }: { onClose: () => void }) {
  const desk = useDesk();
  const { say, sayError } = useSpeech();
  const { actor, personalWords, publicationWords } = desk.settings.get();
  const [mine, setMine] = useState(() => (personalWords[actor] ?? []).join("\n"));
  const [house, setHouse] = useState(() => publicationWords.join("\n"));
  const [failure, setFailure] = useState("");

  /** Why a list cannot be saved as it stands; nothing of it is cut off in silence. */
  const wrongWith = (text: string): string | undefined => {
    const lines = linesOf(text);
    const long = lines.find((line) => line.length > longestWord);
    if (long !== undefined)
      return say("language.tooLong", { limit: longestWord, words: `\u2068${long.slice(0, 40)}…\u2069` });
    return lines.length > mostWords ? say("language.tooMany", { limit: mostWords }) : undefined;
  };
  const [mineWrong, houseWrong] = [wrongWith(mine), wrongWith(house)];

  const save = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (mineWrong !== undefined || houseWrong !== undefined) return;
    const { personalWords: all } = desk.settings.get();
    try {
      await desk.changeSettings({
        publicationWords: tidyWords(linesOf(house)),
        personalWords: { ...all, [actor]: tidyWords(linesOf(mine)) },
      });
      onClose();
    } catch (error) {
      setFailure(sayError(error));
    }
  };

  return (
    <ModalDialog
      title={say("language.wordsTitle")}
      size="whole"
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{say("desk.cancel")}</Button>
          <Button look="accent" type="submit" form="words-form">
            {say("desk.save")}
          </Button>
        </>
      }
    >
      <form id="words-form" className="form words" onSubmit={(event) => void save(event)}>
        <p className="quiet">{say("language.wordsHint")}</p>
        <div className="words-columns">
          <WordListField
            label={say("language.mine", { name: `\u2068${actor}\u2069` })}
            text={mine}
            error={mineWrong}
            file="my-words.txt"
            onChange={setMine}
            autoFocus
          />
          <WordListField
            label={say("language.house")}
            text={house}
            error={houseWrong}
            file="publication-words.txt"
            onChange={setHouse}
          />
        </div>
        {failure === "" ? null : (
          <p className="problem" role="alert">
            {failure}
          </p>
        )}
      </form>
    </ModalDialog>
  );
}
