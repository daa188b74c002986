import { z } from "zod/mini";
import { houseOrganisations } from "./credit/house-organisations.ts";
import { languageSettings, personalWords, wordList } from "./language/language-settings.ts";
import { currencyRates } from "./macros/currency-rates.ts";
import { publicationProfile } from "./publication/profile.ts";
import { deskStages } from "./stages.ts";
import { storyViews } from "./story-views.ts";
import { houseStyle } from "./style/style-rule.ts";

/** What the whole data folder remembers, for every window and the command line. */
export const settings = z.object({
  /** The name that every change is recorded under; empty until it has been asked. */
  actor: z.string().check(z.maxLength(200)),
  interfaceLanguage: z.enum(["en", "he"]),
  theme: z.enum(["system", "light", "dark"]),
  profile: publicationProfile,
  /** Where stories are published to, and were last; an absolute path, or empty. */
  outFolder: z.string(),
  /** Whether quotation marks, dashes and their like are put right while somebody types or pastes. */
  houseTypography: z.boolean(),
  /** How English is looked over while it is written. */
  language: languageSettings,
  /** Words that are right in every story, and those that each person has said are. */
  publicationWords: wordList,
  personalWords,
  /** What the publication adds to the built-in list of organisations. */
  organisations: houseOrganisations,
  /** How the publication writes: what its stories are looked over for besides the checks of every story. */
  houseStyle,
  /** What money of other countries is worth, as the publication looked it up. */
  currencyRates,
  /** What the desk takes its stories through. */
  stages: deskStages,
  /** Lists of stories that were given a name. */
  views: storyViews,
});
export type Settings = z.infer<typeof settings>;
/** Some of the settings; a key that is absent or undefined stays as it is. */
export type SettingsPatch = { [K in keyof Settings]?: Settings[K] | undefined };
