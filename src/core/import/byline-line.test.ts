import { expect, it } from "vitest";
import { readBylineLine } from "./byline-line.ts";

it.each<[string, string[]]>([
  ["By Noa Barlev", ["Noa Barlev"]],
  ["BY NOA BARLEV", ["NOA BARLEV"]],
  ["By Noa Barlev and Tom Okafor", ["Noa Barlev", "Tom Okafor"]],
  ["By Noa Barlev, Tom Okafor and Ada Finch", ["Noa Barlev", "Tom Okafor", "Ada Finch"]],
  ["By Noa Barlev, harbour correspondent", ["Noa Barlev, harbour correspondent"]],
  ["By Noa Barlev Jr.", ["Noa Barlev Jr."]],
  ["Written by Noa Barlev | Published: 14.03.24", ["Noa Barlev"]],
  ["Noa Barlev, Wire Agencies|Published: 14.03.24, 20:14", ["Noa Barlev", "Wire Agencies"]],
  ["Noa Barlev | 12.03.24 | 14:05", ["Noa Barlev"]],
  ["מאת רותם אלמוג", ["רותם אלמוג"]],
  ["מאת: רותם אלמוג ויעל בן־שחר", ["רותם אלמוג", "יעל בן־שחר"]],
  ["מאת רותם אלמוג, יעל כהן ו־דן לוי", ["רותם אלמוג", "יעל כהן", "דן לוי"]],
  ["מאת דנה ורד", ["דנה ורד"]],
  ["רותם אלמוג | 12.03.24 | 14:05", ["רותם אלמוג"]],
])("%s", (line, names) => expect(readBylineLine(line)?.names).toEqual(names));

it.each([
  "By the time help came, the barge had sunk",
  "By Monday, the bridge will be open again, the mayor told the council.",
  "Noa Barlev",
  "Published: 14.03.24, 20:14",
  "The bridge opened on Monday | 12.03.24",
  "כתב אישום הוגש נגד בעל הדוברה",
  "",
])("%s is no byline", (line) => expect(readBylineLine(line)).toBeNull());
