import type { LibrarySheet } from "../library-sheet.ts";
import { sheet, step, week } from "./write.ts";

/** For the one who moves toward: asking directly and calmly, and letting the answer come. */
export const PURSUER_ASK: readonly LibrarySheet[] = [
  {
    key: "reaching-out-so-that-it-can-be-heard",
    practice: "pursuer",
    purpose: "ask-directly",
    stages: ["de-escalation", "restructuring"],
    about: "The whole turn in one page: notice, settle, ask for one thing, let the answer come.",
    when: "As the first sheet, once the loop has been mapped and its name is known.",
    text: sheet({
      title: "Reaching out so that it can be heard",
      lede: "Wanting to be close is not the problem. Once you have settled, {partner} can hear the wish instead of the alarm.",
      opening: "loop",
      steps: [
        step("Notice.", "", { ask: "The first sign in my body that the alarm has gone off:" }),
        step(
          "Settle before you reach out.",
          "Both feet on the floor, and slow breaths out until your shoulders drop.",
          { ask: "What settles me:" },
        ),
        step(
          "Ask calmly, for one thing.",
          "Say what is underneath, then make one request, small enough to answer.",
          { words: ["vulnerable", "need"], ask: "My request, in one sentence:" },
        ),
        step("Let the answer come at its own pace.", "Ask once; a pause is not a no.", {
          ask: "While I wait, I will:",
        }),
      ],
      log: week(
        ["What set it off, who saw it", "words"],
        ["Settled first", "yes-or-not-yet"],
        ["Asked once, then waited", "yes-or-not-yet"],
        ["Minutes to calm", "number"],
      ),
    }),
  },
  {
    key: "one-small-request",
    practice: "pursuer",
    purpose: "ask-directly",
    stages: ["de-escalation", "restructuring"],
    about: "Turns a complaint into one request that can be answered with a yes, a no or a later.",
    when: "When wishes come out as reproaches, or several arrive at once.",
    text: sheet({
      title: "One small request",
      lede: "A complaint tells {partner} what went wrong. A request tells {partner} where the door is.",
      opening: "loop",
      steps: [
        step(
          "Catch the complaint.",
          "Write it down just as it comes, sharp edges and all. Nobody else reads this line.",
          {
            ask: "What I would say in the heat of it:",
          },
        ),
        step("Find the wish inside it.", "Behind every “you never” there is an “I would love”.", {
          words: ["need"],
          ask: "What I would love:",
        }),
        step(
          "Make it small.",
          "Something {partner} could do today, in less than ten minutes, and know that it is done.",
          { ask: "Would you be willing to:" },
        ),
        step(
          "Leave room for the answer.",
          "Yes, no, and not now are all honest. A no to this is not a no to me.",
          {
            ask: "If it is not now, I will:",
          },
        ),
      ],
      log: week(
        ["What I asked for", "words"],
        ["One thing only", "yes-or-not-yet"],
        ["Asked in a calm voice", "yes-or-not-yet"],
      ),
    }),
  },
  {
    key: "the-soft-sentence-first",
    practice: "pursuer",
    purpose: "ask-directly",
    stages: ["restructuring"],
    about: "Practises beginning with the feeling underneath instead of the one that shows.",
    when: "Once the softer feeling has been said in a session and was met well.",
    text: sheet({
      title: "The soft sentence first",
      lede: "The loud feeling gets attention. The quiet one under it is the one that can be comforted.",
      opening: "underneath",
      steps: [
        step("Slow down by one breath.", "Before the first word, let one whole breath go out."),
        step(
          "Begin with “I”, and with what is soft.",
          "One sentence about you, not about what {partner} did.",
          {
            ask: "For example: I feel … when …",
          },
        ),
        step("Say what it is you are reaching for.", "Not to win, and not to be right.", {
          ask: "What I hope for just then:",
        }),
        step(
          "Stop there.",
          "One soft sentence is complete. Let it be quiet for a moment, so that it can land.",
          {
            room: "none",
          },
        ),
      ],
      log: week(
        ["The soft sentence I said", "words"],
        ["I said it first", "yes-or-not-yet"],
        ["How it was answered", "words"],
      ),
    }),
  },
  {
    key: "a-pause-is-not-a-no",
    practice: "pursuer",
    purpose: "let-answer-come",
    stages: ["de-escalation", "restructuring"],
    about: "Helps to wait for an answer without asking again, checking or following.",
    when: "When silence is read as a refusal and the question comes a second and third time.",
    text: sheet({
      title: "A pause is not a no",
      lede: "Some answers walk slowly. They arrive more easily when nobody runs to meet them.",
      opening: "loop",
      steps: [
        step(
          "Ask once.",
          "Say when you hope to hear, so that the waiting has an end: “Can you tell me by tonight?”",
        ),
        step("Notice the pull to ask again.", "It is strong because this matters to you.", {
          ask: "Where I feel it:",
        }),
        step(
          "Give your hands something to do.",
          "Something with a beginning and an end: the dishes, a walk, a call.",
          {
            ask: "My list of three:",
            room: "lines",
          },
        ),
        step("Tell yourself a kinder reason for the pause.", "Thinking takes time. So does courage.", {
          ask: "It may be that:",
        }),
      ],
      log: week(
        ["What I waited for", "words"],
        ["Asked once only", "yes-or-not-yet"],
        ["An answer came", "on-time-or-late"],
      ),
    }),
  },
  {
    key: "what-came-towards-me",
    practice: "pursuer",
    purpose: "let-answer-come",
    stages: ["restructuring", "consolidation"],
    about: "Trains the eye for small steps the partner makes, which an alarmed eye passes over.",
    when: "When the partner has begun to come closer and it is not noticed yet, or not believed.",
    text: sheet({
      title: "What came towards me",
      lede: "When we are afraid of distance, we see every step away. This week is for the steps towards.",
      steps: [
        step(
          "Look small.",
          "A cup of tea, a question, a hand on the shoulder, staying in the room a minute longer.",
          {
            room: "none",
          },
        ),
        step("Take it in.", "Let it count before you measure it. Three slow breaths are enough.", {
          ask: "What it is like to be reached for:",
        }),
        step("Let it be known.", "One plain sentence: “I saw that, and it did me good.”", {
          ask: "In my words:",
        }),
        step("If doubt answers first, be kind to it.", "It has kept watch for a long time.", {
          ask: "What I can tell my doubt:",
        }),
      ],
      log: week(["A step towards me", "words"], ["I said that I saw it", "yes-or-not-yet"]),
    }),
  },
];
