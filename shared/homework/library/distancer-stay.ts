import type { LibrarySheet } from "../library-sheet.ts";
import { sheet, step, week } from "./write.ts";

/** For the one who pulls away: staying emotionally present. */
export const DISTANCER_STAY: readonly LibrarySheet[] = [
  {
    key: "the-first-sign-that-i-am-leaving",
    practice: "distancer",
    purpose: "stay-present",
    stages: ["de-escalation"],
    about: "Helps to notice the inner leaving that comes long before the outer one.",
    when: "When somebody shuts down and does not know it until much later.",
    text: sheet({
      title: "The first sign that I am leaving",
      lede: "Long before you leave the room, something in you goes to the door. If you can catch it there, you have a choice.",
      opening: "loop",
      steps: [
        step(
          "Look for it in the body.",
          "A jaw that sets, a far-away gaze, a tiredness out of nowhere, ears that stop hearing words.",
          {
            ask: "My first sign:",
          },
        ),
        step("Look for it in your thoughts.", "“Here we go again.” “Whatever I say is wrong.”", {
          words: ["story"],
          ask: "The thought that comes first:",
        }),
        step(
          "Say that you have seen it.",
          "You need not stop it. “I notice I am going” is already staying.",
          {
            ask: "In my words:",
          },
        ),
        step(
          "Come back by one of your senses.",
          "The floor under your feet, the colour of {partner}’s sleeve, one long breath out.",
          {
            ask: "What brings me back:",
          },
        ),
      ],
      log: week(
        ["What was going on", "words"],
        ["I noticed my first sign", "yes-or-not-yet"],
        ["I said so", "yes-or-not-yet"],
      ),
    }),
  },
  {
    key: "two-more-minutes",
    practice: "distancer",
    purpose: "stay-present",
    stages: ["de-escalation", "restructuring"],
    about: "Widens the time somebody can stay by a little, on purpose, and lets that be enough.",
    when: "When conversations break off early and longer ones seem out of reach.",
    text: sheet({
      title: "Two more minutes",
      lede: "Nobody learns to swim by being thrown into the sea. Two minutes past the wish to go are plenty for one day.",
      opening: "loop",
      steps: [
        step("When the wish to go comes, look at a clock.", "From here on, two minutes.", { room: "none" }),
        step("You need not have an answer.", "Staying is the answer. Your face and your hands may say it.", {
          ask: "How {partner} can see that I am here:",
        }),
        step("Say one short true thing.", "“This is hard for me, and I am here.”", { ask: "In my words:" }),
        step(
          "Then stop, well and kindly.",
          "“That was as much as I can do now. Thank you for waiting for me.”",
          {
            room: "come-back",
          },
        ),
      ],
      log: week(
        ["What we talked about", "words"],
        ["Two minutes more", "yes-or-not-yet"],
        ["Minutes I stayed", "number"],
      ),
    }),
  },
  {
    key: "saying-where-i-am",
    practice: "distancer",
    purpose: "stay-present",
    stages: ["de-escalation", "restructuring"],
    about: "Offers a few short sentences for times without words, so that silence does not speak alone.",
    when: "When the partner cannot tell thinking from leaving.",
    text: sheet({
      title: "Saying where I am",
      lede: "Silence can mean a hundred things, and a worried heart hears the worst of them. Five words are enough to turn it.",
      opening: "loop",
      steps: [
        step("“I am thinking, not leaving.”", "", { ask: "How I would say that:" }),
        step("“I heard you. I am slow with this.”", "", { ask: "How I would say that:" }),
        step("“I do not know what I feel yet.”", "", { ask: "How I would say that:" }),
        step("“I am full just now. I want to hear the rest.”", "", { ask: "How I would say that:" }),
        step("Which of them would {partner} most like to hear?", "Ask, and write it here.", {}),
      ],
      log: week(
        ["When I went quiet", "words"],
        ["I said where I was", "yes-or-not-yet"],
        ["What it was like for us", "words"],
      ),
    }),
  },
  {
    key: "one-word-for-what-is-inside",
    practice: "distancer",
    purpose: "stay-present",
    stages: ["restructuring"],
    about: "Builds words for feelings, one a day, for somebody who was never asked for them.",
    when: "When “fine” and “I don’t know” are the only answers, and both are honest.",
    text: sheet({
      title: "One word for what is inside",
      lede: "Feelings do not need speeches. One word, once a day, is a window.",
      opening: "underneath",
      steps: [
        step(
          "Begin with the body.",
          "Tight or loose, warm or cold, heavy or light: the body knows before you do.",
          {
            ask: "Right now:",
          },
        ),
        step(
          "Borrow a word.",
          "Tired, tense, worried, sorry, lonely, glad, proud, lost, ashamed, relieved, moved, calm.",
          {
            ask: "The nearest one:",
          },
        ),
        step("Tell it to {partner}, just the word.", "No reason is needed. A word may be changed tomorrow.", {
          room: "none",
        }),
        step(
          "Let {partner} only say: thank you for telling me.",
          "No questions on the same day, unless you open the door yourself.",
          {
            ask: "What that was like:",
          },
        ),
      ],
      log: week(["My word", "words"], ["I told it", "yes-or-not-yet"]),
    }),
  },
  {
    key: "before-i-am-asked",
    practice: "distancer",
    purpose: "stay-present",
    stages: ["restructuring", "consolidation"],
    about: "Practises coming closer unasked, which answers the partner’s question before it is an alarm.",
    when: "When re-engaging has begun and is ready to become a habit.",
    text: sheet({
      title: "Before I am asked",
      lede: "Something small that is given freely weighs more than something large that had to be asked for.",
      steps: [
        step("Think of {partner} once in the middle of the day.", "What is on their mind today?", {
          ask: "Today it may be:",
        }),
        step(
          "Bring one thing from your own day.",
          "Something that pleased, puzzled or bothered you. Two sentences are enough.",
          {
            ask: "For example:",
          },
        ),
        step(
          "Be the one who comes over.",
          "A hand, a look, “how are you, really?” once a day, before {partner} comes to you.",
          {
            ask: "A good moment for it:",
          },
        ),
        step("Notice what it does.", "In {partner}’s face, and in you.", { ask: "What I saw:" }),
      ],
      log: week(
        ["What I offered", "words"],
        ["Before I was asked", "yes-or-not-yet"],
        ["How it was for me", "words"],
      ),
    }),
  },
];
