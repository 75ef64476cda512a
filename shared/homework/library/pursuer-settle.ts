import type { LibrarySheet } from "../library-sheet.ts";
import { sheet, step, week } from "./write.ts";

/** For the one who moves toward: settling the alarm before reaching out. */
export const PURSUER_SETTLE: readonly LibrarySheet[] = [
  {
    key: "the-alarm-has-a-dial",
    practice: "pursuer",
    purpose: "settle-first",
    stages: ["de-escalation"],
    about: "Makes degrees out of an alarm that seems to be either off or on.",
    when: "When reaching out begins before the person knows that they are upset.",
    text: sheet({
      title: "The alarm has a dial",
      lede: "It seems to jump from nothing to everything. Look closely: there are numbers in between, and at the low ones you can still choose.",
      opening: "loop",
      steps: [
        step("Two or three.", "Something is stirring, and I can still think about other things.", {
          ask: "How I can tell:",
        }),
        step("Five or six.", "I am rehearsing what I will say. My voice is getting faster.", {
          ask: "How I can tell:",
        }),
        step(
          "Eight or more.",
          "Now nothing I say will come out as I mean it. This is the time to settle, not to talk.",
          {
            ask: "How I can tell:",
          },
        ),
        step("One step down is enough.", "I do not need to be calm, only one number calmer.", {
          ask: "What takes me down by one:",
        }),
      ],
      log: week(
        ["What stirred it", "words"],
        ["Highest number", "number"],
        ["I noticed before eight", "yes-or-not-yet"],
        ["Number when I spoke", "number"],
      ),
    }),
  },
  {
    key: "the-message-that-can-wait",
    practice: "pursuer",
    purpose: "settle-first",
    stages: ["de-escalation"],
    about: "Gives the urge to press a place to go, so that it need not be sent or said at its height.",
    when: "When there are long messages, many calls, or talks that begin late at night.",
    text: sheet({
      title: "The message that can wait",
      lede: "What you want to say matters. It will matter in an hour too, and then it can be said so that it arrives.",
      steps: [
        step(
          "Write it here instead.",
          "All of it, unpolished. Paper does not answer back and does not leave.",
          {
            room: "lines",
          },
        ),
        step("Wait for a while that you choose.", "Until after a walk, a meal, or a night.", {
          ask: "I will look at it again:",
        }),
        step("Read it like a friend of both of you.", "Underline the one sentence that is true and kind.", {
          ask: "That sentence:",
        }),
        step("Say that one.", "Aloud, face to face if you can, with nothing after it.", { room: "none" }),
      ],
      log: week(
        ["What I wanted to send", "words"],
        ["It could wait", "yes-or-not-yet"],
        ["What I said in the end", "words"],
      ),
    }),
  },
  {
    key: "three-other-reasons",
    practice: "pursuer",
    purpose: "settle-first",
    stages: ["de-escalation", "restructuring"],
    about: "Loosens the story that is told about the partner when the partner goes quiet.",
    when: "When the story is fast, certain and always the same.",
    text: sheet({
      title: "Three other reasons",
      lede: "An alarm tells one story, and tells it loudly. Most evenings have room for more than one.",
      opening: "loop",
      steps: [
        step("Write down the first story.", "The one that comes by itself.", {
          words: ["story"],
          ask: "Today it says:",
        }),
        step("Now three others.", "They need not be true. They only need to be possible.", { room: "lines" }),
        step(
          "Feel the difference.",
          "Read the kindest of them slowly, twice. Look at what your shoulders do.",
          {
            ask: "What changes in me:",
          },
        ),
        step("Ask instead of knowing.", "“I noticed you went quiet. What was that like for you?”", {
          ask: "In my words:",
        }),
      ],
      log: week(
        ["What happened", "words"],
        ["I found another reason", "yes-or-not-yet"],
        ["I asked", "yes-or-not-yet"],
      ),
    }),
  },
  {
    key: "an-hour-that-is-mine",
    practice: "pursuer",
    purpose: "settle-first",
    stages: ["restructuring", "consolidation"],
    about: "Builds a life beside the watch over the bond, so that closeness is chosen and not chased.",
    when: "When much of the day turns round whether the partner is near.",
    text: sheet({
      title: "An hour that is mine",
      lede: "Somebody who is at home in themselves is easier to come home to.",
      steps: [
        step(
          "Choose something that used to make you lose track of time.",
          "Alone, or with someone other than {partner}.",
          {
            ask: "It could be:",
          },
        ),
        step("Give it a place in the week.", "One hour, with a day and a time.", { ask: "When:" }),
        step(
          "Expect the tug.",
          "In the first minutes part of you will want to look at the phone. That part is allowed to come along and sit down.",
          {
            ask: "What I will tell it:",
          },
        ),
        step(
          "Bring something back.",
          "One thing from your hour to tell {partner} about, for the pleasure of it.",
          {
            ask: "Something to tell:",
          },
        ),
      ],
      log: week(
        ["What I did", "words"],
        ["I stayed with it", "yes-or-not-yet"],
        ["What I brought back", "words"],
      ),
    }),
  },
];
