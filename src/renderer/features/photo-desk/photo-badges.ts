import { hasCredit } from "../../../shared/credit/credit.ts";
import type { MessageKey, MessageValues } from "../../../shared/messages/catalogue.ts";
import type { LibraryPhoto } from "../../../shared/photos.ts";
import { expiringMilliseconds } from "../../state/sheet-query.ts";

/** Something about a photo that a person must see before using it. */
export interface PhotoBadge {
  tone: "danger" | "warn" | "plain";
  key: MessageKey;
  values?: MessageValues;
}

function rightsBadge(expire: string, now: Date): PhotoBadge[] {
  if (expire === "") return [];
  const left = Date.parse(expire) - now.getTime();
  if (left < 0) return [{ tone: "danger", key: "photoDesk.badgeExpired" }];
  const values = { date: expire.slice(0, 10) };
  return left < expiringMilliseconds ? [{ tone: "warn", key: "photoDesk.badgeExpiring", values }] : [];
}

/** What stands in the way of using a photo, the gravest first, and in how many stories it stands. */
export function photoBadges(photo: LibraryPhoto, uses: number, now: Date): PhotoBadge[] {
  const isCredited = hasCredit(photo.credit);
  const hasAlt = photo.alt.trim() !== "" || Object.values(photo.alts).some((text) => text.trim() !== "");
  const isToReview = (isCredited && photo.credit.state === "review") || photo.metadataReview;
  return [
    ...(photo.killed ? [{ tone: "danger", key: "photoDesk.badgeKilled" } as const] : []),
    ...rightsBadge(photo.rightsExpire, now),
    ...(isCredited ? [] : [{ tone: "danger", key: "photoDesk.badgeCredit" } as const]),
    ...(hasAlt ? [] : [{ tone: "warn", key: "photoDesk.badgeAlt" } as const]),
    ...(isToReview ? [{ tone: "warn", key: "photoDesk.badgeReview" } as const] : []),
    ...(uses > 0 ? [{ tone: "plain", key: "photoDesk.badgeUsed", values: { count: uses } } as const] : []),
  ];
}
