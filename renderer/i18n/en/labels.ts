/**
 * The four vocabularies for the same places, roles and patterns, each for the cycle as it runs now (`negative`) and for
 * the one that is to take its place (`new`). `label` stands on a card in the partner's own voice; `place` names it in full;
 * `ask` is the guide's question.
 */
const plain = {
  negative: {
    label: {
      trigger: "what I see",
      move: "{{name}}’s move",
      story: "my story",
      reactive: "what shows",
      vulnerable: "underneath",
      need: "I need",
      intention: "♡",
    },
    place: {
      trigger: "What {{name}} sees",
      move: "{{name}}’s move",
      story: "{{name}}’s story",
      reactive: "What shows of {{name}}",
      vulnerable: "Underneath, for {{name}}",
      need: "What {{name}} needs",
      intention: "What {{name}}’s move is for",
    },
    ask: {
      trigger: "What does {{name}} see or hear that sets it off?",
      move: "What does {{name}} do when it starts?",
      story: "What does {{name}} tell themselves about it in that moment?",
      reactive: "What can be seen of {{name}}’s feelings from outside?",
      vulnerable: "And underneath, what is it like for {{name}}?",
      need: "What does {{name}} need most just then?",
      intention: "What is {{name}}’s move trying to protect?",
    },
    role: {
      pursues: "pursues",
      distances: "distances",
      attacks: "attacks",
      "gave-up": "has stopped pursuing",
      "takes-turns": "pursues or distances, by turns",
    },
    loop: {
      lands: "{{name}}’s move lands as {{partner}}’s trigger",
      landsRated: "{{name}}’s move lands as {{partner}}’s trigger, strength {{strength}} of 10",
      within:
        "For {{name}}, what lands touches a need; the need touches what is underneath; from there come the story, what shows, and the move",
    },
  },
  new: {
    label: {
      trigger: "what I notice",
      move: "{{name}} reaches",
      story: "what I know now",
      reactive: "what shows",
      vulnerable: "what I feel",
      need: "I long for",
      intention: "♡",
    },
    place: {
      trigger: "What {{name}} notices",
      move: "How {{name}} reaches or answers",
      story: "What {{name}} knows now",
      reactive: "What shows of {{name}}",
      vulnerable: "What {{name}} feels",
      need: "What {{name}} longs for",
      intention: "What {{name}}’s step gives",
    },
    ask: {
      trigger: "What does {{name}} notice first, now?",
      move: "How does {{name}} reach out or answer, when it goes well?",
      story: "What does {{name}} know now that was hard to believe before?",
      reactive: "What can be seen of {{name}} when it goes well?",
      vulnerable: "What does {{name}} feel, and can say?",
      need: "What does {{name}} long for, and can ask for?",
      intention: "What does {{name}}’s step give to the two of them?",
    },
    role: {
      pursues: "reaches out",
      distances: "stays and answers",
      attacks: "says it gently",
      "gave-up": "dares to reach again",
      "takes-turns": "reaches and answers, by turns",
    },
    loop: {
      lands: "{{partner}} takes in {{name}}’s step",
      landsRated: "{{partner}} takes in {{name}}’s step, strength {{strength}} of 10",
      within:
        "For {{name}}, what is noticed touches a longing; the longing brings up a feeling; from there come what is known now, what shows, and the step",
    },
  },
  pattern: {
    "pursue-distance": "Pursue and distance",
    "attack-attack": "Attack and attack",
    "withdraw-withdraw": "Distance and distance",
    "pursue-pursue": "Pursue and pursue",
    "burnt-out-pursuer": "Burnt-out pursuer",
    reversal: "Changing places",
  },
};

