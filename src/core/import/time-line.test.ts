import { expect, it } from "vitest";
import { timeLine } from "./time-line.ts";

it.each([
  "Published: 09.05.24, 20:14",
  "Updated: May 9, 2024 8:14 pm",
  "First published: 18:02, 14.03.24",
  "Last updated on Thursday 9 May 2024 at 20:14 GMT",
  "Published: 09.05.24, 20:14 | Updated: 10.05.24, 07:00",
  "Updated 3 hours ago",
  "פורסם: 12.10.24, 06:30",
  "עודכן לאחרונה: 12 באוקטובר 2024 בשעה 06:30",
  "פורסם לפני 3 שעות",
])("%s says when the page came out", (line) => expect(timeLine(line)).toBe("said"));

it.each(["12.03.24 | 14:05", "May 9, 2024", "Thursday, 9 May 2024", "2024-05-09T20:14:00Z", "יום חמישי, 9 במאי 2024"])(
  "%s is a bare time",
  (line) => expect(timeLine(line)).toBe("bare"),
);

it.each([
  "Updated figures show 3 new cases",
  "The first 100 days",
  "2024",
  "3",
  "May",
  "Published authors met on 9 May 2024 in Ellery",
  "פורסם דוח חדש על 12 בתי ספר",
  "",
])("%s is no time line", (line) => expect(timeLine(line)).toBeNull());
