/** A couple's several maps: where one starts from, copies, templates, and maps put away. */
export const mapLibrary = {
  // A new map
  startFrom: "Start from",
  patterns: "A pattern",
  ownTemplates: "Your own starting points",
  newCycle: "The new cycle",
  newCycleAbout: "Empty, with gentler words: what each notices, feels and reaches for when it goes well.",
  topic: "What it is about (optional)",
  topicExample: "money, evenings, the in-laws…",
  templateAbout: "Roles: {{left}}, {{right}}. No words on it yet.",
  templateWords_one: "With {{count}} example to be changed.",
  templateWords_other: "With {{count}} examples to be changed.",
  removeTemplate: "Remove the starting point “{{name}}”",
  templateRemoved: "“{{name}}” is no longer a starting point.",
  undo: "Undo",
  // What can be done with a map
  actionsOf: "More for “{{name}}”",
  rename: "Name and topic…",
  duplicate: "Make a copy…",
  saveTemplate: "Keep as a starting point…",
  putAway: "Put away…",
  // Name and topic
  renameTitle: "Name and topic",
  name: "The couple’s own name for it (optional)",
  renameTopic: "What it is about (optional)",
  // A copy
  duplicateTitle: "A copy of this map",
  duplicateLead:
    "The same words on a map of their own. Counts begin at nothing, and what was agreed to be shown on the first map is not taken over.",
  copyOf: "{{name}} (copy)",
  makeCopy: "Make the copy",
  // Templates
  templateTitle: "Keep as a starting point",
  templateLead: "The kind of map and the two roles are kept, for new maps of any couple.",
  templateName: "Name of the starting point",
  templateNameMissing: "A name is needed.",
  templateWithWords: "Take the words on this map along as examples",
  templateWithWordsWarning:
    "These are the couple’s own words. Any map you start from here, for whomever, will show them. The name of their cycle stays behind.",
  keep: "Keep it",
  templateKept: "Kept. You will find it when you draw a new map.",
  // Put away
  putAwayTitle: "Put this map away?",
  putAwayLead:
    "It leaves the list with everything on it, its versions too. You can bring it back at any time from the couple’s page.",
  putAwayDo: "Put it away",
  wasPutAway: "“{{name}}” has been put away.",
  putAwayMaps_one: "{{count}} map put away",
  putAwayMaps_other: "{{count}} maps put away",
  bringBack: "Bring back",
  bringBackNamed: "Bring back “{{name}}”",
  between: "{{left}} and {{right}}",
};
