import type { Organisation, OrganisationKind } from "./organisation.ts";

type More = Pick<Organisation, "localNames" | "lead" | "commissionedThrough" | "ambiguous">;

function entry(kind: OrganisationKind, name: string, aliases: string[] = [], more: More = {}): Organisation {
  return { name, kind, aliases, ...more };
}

function he(name: string): More {
  return { localNames: { he: name } };
}

const agencies: Organisation[] = [
  entry(
    "agency",
    "AP",
    [
      "Associated Press",
      "AP Photos",
      "AP Images",
      "AP Wire",
      "Associated Press Photo",
      "Asociated Press",
      "Assosiated Press",
      "אי.פי",
      "אסושיייטד פרס",
    ],
    { lead: "AP Photo", localNames: { he: "איי.פי" } },
  ),
  entry("agency", "Reuters", ["Thomson Reuters", "Retuers", "Rueters", "Reutres", "Reuters Photo", "רוייטרס"], {
    lead: "REUTERS",
    localNames: { he: "רויטרס", ru: "Рейтер", ar: "رويترز" },
  }),
  entry(
    "agency",
    "AFP",
    ["Agence France-Presse", "Agence France Presse", "AFP Photo", "AFP Photos", "אי.אף.פי", "סוכנות הידיעות הצרפתית"],
    { localNames: { he: "איי.אף.פי", ar: "أ ف ب" } },
  ),
  entry(
    "agency",
    "Getty Images",
    ["Getty", "Gettyimages", "Getty Image", "Geety Images", "Getty Images Europe", "גטי", "גטי אימג'ז", "גטי אימג׳ס"],
    he("גטי אימג'ס"),
  ),
  entry("agency", "EPA", ["European Pressphoto Agency", "EPA Photo", "EPA Images", "EPA-EFE", "EPA EFE", "אי.פי.איי"], {
    lead: "EPA",
  }),
  entry("agency", "PA", ["PA Wire", "PA Photos", "PA Images", "PA Media", "Press Association", "PA Archive"]),
  entry("agency", "Bloomberg", ["Bloomberg News", "Bloomberg Photo"], he("בלומברג")),
  entry("agency", "dpa", ["Deutsche Presse-Agentur", "dpa picture alliance", "dpa-Zentralbild"]),
  entry("agency", "picture alliance", ["picture-alliance", "picturealliance"]),
  entry("agency", "ANSA", ["Ansa Foto"]),
  entry("agency", "TASS", ["ITAR-TASS", "ТАСС", "טאסס"]),
  entry("agency", "Sputnik", ["RIA Novosti", "ספוטניק"]),
  entry("agency", "Xinhua", ["Xinhua News Agency", "新华社", "שינחואה"]),
  entry("agency", "Kyodo", ["Kyodo News", "Kyodo News Agency"]),
  entry("agency", "The Canadian Press", ["CP", "La Presse canadienne"], { lead: "THE CANADIAN PRESS" }),
  entry("agency", "ZUMA Wire", ["ZUMA", "ZUMA Press", "ZUMAPRESS", "ZUMAPRESS.com", "ZUMA Press Wire"]),
  entry("agency", "TNS", ["Tribune News Service"]),
  entry("agency", "Shutterstock", ["Shutter stock", "Shutterstock.com", "שאטרסטוק"]),
  entry("agency", "REX", ["Rex Features"]),
  entry("agency", "Alamy", ["Alamy Images", "Alamy.com"]),
  entry("agency", "Alamy Stock Photo", ["Alamy Stock Photos"]),
  entry("agency", "Alamy Live News"),
  entry("agency", "BPI"),
  entry("agency", "CNP", ["Consolidated News Photos"]),
  entry("agency", "DHA", ["Demirören News Agency", "Dogan News Agency"]),
  entry("agency", "Anadolu", ["Anadolu Agency", "Anadolu Images"]),
  entry("agency", "NurPhoto", ["Nur Photo"]),
  entry("agency", "SOPA Images"),
  entry("agency", "Lehtikuva", ["Lehtikuwa"]),
  entry("agency", "NTB", ["NTB Scanpix", "Scanpix"]),
  entry("agency", "TT", ["TT News Agency", "TT Nyhetsbyrån"]),
  entry("agency", "Ritzau Scanpix"),
  entry("agency", "EFE", ["Agencia EFE"]),
  entry("agency", "Europa Press"),
  entry("agency", "LaPresse"),
  entry("agency", "Keystone"),
  entry("agency", "ANP"),
  entry("agency", "Belga"),
  entry("agency", "PAP"),
  entry("agency", "AAP", ["Australian Associated Press", "AAP Image"]),
  entry("agency", "Yonhap", ["Yonhap News", "Yonhap News Agency"]),
  entry("agency", "Press Trust of India", ["PTI"]),
  entry("agency", "UPI", ["United Press International"]),
  entry("agency", "Magnum Photos", ["Magnum"]),
  entry("agency", "Barcroft Media", ["Barcroft"]),
  entry("agency", "Invision", [], { commissionedThrough: "AP" }),
  entry("agency", "WireImage"),
  entry("agency", "FilmMagic"),
  entry("agency", "iStock", ["iStockphoto"]),
  entry("agency", "Adobe Stock"),
  entry("agency", "Corbis", ["Corbis Images"]),
  entry("agency", "Bettmann/Corbis"),
  entry("agency", "Flash90", ["Flash 90", "פלאש 90"], he("פלאש90")),
  entry("agency", "JINI", ["Jini Photo Agency"], he("ג'יני")),
  entry("agency", "Middle East Images", ["MEI"]),
  entry("agency", "TPS", ["Tazpit Press Service"]),
];

