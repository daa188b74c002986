import { useDeferredValue, useMemo, useState } from "react";
import { edited } from "../../../../shared/checks/text/edit.ts";
import { findStyle } from "../../../../shared/style/find-style.ts";
import { ruleIndex } from "../../../../shared/style/rule-index.ts";
import type { StyleRule } from "../../../../shared/style/style-rule.ts";
import { guessLanguage } from "../../../../shared/text/direction.ts";
import { useSay } from "../../../state/say.tsx";
import { TextField } from "../../../ui/text-field.tsx";

interface StyleTesterProps {
  rules: readonly StyleRule[];
  /** The publication's language. */
  language: string;
}

/** A sentence to try, in either direction: what the rules find in it, and what would be put. */
export function StyleTester({ rules, language }: StyleTesterProps) {
  const say = useSay();
  const [text, setText] = useState("");
  const index = useMemo(() => ruleIndex(rules), [rules]);
  const tried = useDeferredValue(text);
  const lines = tried.split("\n");
  const hits = lines.map((line) => {
    return findStyle(index, {
      text: line,
      language: guessLanguage(line, language) || language,
      phrases: [],
      quoted: false,
    });
  });
  const found = hits.flat();
  const put = lines.map((line, at) =>
    edited(
      line,
      (hits[at] ?? []).flatMap(({ from, to, instead }) =>
        instead[0] === undefined ? [] : [{ start: from, end: to, text: instead[0] }],
      ),
    ),
  );
  return (
    <section className="style-tester">
      <TextField
        label={say("style.tester")}
        value={text}
        onChange={setText}
        placeholder={say("style.testerHint")}
        lines
        dir="auto"
      />
      {tried.trim() === "" ? null : (
        <div aria-live="polite">
          {found.length === 0 ? <p className="quiet">{say("style.testerNone")}</p> : null}
          <ul className="style-found">
            {found.map(({ rule, words, instead }, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a line of the sentence has no other name
              <li key={at} data-severity={rule.severity}>
                <bdi className="style-words">{words}</bdi>
                {` ${say("style.becomes")} `}
                {instead.length === 0 ? say("style.testerNothing") : <bdi>{instead.join(" / ")}</bdi>}
                {rule.why === "" ? null : <bdi className="quiet"> {rule.why}</bdi>}
              </li>
            ))}
          </ul>
          {found.some(({ instead }) => instead.length > 0) ? (
            <div className="style-put">
              <p className="quiet">{say("style.testerPut")}</p>
              {put.map((line, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: lines have no other name
                <p key={at} dir="auto">
                  {line}
                </p>
              ))}
            </div>
          ) : null}
        </div>
      )}
    </section>
  );
}
