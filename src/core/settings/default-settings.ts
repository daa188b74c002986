import { noHouseOrganisations } from "../../shared/credit/house-organisations.ts";
import { noCurrencyRates } from "../../shared/macros/currency-rates.ts";
import { publicationProfile } from "../../shared/publication/profile.ts";
import type { Settings } from "../../shared/settings.ts";
import { defaultStages } from "../../shared/stages.ts";
import { noHouseStyle } from "../../shared/style/style-rule.ts";
import { publishedFolder } from "../publish/story-folder.ts";

/**
 * What a new data folder begins with: the sample publication, so that writing, previewing and publishing work at once.
 * Without a base URL no page claims an address that is not the editor's own. Pages go to `published` in the data folder
 * until another folder is chosen.
 */
export function defaultSettings(dataDir: string, timeZone: string): Settings {
  return {
    actor: "",
    interfaceLanguage: "en",
    theme: "system",
    houseTypography: true,
    // The sample publication writes British English.
    language: { spelling: true, grammar: true, english: "either", grammarOff: [] },
    publicationWords: [],
    personalWords: {},
    outFolder: publishedFolder(dataDir),
    organisations: noHouseOrganisations,
    houseStyle: noHouseStyle,
    currencyRates: noCurrencyRates,
    stages: [...defaultStages],
    views: [],
    profile: publicationProfile.parse({
      name: "The Lantern Bay Courier",
      language: "en",
      baseUrl: "",
      timeZone,
      creditStyle: "spaced",
      follow: [
        { label: "Facebook", url: "https://www.facebook.com/" },
        { label: "Instagram", url: "https://www.instagram.com/" },
        { label: "Telegram", url: "https://telegram.org/" },
      ],
      commentsPolicy:
        "Comments are read by an editor before they appear. Keep to the subject, be civil, and do not post what is defamatory, hateful or against the law.",
    }),
  };
}
