import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { findStyle } from "./find-style.ts";
import { ruleIndex } from "./rule-index.ts";
import { emptyRule, type StyleRule } from "./style-rule.ts";
import type { StyleText } from "./style-text.ts";

const rule = (find: string | string[], suggest: string | string[] = [], own: Partial<StyleRule> = {}): StyleRule => {
  return { ...emptyRule, find: [find].flat(), suggest: [suggest].flat(), ...own };
};
const line = (text: string, own: Partial<StyleText> = {}): StyleText => {
  return { text, language: "en", phrases: [], quoted: false, ...own };
};
/** The line with each hit put as "[words>instead]". */
function put(rules: StyleRule | StyleRule[], text: string, own: Partial<StyleText> = {}): string {
  let [result, at] = ["", 0];
  for (const { from, to, words, instead } of findStyle(ruleIndex([rules].flat()), line(text, own))) {
    result += `${text.slice(at, from)}[${words}>${instead.join("/")}]`;
    at = to;
  }
  return result + text.slice(at);
}

describe("the notation", () => {
  it.each([
    [
      "per cent",
      "percent",
      "Nine per cent, Per cent PER CENT, perCENT",
      "Nine [per cent>percent], [Per cent>Percent] [PER CENT>PERCENT], perCENT",
    ],
    ["organi(s|z)e", "arrange", "organise organize organism", "[organise>arrange] [organize>arrange] organism"],
    ["[the] police", "officers", "the police and police", "[the police>officers] and [police>officers]"],
    ["#kg", "# kg", "5kg, 1,200.5kg, 5 kg, 5kgs", "[5kg>5 kg], [1,200.5kg>1,200.5 kg], 5 kg, 5kgs"],
    ["# percent", "#%", "12 percent of 3.5 percent", "[12 percent>12%] of [3.5 percent>3.5%]"],
    ["colour*", "color*", "Colours, colourful and colour", "[Colours>Colors], [colourful>colorful] and [colour>color]"],
    ["very *", "*", "a very big and Very odd thing, very", "a [very big>big] and [Very odd>Odd] thing, very"],
    [
      "not only … but also",
      "both … and",
      "not only fast but also cheap",
      "[not only fast but also>both fast and] cheap",
    ],
    ["not …1 but", [], "not one but two, not one two but, not. But", "[not one but>] two, not one two but, not. But"],
    ["Internet", "internet", "The Internet. Internet use, internet", "The [Internet>internet]. Internet use, internet"],
    ["nato", "NATO", "Nato and NATO and nato’s", "[Nato>NATO] and NATO and [nato>NATO]’s"],
    ["Clinton", "Hillary Clinton", "Hillary Clinton met Clinton", "Hillary Clinton met [Clinton>Hillary Clinton]"],
    ["e-mail", "email", "E-mail or e‑mail, e mail", "[E-mail>Email] or [e‑mail>email], e mail"],
    ["can", [], "He can, can't, can’s; tin can.", "He [can>], can't, [can>]’s; tin [can>]."],
    ["\\#\\(a\\)", "x", "#(a) 5", "[#(a)>x] 5"],
    ["#pm", "# p.m.", "At 5pm. At 5pm... 6pm, 5 p.m.", "At [5pm>5 p.m]. At [5pm>5 p.m.]... [6pm>6 p.m.], 5 p.m."],
    ["Mr[.] @", "@", "Mr. Lee met Mr Cohen, Mr. smith", "[Mr. Lee>Lee] met [Mr Cohen>Cohen], Mr. smith"],
    [
      "prime minister @",
      "Prime Minister @",
      "The prime minister saw prime minister Lee",
      "The prime minister saw [prime minister Lee>Prime Minister Lee]",
    ],
    ["Doctor @", "Dr. @", "Doctor Lee. Dr. Lee", "[Doctor Lee>Dr. Lee]. Dr. Lee"],
    ["a\\@b", "x", "a @b", "a @b"],
    ["U.S.", "US", "the U.S. army", "the [U.S.>US] army"],
    ["chairman", ["chair", "chairperson"], "Chairman Lee", "[Chairman>Chair/Chairperson] Lee"],
    ["20*", "x", "in 2026 or 1999", "in [2026>x] or 1999"],
  ])("%s → %s", (find, suggest, text, expected) => {
    expect(put(rule(find, suggest), text)).toBe(expected);
  });

  it("takes the longest of what begins alike, and the first rule of two that find the same", () => {
    const rules = [rule("per", "a"), rule("per cent", "percent"), rule("per cent", "%")];
    expect(put(rules, "per cent per day")).toBe("[per cent>percent] [per>a] day");
  });

  it("leaves exceptions alone, and what is put off", () => {
    const firm = rule("firm", "company", { except: ["law firm[s]", "firm hand"] });
    expect(put(firm, "a firm, a law firm, a Firm hand")).toBe("a [firm>company], a law firm, a Firm hand");
    expect(put({ ...firm, on: false }, "a firm")).toBe("a firm");
  });
});

