import { useEffect, useState } from "react";
import type { Operator } from "../../../shared/search/operators.ts";
import { useDesk } from "../desk-context.ts";
import { useSpeech } from "../say.tsx";
import { useStore } from "../store.ts";
import { type Completing, fixedOffers, type Offer, operatorOffers, vocabularyOf } from "./complete-query.ts";

/** As many names as are offered at once. */
const most = 8;

const named = (typed: string, uses: number | null): Offer => ({ typed, label: null, uses });

/** What may be put in place of what is being typed, if that says something else; names that stories have come a moment later. */
export function useOffers(completing: Completing | null): readonly Offer[] {
  const offers = useNames(completing);
  return offers.filter(({ typed }) => typed !== completing?.term.value);
}

function useNames(completing: Completing | null): readonly Offer[] {
  const desk = useDesk();
  const { language } = useSpeech();
  const { stages } = useStore(desk.settings);
  const [names, setNames] = useState<{ operator: Operator; offers: Offer[] } | null>(null);
  const operator = completing?.operator ?? null;
  const value = completing?.term.value ?? "";
  const kind = operator === null || operator === "stage" ? null : vocabularyOf(operator);

  useEffect(() => {
    if (kind === null || operator === null) return;
    let isOver = false;
    const asked = { kind, text: value.slice(0, 200), limit: most };
    // Without an answer there is nothing to offer; what is typed is looked for all the same.
    desk.client.request("stories.values", asked).then(
      ({ values }) => {
        if (!isOver) setNames({ operator, offers: values.map(({ name, uses }) => named(name, uses)) });
      },
      () => {},
    );
    return () => {
      isOver = true;
    };
  }, [desk, kind, operator, value]);

  if (completing === null) return [];
  if (operator === null) return operatorOffers(value, language);
  if (operator === "stage") {
    const wanted = value.trim().toLowerCase();
    return stages.filter(({ name }) => name.toLowerCase().includes(wanted)).map(({ name }) => named(name, null));
  }
  if (kind === null) return fixedOffers(operator, value, language);
  return names?.operator === operator ? names.offers : [];
}