const publications: Organisation[] = [
  entry("publication", "The New York Times", ["NYT", "NY Times", "N.Y. Times"], he("ניו יורק טיימס")),
  entry("publication", "The Washington Post", ["WaPo"], he("וושינגטון פוסט")),
  entry("publication", "The Wall Street Journal", ["WSJ"]),
  entry("publication", "Los Angeles Times", ["LA Times", "L.A. Times"]),
  entry("publication", "The Guardian", [], he("הגרדיאן")),
  entry("publication", "The Times"),
  entry("publication", "National Geographic", ["Nat Geo", "NatGeo"]),
  entry("publication", "BBC", ["BBC News"]),
  entry("publication", "CNN"),
  entry("publication", "ABC", ["ABC News"]),
  entry("publication", "NBC", ["NBC News"]),
  entry("publication", "CBS", ["CBS News"]),
  entry("publication", "Fox News"),
  entry("publication", "Al Jazeera", [], he("אל ג'זירה")),
  entry("publication", "Netflix", [], he("נטפליקס")),
  entry("publication", "Haaretz", [], he("הארץ")),
  entry("publication", "The Jerusalem Post", ["JPost"]),
  entry("publication", "The Times of Israel"),
  entry("publication", "Ynet", ["Ynetnews"]),
  entry("publication", "Yedioth Ahronoth", ["Yediot Ahronot"], he("ידיעות אחרונות")),
  entry("publication", "Maariv", [], he("מעריב")),
  entry("publication", "Israel Hayom", [], he("ישראל היום")),
  entry("publication", "Kan", ["Kan News", "כאן חדשות"], { localNames: { he: "כאן 11" }, ambiguous: true }),
];

const platforms: Organisation[] = [
  entry("platform", "X", ["X.com"], { ambiguous: true }),
  entry("platform", "Twitter", [], he("טוויטר")),
  entry("platform", "Facebook", ["FB"], he("פייסבוק")),
  entry("platform", "Instagram", ["Insta"], he("אינסטגרם")),
  entry("platform", "TikTok", ["Tik Tok"], he("טיקטוק")),
  entry("platform", "Telegram", [], he("טלגרם")),
  entry("platform", "YouTube", ["You Tube"], he("יוטיוב")),
  entry("platform", "WhatsApp", [], he("וואטסאפ")),
  entry("platform", "Bluesky"),
  entry("platform", "Reddit"),
  entry("platform", "Truth Social"),
  entry("platform", "Flickr"),
  entry("platform", "Unsplash"),
  entry("platform", "Pexels"),
  entry("platform", "Pixabay"),
];

const officials: Organisation[] = [
  entry("government", "NASA", [], he('נאס"א')),
  entry("government", "ESA", ["European Space Agency"]),
  entry("government", "NASA/JPL", ["NASA JPL"]),
  entry("government", "NASA/JPL-Caltech", ["NASA JPL Caltech"]),
  entry("government", "ESA/Hubble"),
  entry("government", "NOAA"),
  entry("government", "USGS", ["U.S. Geological Survey"]),
  entry("government", "GPO", ["Government Press Office", "Israel GPO", "לשכת העיתונות הממשלתית"], he('לע"מ')),
  entry("government", "The White House", ["White House"], he("הבית הלבן")),
  entry("government", "U.S. Navy", ["US Navy"]),
  entry("government", "U.S. Army", ["US Army"]),
  entry("government", "U.S. Air Force", ["US Air Force"]),
  entry("institution", "Planet Labs", ["Planet Labs PBC"]),
  entry("institution", "Cornell", ["Cornell University"]),
  entry("institution", "Maxar", ["Maxar Technologies"]),
  entry("institution", "United Nations", ["UN Photo", "UN Photos"], he('האו"ם')),
  entry("institution", "UNICEF"),
  entry("institution", "ICRC", [], he("הצלב האדום")),
  entry("institution", "Magen David Adom", ["MDA"], he('מד"א')),
  entry(
    "spokesperson",
    "IDF Spokesperson",
    [
      "IDF",
      "IDF Spokesman",
      "IDF Spokesperson's Unit",
      "IDF Spokespersons Unit",
      "IDF Spokesperson Unit",
      "Israel Defense Forces",
      'דו"צ',
      "דובר צבא ההגנה לישראל",
      "דובר צהל",
      'צה"ל',
    ],
    he('דובר צה"ל'),
  ),
  entry(
    "spokesperson",
    "Israel Police",
    ["Israel Police Spokesperson", "משטרת ישראל", "דוברות משטרת ישראל"],
    he("דוברות המשטרה"),
  ),
];

const archives: Organisation[] = [
  entry("archive", "Wikimedia Commons", ["Wikimedia", "Wikipedia", "ויקיפדיה"], he("ויקישיתוף")),
  entry("archive", "Library of Congress", [], he("ספריית הקונגרס")),
  entry("archive", "Hulton Archive"),
  entry("archive", "Bettmann Archive", ["Bettmann"]),
  entry("archive", "National Library of Israel", [], he("הספרייה הלאומית")),
];

const systems: Organisation[] = [
  entry("ai-system", "Midjourney", ["Mid Journey"]),
  entry("ai-system", "DALL-E", ["DALL·E", "Dall E"]),
  entry("ai-system", "Stable Diffusion"),
  entry("ai-system", "Adobe Firefly", ["Firefly"]),
];

/** The suppliers known from the start: wire and picture agencies, publications, platforms, official sources, archives, AI systems. */
export const builtInOrganisations: readonly Organisation[] = [
  ...agencies,
  ...publications,
  ...platforms,
  ...officials,
  ...archives,
  ...systems,
];
