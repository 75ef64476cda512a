/** Getting to know a couple: the intake's forms, their answers and with whom these may be shared. */
export const intake = {
  place: "Intake",
  title: "Intake",
  ledeEmpty:
    "Nothing is begun yet. Hand a form to one partner, fill it in together, or print a blank one. What somebody answers is between them and you until they agree otherwise.",
  lede: "What somebody answers is between them and you until they agree otherwise.",
  coupleTitle: "Intake",
  coupleBody: "Forms for each partner and for both: how they met, whom they could turn to, how they are.",
  coupleOpen: "Open the intake",
  ownForms: "Change the forms",
  own: "your own",
  putAway: "put away",
  moreOf: "More for “{{title}}”",
  printBlank: "Print a blank one",
  saveBlank: "Save a blank one as PDF",
  both: "Both together",
  progressOf: "How far {{name}} has come with “{{title}}”",

  named: "{{action}}: {{title}}, {{name}}",
  notBegun: "Not begun",
  someOf: "{{answered}} of {{asked}} answered",
  done: {
    alone: "Done alone, {{day}}",
    together: "Done together, {{day}}",
    "by-clinician": "Done with you, {{day}}",
    "from-paper": "Entered from paper, {{day}}",
  },
  sharedCount_one: "{{count}} answer shared",
  sharedCount_other: "{{count}} answers shared",

  handOver: "Hand over",
  handOverAgain: "Hand over again",
  handBody:
    "{{name}} sees “{{title}}” and nothing else. Everything of yours is closed until you take the screen back.",
  fill: "Fill in together",
  goOn: "Go on together",
  open: "Open the answers",
  sideBySide: "Side by side",
  histories: "Timeline",

  how: "How the answers come to you",
  hows: { together: "said together", "by-clinician": "told to me", "from-paper": "on paper" },
  sections: "Sections",
  sectionNumber: "Part {{number}}",
  countOf: "{{answered}} of {{asked}}",
  finish: "Done",
  givenAlone: "{{name}} answered this alone, {{day}}. Only {{name}} can change it: hand the form over again.",

  answersTitle: "{{name}}: {{title}}",
  answersAbout: "Only for your eyes, unless it says shared. That you looked is noted in the audit log.",
  onPaper: "These answers on paper, without those only you may see",
  takeUpAgain: "Change or add",
  noAnswers: "Nothing is answered yet.",
  given: {
    alone: "{{name}}, alone, {{moment}}",
    together: "Said together, {{moment}}",
    "by-clinician": "{{name}} told you, {{moment}}",
    "from-paper": "{{name}}, on paper, {{moment}}",
  },
  agreed: "{{names}} agreed, {{day}}",
  shareSection: "Share all of these",
  shareSectionOf: "Share all of these: {{section}}",
  aboutSection_one: "{{section}}: {{count}} answer",
  aboutSection_other: "{{section}}: {{count}} answers",
  sharing: {
    shared: "Shared with both",
    "private-to-partner": "{{name}} and you",
    "private-to-clinician": "Only you",
  },
  decide: {
    shared: "Share with both partners",
    "private-to-partner": "Keep between {{name}} and you",
    "private-to-clinician": "Keep to yourself",
  },
  means: {
    shared:
      "Both partners may see it: side by side, on the timeline, and wherever the two of them look at the screen. The agreement is recorded with today’s date and can be taken back.",
    "private-to-partner":
      "It goes out of sight for the other partner from now on. What was seen before cannot be unseen.",
    "private-to-clinician":
      "Nobody but you sees it, and it is left out of every print, also of {{name}}’s own.",
  },
  hasAgreed: "{{name}} has agreed that both may see this",
  decideNow: {
    shared: "Share",
    "private-to-partner": "Keep private",
    "private-to-clinician": "Keep to myself",
  },

  besideTitle: "Side by side: {{title}}",
  besideAbout: "Only what everybody agreed to share. You can look at this page together.",
  besideNothing:
    "There is no question yet that both have answered and agreed to share. Open each one’s answers to ask for their agreement.",
  asked: "What was asked",
  keptBack_one: "{{count}} question is not shown here: not everybody has answered it and agreed to share it.",
  keptBack_other:
    "{{count}} questions are not shown here: not everybody has answered them and agreed to share them.",

  historiesTitle: "Losses, separations, turning points",
  historiesNothing:
    "Nothing to show yet. What each partner tells under “Losses, separations, turning points” in their history, and agrees to share, stands here on one line of age.",
  forEyes: "Who looks at this page",
  eyes: { everyone: "For both to see", clinician: "For your eyes only" },
  eyesEveryoneAbout: "Only what each has agreed to share. You can look at this together.",
  eyesClinicianAbout:
    "Everything either of them told. Turn the screen away; that you looked is noted in the audit log.",
  eventsKeptBack_one: "{{count}} more event is not shared.",
  eventsKeptBack_other: "{{count}} more events are not shared.",
  lanesLabel: "Both lives on one scale of age; the table below says the same in words",
  born: "birth",
  kinds: { loss: "Loss", separation: "Separation", "turning-point": "Turning point" },
  columns: { number: "No.", who: "Who", what: "What", age: "Age", words: "In their words" },
  noAge: "not told",
  noWords: "–",

  pin: "Pin to the cycle map…",
  pinTitle: "Pin to the cycle map",
  pinNoMap: "There is no map with this partner yet. Draw one first; this can be pinned any time.",
  pinMap: "Map",
  pinPlace: "Place it touches",
  pinAbout:
    "The map shows a small ring there, and nothing of the answer. It is not on the couple’s screen and on no paper.",
  pinNow: "Pin",
  rawSpotsTitle: "Raw spots: {{place}}",
  namedSpot: "{{action}}: {{asked}}",
  spotShared: "Shared with both.",
  spotPrivate: "Between {{name}} and you. Ask {{name}} before you open it in the room.",
  openSpot: "Open",
  openForMe: "Open for your eyes only",
  openAgreed: "{{name}} agrees: open and share",
  unpin: "Take off the map",
};
