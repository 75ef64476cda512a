import type { LibrarySheet } from "../library-sheet.ts";
import { sheet, step, week } from "./write.ts";

/** For the one who pulls away: asking for space in a way that reassures. */
export const DISTANCER_SPACE: readonly LibrarySheet[] = [
  {
    key: "stepping-back-without-going-away",
    practice: "distancer",
    purpose: "reassuring-space",
    stages: ["de-escalation", "restructuring"],
    about: "The whole turn in one page: notice, say that you care, say when you are back, come back first.",
    when: "As the first sheet, once the loop has been mapped and its name is known.",
    text: sheet({
      title: "Stepping back without going away",
      lede: "A little room lets you breathe. Knowing that you are coming back lets {partner} breathe too.",
      opening: "loop",
      steps: [
        step("Notice.", "", { ask: "The first sign in my body that I am about to leave or shut down:" }),
        step(
          "Say that you care before you step back.",
          "Something like: “I care about this. I need some quiet so that I can hear you.”",
          { ask: "In my words:" },
        ),
        step("Say when you will be back.", "Name a time that you are sure to keep.", { room: "come-back" }),
        step(
          "Come back first.",
          "Look for {partner} before {partner} has to look for you, and begin with one true sentence.",
          { words: ["vulnerable", "need"], ask: "My first sentence when I am back:" },
        ),
      ],
      log: week(
        ["What set it off, who saw it", "words"],
        ["Said when I’d be back", "yes-or-not-yet"],
        ["Came back", "on-time-or-late"],
        ["Minutes to calm", "number"],
      ),
    }),
  },
  {
    key: "a-door-with-a-time-on-it",
    practice: "distancer",
    purpose: "reassuring-space",
    stages: ["de-escalation"],
    about: "Prepares the words for a pause on a calm day, so that they are there on a hard one.",
    when: "When pauses happen without a word, or a word is said that sounds like an ending.",
    text: sheet({
      title: "A door with a time on it",
      lede: "A closed door frightens. A door that says “back at eight” is only a door.",
      opening: "loop",
      steps: [
        step(
          "Choose your words now.",
          "Short enough to say when you have few. They must hold three things: I care, I need a pause, I am coming back.",
          {
            room: "lines",
          },
        ),
        step("Choose a sign for when even that is too much.", "A hand on the heart, a word you both know.", {
          ask: "Our sign:",
        }),
        step("Choose where you go.", "Somewhere {partner} knows, so that nobody has to search.", {
          ask: "I will be:",
        }),
        step("Rehearse it once, together, on a good day.", "It may make you laugh. That is allowed.", {
          ask: "When {partner} hears it, it feels like:",
        }),
      ],
      log: week(
        ["When I needed a pause", "words"],
        ["I used our words", "yes-or-not-yet"],
        ["I was back", "on-time-or-late"],
      ),
    }),
  },
  {
    key: "coming-back-first",
    practice: "distancer",
    purpose: "reassuring-space",
    stages: ["de-escalation", "restructuring"],
    about: "Practises the return, which is the half of a pause that builds trust.",
    when: "When pauses are announced well and then simply fade out, without a word afterwards.",
    text: sheet({
      title: "Coming back first",
      lede: "The pause is for you. The coming back is for both of you, and it is worth more than the best reason for leaving.",
      opening: "loop",
      steps: [
        step("Set an end before you begin.", "A real time, with an alarm if it helps.", {
          room: "come-back",
        }),
        step(
          "Use the pause to settle, not to collect arguments.",
          "Walk, breathe out slowly, cold water on the wrists.",
          {
            ask: "What settles me best:",
          },
        ),
        step(
          "Return even if you are not finished.",
          "“I am back, and I need ten more minutes” keeps the promise too.",
          {
            ask: "My words for that:",
          },
        ),
        step("Begin with what happened in you.", "Not with who was right.", {
          words: ["vulnerable"],
          ask: "When I stepped back, I was:",
        }),
      ],
      log: week(
        ["What the pause was about", "words"],
        ["I came back first", "yes-or-not-yet"],
        ["When I had said", "on-time-or-late"],
      ),
    }),
  },
  {
    key: "what-lets-me-stay",
    practice: "distancer",
    purpose: "reassuring-space",
    stages: ["restructuring"],
    about: "Turns “leave me alone” into a need that can be told and answered.",
    when: "When the need behind the distance has been found and is ready to be said at home.",
    text: sheet({
      title: "What lets me stay",
      lede: "You step back because something becomes too much. Knowing what, {partner} can help you to stay.",
      opening: "underneath",
      steps: [
        step("Name what becomes too much.", "The speed, the volume, the number of questions, the look.", {
          ask: "Mostly it is:",
        }),
        step(
          "Say what would make it easier by a little.",
          "Sitting side by side, one question at a time, a lower voice.",
          {
            ask: "It helps me when:",
          },
        ),
        step(
          "Say what it gives to both of you.",
          "“If we go slowly, I can hear you” is an offer and not a demand.",
          {
            ask: "Then I can:",
          },
        ),
        step("Ask {partner} what you missed.", "Listen to the end before you answer.", {
          ask: "What I heard:",
        }),
      ],
      log: week(
        ["What I asked for", "words"],
        ["I stayed in the room", "yes-or-not-yet"],
        ["What helped", "words"],
      ),
    }),
  },
];
