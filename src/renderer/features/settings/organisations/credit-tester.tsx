import { useState } from "react";
import { creditStyle as styles } from "../../../../shared/credit/credit.ts";
import type { OrganisationTable } from "../../../../shared/credit/organisation.ts";
import { parseCredit } from "../../../../shared/credit/parse-credit.ts";
import { creditLine, wrapCredit } from "../../../../shared/credit/render-credit.ts";
import { useSpeech } from "../../../state/say.tsx";
import { TextField } from "../../../ui/text-field.tsx";

/** A line to try: how a credit is read by the table, and how it is printed in every style. */
export function CreditTester({ organisations }: { organisations: OrganisationTable }) {
  const { say, language } = useSpeech();
  const [line, setLine] = useState("");
  const credit = parseCredit(line, { organisations });
  const printed = [...new Set(styles.options.map((style) => creditLine(credit, style, { organisations })))];
  return (
    <section className="credit-tester">
      <TextField
        label={say("organisations.tester")}
        value={line}
        onChange={setLine}
        placeholder={say("organisations.testerHint")}
        dir="auto"
      />
      {credit.raw === "" ? null : (
        <dl aria-live="polite">
          <dt>{say("organisations.read")}</dt>
          <dd>
            {credit.items.length === 0 ? say("organisations.nothingRead") : null}
            {credit.items.map((item) => (
              <ItemLine key={JSON.stringify(item)} item={item} />
            ))}
            {credit.state === "review" ? <p className="credit-tester-review">{say("organisations.review")}</p> : null}
          </dd>
          <dt>{say("organisations.printed")}</dt>
          {printed.map((text) => (
            <dd key={text}>
              <bdi>{wrapCredit(text, /\p{Script=Hebrew}/u.test(text) ? "he" : language)}</bdi>
            </dd>
          ))}
        </dl>
      )}
    </section>
  );
}

function ItemLine({ item }: { item: ReturnType<typeof parseCredit>["items"][number] }) {
  const { say } = useSpeech();
  const remarks = [...item.qualifiers, ...(item.notes ?? []), ...(item.position === undefined ? [] : [item.position])];
  return (
    <p>
      {item.parties.map(({ name, role }, at) => (
        <span key={`${role}-${name}`}>
          {at > 0 ? " › " : ""}
          <bdi>{name}</bdi> <span className="quiet">({say(`organisations.role.${role}`)})</span>
        </span>
      ))}
      {remarks.length > 0 ? <span className="quiet"> [{remarks.join(", ")}]</span> : null}
    </p>
  );
}
