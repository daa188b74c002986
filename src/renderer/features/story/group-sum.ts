import type { MessageKey } from "../../../shared/messages/catalogue.ts";
import type { StoryFields } from "../../../shared/stories.ts";
import type { StoryGroup } from "../../state/view-settings.ts";

type Named = readonly [MessageKey, (fields: StoryFields) => boolean];

const filled: Readonly<Record<StoryGroup, readonly Named[]>> = {
  story: [
    ["story.byline", ({ byline }) => byline.none || byline.names.length > 0],
    ["story.section", ({ section }) => section !== ""],
    ["story.tags", ({ tags }) => tags.length > 0],
    ["story.onHold", ({ onHold }) => onHold],
  ],
  planning: [
    ["story.due", ({ due }) => due !== ""],
    ["story.priority", ({ priority }) => priority !== 0],
    ["story.targetLength", ({ targetLength }) => targetLength > 0],
    ["story.embargo", ({ embargo }) => embargo !== ""],
    ["story.legal", ({ legal }) => legal !== "none"],
    ["story.pictures", ({ pictures }) => pictures !== "none"],
  ],
  reach: [
    ["story.summary", ({ summary }) => summary !== ""],
    ["story.seoTitle", ({ seoTitle }) => seoTitle !== ""],
    ["story.socialText", ({ socialText }) => socialText !== ""],
    ["story.canonicalUrl", ({ canonicalUrl }) => canonicalUrl !== ""],
  ],
  related: [
    ["story.followUpOf", ({ followUpOf }) => followUpOf !== ""],
    ["story.translationOf", ({ translationOf }) => translationOf !== ""],
    ["story.related", ({ related }) => related.length > 0],
  ],
  notes: [
    ["story.internalNote", ({ internalNote }) => internalNote !== ""],
    ["story.publisherNote", ({ publisherNote }) => publisherNote !== ""],
  ],
  page: [],
};

/** The names of what somebody has set in a part of the inspector, in its order. */
export function groupSum(group: StoryGroup, fields: StoryFields): readonly MessageKey[] {
  return filled[group].filter(([, isSet]) => isSet(fields)).map(([key]) => key);
}
