/** The facts of a story that stand beside the page: what they are called and what is said about them. */
export const storyFieldsEn = {
  "story.slugline": "Slugline",
  "story.due": "Due",
  "story.priority": "Priority",
  "story.embargo": "Embargo",
  "story.legal": "Legal check",
  "story.pictures": "Picture desk",
  "story.internalNote": "Internal note",
  "story.publisherNote": "Note to the publisher",
  "story.related": "Related stories",
  "story.followUpOf": "Follow-up of",
  "story.translationOf": "Translation of",

  "gate.none": "Not needed",
  "gate.required": "Required",
  "gate.complete": "Complete",

  "priority.highest": "Urgent",
  "priority.high": "High",
  "priority.normal": "Normal",
  "priority.low": "Low",
  "priority.lowest": "Whenever",

  "embargo.indefinite": "Until it is lifted",
} as const;

export const storyFieldsHe: Record<keyof typeof storyFieldsEn, string> = {
  "story.slugline": "שם פנימי",
  "story.due": "מועד אחרון",
  "story.priority": "עדיפות",
  "story.embargo": "אמברגו",
  "story.legal": "בדיקה משפטית",
  "story.pictures": "דסק תמונות",
  "story.internalNote": "הערה פנימית",
  "story.publisherNote": "הערה למפרסם",
  "story.related": "כתבות קשורות",
  "story.followUpOf": "המשך של",
  "story.translationOf": "תרגום של",

  "gate.none": "לא נדרש",
  "gate.required": "נדרש",
  "gate.complete": "הושלם",

  "priority.highest": "דחוף",
  "priority.high": "גבוהה",
  "priority.normal": "רגילה",
  "priority.low": "נמוכה",
  "priority.lowest": "כשיתאפשר",

  "embargo.indefinite": "עד להסרתו",
};
