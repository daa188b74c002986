import { useSpeech } from "../../state/say.tsx";
import { lengthOf } from "./cut-text.ts";

interface CardNotesProps {
  title: string;
  titleShown: number;
  description: string;
  /** Null where the card shows none. */
  descriptionShown: number | null;
  hasAddress: boolean;
}

/** How much of a card's words is shown, and what is missing. */
export function CardNotes({ title, titleShown, description, descriptionShown, hasAddress }: CardNotesProps) {
  const { say } = useSpeech();
  const length = (text: string, shown: number) => ({
    className: lengthOf(text) > shown ? "card-note over" : "card-note",
    values: { count: lengthOf(text), shown },
  });
  const ofTitle = length(title, titleShown);
  const ofDescription = descriptionShown === null ? null : length(description, descriptionShown);
  return (
    <ul className="card-notes">
      <li className={ofTitle.className}>{say("preview.cardTitle", ofTitle.values)}</li>
      {ofDescription === null ? null : description === "" ? (
        <li className="card-note over">{say("preview.cardNoDescription")}</li>
      ) : (
        <li className={ofDescription.className}>{say("preview.cardDescription", ofDescription.values)}</li>
      )}
      {hasAddress ? null : <li className="card-note over">{say("preview.cardNoAddress")}</li>}
    </ul>
  );
}
