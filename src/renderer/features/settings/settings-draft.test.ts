import { describe, expect, it } from "vitest";
import { type Contributor, publicationProfile } from "../../../shared/publication/profile.ts";
import type { Settings } from "../../../shared/settings.ts";
import { defaultStages } from "../../../shared/stages.ts";
import { draftProblems, isWebAddress, tidySettings } from "./settings-draft.ts";

const good: Settings = {
  actor: "Noa",
  interfaceLanguage: "en",
  theme: "system",
  houseTypography: true,
  language: { spelling: true, grammar: true, english: "us", grammarOff: [] },
  publicationWords: [],
  personalWords: {},
  outFolder: "",
  organisations: { version: 1, own: [] },
  houseStyle: { version: 1, rules: [] },
  currencyRates: { version: 1, home: "USD", oldAfter: 30, rates: [] },
  stages: [...defaultStages],
  views: [],
  profile: publicationProfile.parse({
    name: "The Harbour Post",
    language: "en",
    baseUrl: "https://harbour.example",
    timeZone: "Europe/London",
    creditStyle: "slash",
    follow: [{ label: "Letters", url: "https://harbour.example/letters" }],
    commentsPolicy: "",
  }),
};
const withProfile = (patch: Partial<Settings["profile"]>): Settings => ({
  ...good,
  profile: { ...good.profile, ...patch },
});

const writer = (known: Partial<Contributor>): Contributor => ({ name: "", url: "", ...known });

describe("settings draft", () => {
  it("gives new stages ids that nobody has, leaves out those without a name, and wants each name once", () => {
    const added = ["Legal ", "Legal", " "].map((name) => ({ id: "", name, ready: false }));
    const stages = [...good.stages, ...added, { id: "", name: "Draft!", ready: false }];
    const tidy = tidySettings({ ...good, stages });
    expect(tidy.stages.slice(3)).toEqual([
      { id: "legal", name: "Legal", ready: false },
      { id: "legal-2", name: "Legal", ready: false },
      { id: "draft-2", name: "Draft!", ready: false },
    ]);
    expect(draftProblems(tidy)).toEqual({ stages: "stages.wrong" });
    const [first, ...others] = good.stages;
    const nameless = first ? [{ ...first, name: " " }, ...others] : [];
    expect(draftProblems(tidySettings({ ...good, stages: nameless }))).toEqual({ stages: "stages.wrong" });
  });

  it("finds nothing wrong with good settings, nor with an empty web address", () => {
    expect(draftProblems(good)).toEqual({});
    expect(draftProblems(withProfile({ baseUrl: "" }))).toEqual({});
  });

  it("names every field that cannot be saved", () => {
    const bad = {
      ...withProfile({ baseUrl: "javascript:alert(1)", timeZone: "Mars/Olympus", follow: [{ label: "", url: "x" }] }),
      actor: "",
    };
    expect(Object.keys(draftProblems(bad)).sort()).toEqual(["actor", "baseUrl", "follow", "timeZone"]);
  });

  it("names what is wrong with the later parts of the profile", () => {
    const bad = withProfile({
      ...{ accent: "red", accentDark: "#FFF", principlesUrl: "principles" },
      contributors: [writer({ name: "Noa", url: "noa" })],
      noBylines: { text: "", url: "javascript:alert(1)" },
    });
    expect(Object.keys(draftProblems(bad)).sort()).toEqual(
      ["accent", "accentDark", "contributors", "noBylinesUrl", "principlesUrl"].sort(),
    );
    const fine = withProfile({
      accent: "#ffe600",
      contributors: [writer({ name: "Noa", url: "https://a.example/noa" })],
    });
    expect(draftProblems(fine)).toEqual({});
    const links = [{ label: "", url: "https://a.example" }];
    const half = withProfile({ contributors: [writer({ name: "Noa", links })] });
    expect(draftProblems(half)).toEqual({ contributors: "profile.contributorsWrong" });
    expect(draftProblems(withProfile({ contributors: [writer({ name: "Noa" })] }))).toEqual({});
  });

  it("tidies sections, writers and policies", () => {
    const untidy = withProfile({
      sections: [" Coast", "", "Coast", "Islands "],
      contributors: [
        writer({ name: " Noa ", url: " https://a.example/noa", role: "Reporter ", links: [{ label: " ", url: "" }] }),
        writer({ url: " " }),
      ],
      noBylines: { text: " Because. ", url: "" },
    });
    expect(tidySettings(untidy).profile).toMatchObject({
      sections: ["Coast", "Islands"],
      contributors: [{ name: "Noa", url: "https://a.example/noa", role: "Reporter" }],
      noBylines: { text: "Because.", url: "" },
    });
  });

  it("takes stray spaces, closing slashes and empty links away", () => {
    const untidy = withProfile({
      baseUrl: " https://harbour.example// ",
      follow: [
        { label: " Letters ", url: " https://harbour.example/letters " },
        { label: " ", url: "" },
      ],
    });
    expect(tidySettings({ ...untidy, actor: " Noa " })).toEqual(good);
  });

  it("takes only http and https for web addresses", () => {
    const tried = ["https://a.example", "http://a.example/b", "ftp://a.example", "data:text/html,x", "a.example", ""];
    expect(tried.filter(isWebAddress)).toEqual(["https://a.example", "http://a.example/b"]);
  });
});