const eft = {
  negative: {
    label: {
      ...plain.negative.label,
      trigger: "my cue",
      move: "how {{name}} acts",
      story: "what I make of it",
      reactive: "secondary emotion",
      vulnerable: "primary emotion",
      need: "attachment need",
    },
    place: {
      ...plain.negative.place,
      trigger: "{{name}}’s cue",
      move: "How {{name}} acts in the cycle",
      story: "The meaning {{name}} makes",
      reactive: "{{name}}’s secondary emotion",
      vulnerable: "{{name}}’s primary emotion",
      need: "{{name}}’s attachment need",
    },
    ask: {
      ...plain.negative.ask,
      trigger: "Which cue tells {{name}} that the bond is in danger?",
      story: "What does {{name}} make of it, about {{name}} and about the two of them?",
      vulnerable: "And underneath, what is the first, softer feeling for {{name}}?",
      need: "What does {{name}} need from the bond just then?",
    },
    role: {
      pursues: "pursues",
      distances: "withdraws",
      attacks: "attacks",
      "gave-up": "is a burnt-out pursuer",
      "takes-turns": "pursues or withdraws, by turns",
    },
    loop: {
      lands: "What {{name}} does becomes {{partner}}’s cue",
      landsRated: "What {{name}} does becomes {{partner}}’s cue, strength {{strength}} of 10",
      within:
        "For {{name}}, the cue touches an attachment need; the need brings up the primary emotion; from there come the meaning, the secondary emotion, and what is done",
    },
  },
  new: {
    ...plain.new,
    label: {
      ...plain.new.label,
      trigger: "my cue now",
      move: "{{name}} reaches",
      vulnerable: "primary emotion",
      need: "attachment need",
    },
    place: {
      ...plain.new.place,
      trigger: "{{name}}’s cue now",
      vulnerable: "{{name}}’s primary emotion, shared",
      need: "{{name}}’s attachment need, asked for",
    },
    role: {
      ...plain.new.role,
      pursues: "reaches softly",
      distances: "re-engages",
    },
  },
  pattern: {
    ...plain.pattern,
    "pursue-distance": "Pursue and withdraw",
    "withdraw-withdraw": "Withdraw and withdraw",
    reversal: "Reversed positions",
  },
};

const gottman = {
  negative: {
    label: {
      ...plain.negative.label,
      trigger: "my trigger",
      move: "{{name}} in conflict",
      story: "my side of it",
      reactive: "on the outside",
      vulnerable: "sore spot",
      need: "the dream within",
    },
    place: {
      ...plain.negative.place,
      trigger: "{{name}}’s trigger",
      move: "What {{name}} does in conflict",
      story: "{{name}}’s side of it",
      reactive: "{{name}} on the outside",
      vulnerable: "{{name}}’s sore spot",
      need: "The dream within, for {{name}}",
    },
    ask: {
      ...plain.negative.ask,
      trigger: "What triggers {{name}}: a tone, a word, a turning away?",
      move: "How does {{name}} go into it, or out of it?",
      story: "How does {{name}} see it, in that moment?",
      vulnerable: "Which old sore spot does it touch in {{name}}?",
      need: "Which wish or dream of {{name}}’s is at stake here?",
    },
    role: {
      pursues: "pursues",
      distances: "shuts down",
      attacks: "criticises",
      "gave-up": "no longer makes bids",
      "takes-turns": "pursues or shuts down, by turns",
    },
    loop: {
      ...plain.negative.loop,
      within:
        "For {{name}}, the trigger touches a dream; the dream touches a sore spot; from there come {{name}}’s side of it, what is seen outside, and what is done",
    },
  },
  new: {
    ...plain.new,
    label: {
      ...plain.new.label,
      trigger: "the bid I hear",
      move: "{{name}} turns towards",
      need: "my dream",
    },
    place: {
      ...plain.new.place,
      trigger: "The bid {{name}} hears",
      move: "How {{name}} turns towards",
      need: "{{name}}’s dream, spoken",
    },
    role: {
      ...plain.new.role,
      pursues: "makes a gentle start",
      distances: "turns towards",
    },
  },
  pattern: {
    ...plain.pattern,
    "pursue-distance": "Pursue and shut down",
    "attack-attack": "Criticise and criticise",
    "withdraw-withdraw": "Both turn away",
    "burnt-out-pursuer": "Bids have stopped",
  },
};