describe("where rules hold", () => {
  const use = rule("utilise", "use");
  it("leaves quotations alone unless told otherwise", () => {
    expect(put(use, 'We “utilise” it, "utilise it", 6" utilise')).toBe(
      'We “utilise” it, "utilise it", 6" [utilise>use]',
    );
    expect(put(use, "“Utilise it")).toBe("“Utilise it");
    expect(put({ ...use, quotations: true }, "“utilise”")).toBe("“[utilise>use]”");
    expect(put(use, "utilise", { quoted: true })).toBe("utilise");
  });
  it("leaves code, addresses and words of another language alone", () => {
    expect(put(use, "https://utilise.test www.utilise.test @utilise #utilise a@utilise utilise.com/x")).not.toContain(
      "[",
    );
    const phrase = { from: 3, to: 10, language: "en", verbatim: true };
    expect(put(use, "We utilise", { phrases: [phrase] })).toBe("We utilise");
    expect(put(use, "We utilise", { phrases: [{ ...phrase, language: "fr", verbatim: false }] })).toBe("We utilise");
    expect(
      put({ ...use, languages: ["fr"] }, "We utilise", { phrases: [{ ...phrase, language: "fr", verbatim: false }] }),
    ).toBe("We [utilise>use]");
  });
  it("holds for the languages it names", () => {
    expect(put({ ...use, languages: ["he"] }, "We utilise")).toBe("We utilise");
    expect(put({ ...use, languages: ["en-GB"] }, "We utilise", { language: "en-US" })).toBe("We [utilise>use]");
  });
});

describe("Hebrew", () => {
  const hebrew = { language: "he" };
  it("lets particles stand before a word, unless the rule says no", () => {
    const city = rule("תל-אביב", "תל אביב");
    expect(put(city, "בתל־אביב ושבתל-אביב, תל אביב", hebrew)).toBe("ב[תל־אביב>תל אביב] ושב[תל-אביב>תל אביב], תל אביב");
    expect(put({ ...city, particles: false }, "בתל-אביב תל-אביב", hebrew)).toBe("בתל-אביב [תל-אביב>תל אביב]");
  });
  it("does not see niqqud and puts the place right behind it", () => {
    expect(put(rule("שלום", "היי"), "וְשָׁלוֹם שָׁלוֹם", hebrew)).toBe("וְ[שָׁלוֹם>היי] [שָׁלוֹם>היי]");
  });
  it("knows gershayim from quotation marks", () => {
    expect(put(rule('צה"ל', "הצבא"), 'בצה״ל, צה"ל', hebrew)).toBe('ב[צה״ל>הצבא], [צה"ל>הצבא]');
    expect(put(rule("מעריב", "x"), 'ב"מעריב" ומעריב', hebrew)).toBe('ב"מעריב" ו[מעריב>x]');
    expect(put(rule("BBC", "הביביסי"), "בBBC וה-BBC", hebrew)).toBe("ב[BBC>הביביסי] וה-[BBC>הביביסי]");
  });
});

