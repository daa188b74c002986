import { useState } from "react";
import { insertNotice } from "../../../shared/document/insert-notice.ts";
import { noteLimit } from "../../../shared/publication-record.ts";
import { useDesk } from "../../state/desk-context.ts";
import { useSpeech } from "../../state/say.tsx";
import { useStore } from "../../state/store.ts";
import type { StorySession } from "../../state/story-session.ts";
import { Button } from "../../ui/button.tsx";
import { Select } from "../../ui/select.tsx";
import { TextField } from "../../ui/text-field.tsx";

/** Today in the publication's time zone, as the page's notices write a day: readers' day, wherever this machine stands. */
function today(timeZone: string): string {
  const parts = new Intl.DateTimeFormat("en-CA", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" });
  return parts.format(new Date());
}

/** Puts a notice on the page as a block of it: from then on it is written, undone and published like any other. */
export function NoticeFields({ session, onPageChanged }: { session: StorySession; onPageChanged: () => void }) {
  const desk = useDesk();
  const { say } = useSpeech();
  const { profile } = useStore(desk.settings);
  const [text, setText] = useState("");
  const [kind, setKind] = useState<"correction" | "clarification">("correction");
  const [place, setPlace] = useState<"top" | "end">("end");
  const put = () => {
    const notice = { text, kind, place, date: today(profile.timeZone) };
    session.replace({ document: insertNotice(session.read(), notice), fields: session.fields.get() });
    onPageChanged();
  };
  return (
    <div className="act-notice">
      <p className="quiet">{say("act.noticeWanted")}</p>
      <TextField
        label={say("act.noticeText")}
        value={text}
        onChange={setText}
        maxLength={noteLimit}
        lines
        dir="auto"
        lang={session.fields.get().language}
        spellCheck
      />
      <div className="field-row">
        <Select
          label={say("act.noticeKind")}
          value={kind}
          onChange={setKind}
          choices={[
            { id: "correction", label: say("act.correction") },
            { id: "clarification", label: say("act.clarification") },
          ]}
        />
        <Select
          label={say("act.noticePlace")}
          value={place}
          onChange={setPlace}
          choices={[
            { id: "top", label: say("act.placeTop") },
            { id: "end", label: say("act.placeEnd") },
          ]}
        />
        <Button onPress={put} isDisabled={text.trim() === ""}>
          {say("act.putNotice")}
        </Button>
      </div>
    </div>
  );
}