const ibct = {
  negative: {
    label: {
      ...plain.negative.label,
      trigger: "stress and spark",
      move: "{{name}}’s part",
      story: "our difference",
      reactive: "hard feeling",
      vulnerable: "soft feeling",
      need: "sensitive spot",
    },
    place: {
      ...plain.negative.place,
      trigger: "The stress and the spark, for {{name}}",
      move: "{{name}}’s part of the pattern",
      story: "The difference, as {{name}} sees it",
      reactive: "{{name}}’s hard feeling",
      vulnerable: "{{name}}’s soft feeling",
      need: "{{name}}’s sensitive spot",
    },
    ask: {
      ...plain.negative.ask,
      trigger: "Which stress from outside, and which spark, start it for {{name}}?",
      move: "What is {{name}}’s part of the pattern?",
      story: "Which difference between the two is it about, as {{name}} sees it?",
      reactive: "Which hard feeling does {{name}} show?",
      vulnerable: "Which soft feeling lies behind it for {{name}}?",
      need: "Which sensitive spot of {{name}}’s is touched?",
    },
    role: {
      pursues: "demands",
      distances: "withdraws",
      attacks: "accuses",
      "gave-up": "has stopped asking",
      "takes-turns": "demands or withdraws, by turns",
    },
    loop: {
      lands: "{{name}}’s part sparks {{partner}}’s",
      landsRated: "{{name}}’s part sparks {{partner}}’s, strength {{strength}} of 10",
      within:
        "For {{name}}, the spark touches a sensitive spot; the spot brings up a soft feeling; from there come the difference, the hard feeling, and {{name}}’s part of the pattern",
    },
  },
  new: {
    ...plain.new,
    label: {
      ...plain.new.label,
      move: "{{name}}’s part now",
      story: "difference, accepted",
      vulnerable: "soft feeling",
    },
    place: {
      ...plain.new.place,
      move: "{{name}}’s part now",
      story: "The difference, as {{name}} accepts it",
      vulnerable: "{{name}}’s soft feeling, shared",
    },
    role: {
      ...plain.new.role,
      pursues: "asks with warmth",
      distances: "stays beside",
    },
  },
  pattern: {
    ...plain.pattern,
    "pursue-distance": "Demand and withdraw",
    "attack-attack": "Accuse and accuse",
    "withdraw-withdraw": "Withdraw and withdraw",
    "pursue-pursue": "Demand and demand",
    "burnt-out-pursuer": "Asking has stopped",
  },
};

export const labels = {
  "pursuer-distancer": plain,
  eft,
  gottman,
  ibct,
  packs: {
    title: "Words on the map",
    choose: "Words",
    lead: "The same places under other names. What the couple has written stays as it is.",
    chosen: "Words: {{pack}}",
    name: {
      "pursuer-distancer": "Pursuer and distancer",
      eft: "Emotionally focused (EFT)",
      gottman: "Gottman",
      ibct: "Integrative behavioral (IBCT, DEEP)",
    },
    about: {
      "pursuer-distancer": "Plain words: what I see, my move, underneath.",
      eft: "Cue, primary and secondary emotion, attachment need.",
      gottman: "Trigger, sore spot, the dream within, turning towards.",
      ibct: "Differences, emotional sensitivities, external stressors, pattern.",
    },
  },
  /** One plain sentence on how each pattern goes; the same in every vocabulary. */
  patterns: {
    "pursue-distance":
      "One comes closer to be safe, the other steps back to be safe, and each sets off the other.",
    "attack-attack": "Both fight to be heard, and each hears only the other’s blow.",
    "withdraw-withdraw": "Both go quiet to keep the peace, and the distance grows by itself.",
    "pursue-pursue": "Both press at once, and neither feels reached.",
    "burnt-out-pursuer":
      "The one who used to reach out has grown tired and gone still, and the other sees no need to come nearer.",
    reversal: "They change places: who reached before now steps back, and who stepped back now reaches.",
    named: "Pattern: {{name}}",
  },
};