describe("word lists", () => {
  it.each([
    ["e-mail", "email, E-mail. Email: e mail", "[email>e-mail], [E-mail>e-mail]. [Email>E-mail]: [e mail>e-mail]"],
    [
      "Tel Aviv",
      "tel aviv, Tel-Aviv, TelAviv, Tel Aviv",
      "[tel aviv>Tel Aviv], [Tel-Aviv>Tel Aviv], [TelAviv>Tel Aviv], Tel Aviv",
    ],
    ["Tel Aviv", "HOT TEL AVIV IS; TEL AVIV", "HOT TEL AVIV IS; TEL AVIV"],
    ["Tel Aviv", "TEL AVIV is", "[TEL AVIV>Tel Aviv] is"],
    ["YouTube", "Youtube you tube YouTube", "[Youtube>YouTube] [you tube>YouTube] YouTube"],
    ["US", "us U.S. US Us", "us [U.S.>US] US Us"],
    ["UNESCO", "Unesco unesco U.N.E.S.C.O.", "[Unesco>UNESCO] [unesco>UNESCO] [U.N.E.S.C.O.>UNESCO]"],
    ["internet", "Internet of the Internet", "Internet of the [Internet>internet]"],
    ["iPhone", "IPhone. Iphone", "[IPhone>iPhone]. [Iphone>iPhone]"],
    ["צה״ל", 'צה"ל', 'צה"ל'],
    ["תל אביב", "בתל-אביב", "ב[תל-אביב>תל אביב]"],
  ])("%s", (spelling, text, expected) => {
    const language = /[א-ת]/.test(text) ? "he" : "en";
    expect(put(rule(spelling, [], { kind: "list" }), text, { language })).toBe(expected);
  });
});

const piece = fc.constantFrom("a", "b", "aa", "#", "*", "@", "…", "…8", "(a|b)", "[a]", "a*", "5", "-", " ");
const pattern = fc.array(piece, { minLength: 1, maxLength: 8 }).map((pieces) => pieces.join(" "));
const word = fc.constantFrom("a", "b", "A", "aa", "aaa", "5", "-", "“", "”", "a5", "\n");

test("no text takes more than its length asks, whatever the rules are", () => {
  fc.assert(
    fc.property(
      fc.array(pattern, { minLength: 1, maxLength: 6 }),
      fc.array(word, { minLength: 8, maxLength: 40 }),
      (patterns, words) => {
        const index = ruleIndex(patterns.map((find) => rule(find, "x")));
        const steps = (times: number) => {
          const count = { steps: 0 };
          findStyle(index, line(Array.from({ length: times }, () => words.join(" ")).join(" ")), count);
          return count.steps;
        };
        const [once, twice, often] = [steps(8), steps(16), steps(32)];
        // Each further copy costs what the one before it did, up to what reaches over the seams.
        expect(often - twice).toBeLessThanOrEqual(2 * (twice - once) + 1);
      },
    ),
    { numRuns: 60 },
  );
});

test("whatever is written, hits are apart, in order, and hold the words that they name", () => {
  const text = fc.array(fc.oneof(word, fc.string({ maxLength: 6 })), { maxLength: 30 }).map((words) => words.join(" "));
  fc.assert(
    fc.property(fc.array(pattern, { maxLength: 6 }), text, (patterns, written) => {
      let last = 0;
      for (const { from, to, words } of findStyle(ruleIndex(patterns.map((find) => rule(find, "x"))), line(written))) {
        expect(from).toBeGreaterThanOrEqual(last);
        expect(to).toBeGreaterThan(from);
        expect(written.slice(from, to)).toBe(words);
        last = to;
      }
    }),
  );
});

test("equal rules are made ready once, whoever asks, and others anew", () => {
  const rules = () => [rule("per cent", "percent"), rule("(a|b) c", "d")];
  expect(ruleIndex(rules())).toBe(ruleIndex(rules()));
  expect(put([rule("per cent", "%")], "per cent")).toBe("[per cent>%]");
  expect(put(rules(), "per cent")).toBe("[per cent>percent]");
});
