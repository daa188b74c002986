import { describe, expect, it } from "vitest";
import { publicationProfile } from "../../../shared/publication/profile.ts";
import type { Settings } from "../../../shared/settings.ts";
import { defaultStages } from "../../../shared/stages.ts";
import { draftProblems, isWebAddress, tidySettings } from "./settings-draft.ts";

const good: Settings = {
  actor: "Noa",
  interfaceLanguage: "en",
  theme: "system",
  outFolder: "",
  organisations: { version: 1, own: [] },
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

describe("settings draft", () => {
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
      contributors: [{ name: "Noa", url: "" }],
      noBylines: { text: "", url: "javascript:alert(1)" },
    });
    expect(Object.keys(draftProblems(bad)).sort()).toEqual(
      ["accent", "accentDark", "contributors", "noBylinesUrl", "principlesUrl"].sort(),
    );
    const fine = withProfile({ accent: "#ffe600", contributors: [{ name: "Noa", url: "https://a.example/noa" }] });
    expect(draftProblems(fine)).toEqual({});
  });

  it("tidies sections, writers and policies", () => {
    const untidy = withProfile({
      sections: [" Coast", "", "Coast", "Islands "],
      contributors: [
        { name: " Noa ", url: " https://a.example/noa" },
        { name: "", url: " " },
      ],
      noBylines: { text: " Because. ", url: "" },
    });
    expect(tidySettings(untidy).profile).toMatchObject({
      sections: ["Coast", "Islands"],
      contributors: [{ name: "Noa", url: "https://a.example/noa" }],
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
