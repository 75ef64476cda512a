/** The check-in before a session. */
export const checkIn = {
  title: "Check-in",
  about: "Half a minute each, on their own, before you begin.",
  notYet: "Not yet",
  begun: "Begun",
  alone: "Answered alone",
  together: "Answered together",
  "by-clinician": "Entered as told",
  "from-paper": "Entered from paper",
  handOver: "Hand over",
  handOverTo: "Hand over to {{name}}",
  handOverAgain: "Hand over again",
  enter: "Enter",
  enterFor: "Enter for {{name}}",
  change: "Change",
  changeFor: "Change what was entered for {{name}}",

  handBody:
    "{{name}} sees these four questions and nothing else. Everything of yours is closed until you take the screen back.",

  enterTitle: "{{name}}’s check-in",
  enterHow: "How {{name}} gave it",
  enterTold: "told to me",
  enterPaper: "on paper",
  enterSave: "Save",

  reveal: "Show both side by side",
  revealWaits: "Both can be shown side by side once both have answered.",
  revealReady: "Both have answered. Look at it together when you are ready.",
  look: "Look first, by yourself",
  lookTitle: "Before you show it",
  lookBody: "Only for your eyes. That you looked is noted in the audit log.",

  tableCaption: "Both check-ins side by side",
  topic: "What was asked",
  scale: "From 0 to 10",
  gap: "Apart",
  gapNone: "the same",
  gapOf_one: "{{count}} apart",
  gapOf_other: "{{count}} apart",
  ends: "0 {{low}} · 10 {{high}}",

  earlier: "Earlier check-ins",
  earlierCaption: "Earlier check-ins, the newest first",
  session: "Session",
  course: "{{topic}}, session by session",
};
