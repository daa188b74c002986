import type { Chance } from "./chance.ts";
import { firms, people, places } from "./names.ts";
import type { Tongue } from "./tongue.ts";

// A small grammar of English news. Its sentences mean little, but have the words, names, numbers and lengths of real ones.

const words = (text: string) => text.trim().split(/\s+/);
const lines = (text: string) => text.trim().split(/\s*\|\s*/);

/** What each section writes about. */
const subjects: Record<string, string[]> = {
  "City hall": words(
    "council budget tax permit mayor levy hearing petition ordinance clerk ward vote audit rent square library pavement lease tram bench",
  ),
  Courts: words(
    "judge trial appeal verdict charge witness jury sentence hearing lawyer evidence ruling fine plea claim warrant custody motion statute bail",
  ),
  Business: words(
    "market share profit factory order loan price wage export merger warehouse contract bond supplier strike tariff shop invoice dividend payroll",
  ),
  Health: words(
    "hospital clinic nurse vaccine ward patient trial surgery waiting-list doctor outbreak ambulance pharmacy dose screening bed diagnosis virus therapy midwife",
  ),
  Sport: words(
    "match goal season coach keeper league striker final whistle penalty squad record stadium relay medal referee lineup derby defender transfer",
  ),
  Culture: words(
    "film festival theatre novel museum exhibition choir concert painter stage premiere archive gallery script orchestra poem mural album dancer curator",
  ),
  Weather: words(
    "storm flood wind tide river heat frost rain drought harbour dyke warning gust shelter forecast snow landslide levee lightning thaw",
  ),
  Education: words(
    "school pupil teacher exam campus lecture term classroom curriculum degree kindergarten grant library principal textbook timetable scholarship workshop tutor laboratory",
  ),
  Transport: words(
    "bridge ferry train road tunnel timetable airport junction bus lane runway signal toll cyclist platform detour freight crossing pier locomotive",
  ),
  Environment: words(
    "forest reserve turbine reef wetland emission recycling landfill species pesticide solar meadow plastic carbon seabird well aquifer beach nursery hedgerow",
  ),
};

const officials = lines(
  "the mayor | a spokesperson for the council | the chief engineer | the union | the opposition | the harbour master | residents | the minister | the head teacher | the inspector | the board | campaigners | the coach | the tenants’ association | a senior official | the fire service | the court | the treasurer | the chair of the committee | the ombudsman",
);
const said = words("said told added insisted announced confirmed explained warned argued repeated claimed conceded");
const did = lines(
  "opened | closed | approved | rejected | delayed | repaired | inspected | replaced | sold | bought | surveyed | defended | abandoned | extended | restored | cancelled | reviewed | doubled | halved | suspended | unveiled | overturned",
);
const qualities = words(
  "new old local public temporary long private small large empty early late costly quiet damaged unfinished disputed popular narrow annual regional emergency historic modest steep independent overdue fragile",
);
const adverbs = words(
  "quickly quietly again finally partly twice widely barely openly jointly reluctantly unanimously",
);
const days = words("Monday Tuesday Wednesday Thursday Friday Saturday Sunday");
const openings = lines(
  "On the day before, | Two weeks earlier, | In a written answer, | At a crowded meeting, | According to figures published this week, | Under the agreement, | For the third year running, | After a night of talks, | Despite the objections, | As expected,",
);
const connectives = words("while because although after before until since once");

/** Topics that stories of several sections share, as tags. */
const tags = lines(
  "housing | harbour | elections | prices | trains | schools | flooding | hospitals | football | courts | climate | police | theatre | wages | tourism | water | energy | planning | bridges | archives | youth | elderly care | fishing | farming | museums | broadband | parking | markets | festivals | libraries",
);

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

function amount({ pick, between, happens }: Chance): string {
  if (happens(0.3)) return `${between(2, 99)} per cent`;
  if (happens(0.4)) return `${between(1, 400)} million`;
  return pick([`${between(3, 90)}`, `${between(1, 9)},${between(100, 999)}`, `${between(120, 990)}`]);
}

/** A noun with what stands before it. */
function thing(by: Chance, section: string): string {
  const noun = by.common(subjects[section] ?? officials);
  const article = by.pick(["the", "the", "the", "its", "a second", "every"]);
  return by.happens(0.45) ? `${article} ${by.common(qualities)} ${noun}` : `${article} ${noun}`;
}

function somebody(by: Chance): string {
  if (by.happens(0.35)) return `${by.common(people)} of ${by.common(places)}`;
  return by.happens(0.2) ? by.common(firms) : by.common(officials);
}

function clause(by: Chance, section: string): string {
  const verb = by.common(did);
  const how = by.happens(0.15) ? `${by.common(adverbs)} ` : "";
  const where = by.happens(0.3) ? ` in ${by.common(places)}` : "";
  return `${somebody(by)} ${how}${verb} ${thing(by, section)}${where}`;
}

const sentences: ((by: Chance, section: string) => string)[] = [
  (by, section) => `${clause(by, section)} on ${by.pick(days)}`,
  (by, section) => `${clause(by, section)}, ${by.common(connectives)} ${clause(by, section)}`,
  (by, section) => `${by.common(openings)} ${clause(by, section)}`,
  (by, section) =>
    `“${capital(thing(by, section))} is not ${by.common(qualities)},” ${by.common(people)} ${by.common(said)}`,
  (by, section) => `${somebody(by)} ${by.common(said)} that ${thing(by, section)} would cost ${amount(by)}`,
  (by, section) =>
    `the number of those who use ${thing(by, section)} rose to ${amount(by)} from ${amount(by)} a year ago`,
  (by, section) => `${thing(by, section)} and ${thing(by, section)} are to be ${by.common(did)} by ${by.pick(days)}`,
  (by, section) => `it was not clear whether ${thing(by, section)} in ${by.common(places)} had been ${by.common(did)}`,
  (by, section) =>
    `“We ${by.common(did)} ${thing(by, section)} and nobody told us,” ${by.common(said)} ${by.common(people)}, who runs ${by.common(firms)}`,
];

const sentence = (by: Chance, section: string) => `${capital(by.common(sentences)(by, section))}.`;

/** English, and what its desk calls things. */
export const english: Tongue = {
  language: "en",
  sections: Object.keys(subjects),
  tags,
  people,
  places,
  sentence,
  headline: (by, section) =>
    by.happens(0.5)
      ? `${capital(by.common(subjects[section] ?? tags))} ${by.common(did)} as ${by.common(places)} waits for ${thing(by, section)}`
      : capital(clause(by, section)),
  standfirst: (by, section) => `${sentence(by, section)} ${by.happens(0.4) ? sentence(by, section) : ""}`.trim(),
  kicker: (by) => by.common(places),
  caption: (by, section) =>
    `${capital(thing(by, section))} in ${by.common(places)} on ${by.pick(days)}, seen by ${by.common(people)}.`,
  alt: (by, section) => `${capital(thing(by, section))} beside ${thing(by, section)}`,
  note: (by, section) => `Call ${by.common(people)} about ${thing(by, section)} before it goes.`,
};
