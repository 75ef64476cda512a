import type { LibrarySheet } from "../library-sheet.ts";
import { sheet, step, week } from "./write.ts";

/** For the two together: repair, closeness and the new cycle. The aim is room to move, not to be alike. */
export const BOTH_NEW: readonly LibrarySheet[] = [
  {
    key: "our-ways-out",
    practice: "both",
    purpose: "flexibility",
    stages: ["de-escalation", "restructuring"],
    about: "Gathers the exits found so far and counts how they are heard, so that good ones are kept.",
    when: "Once a few exits stand on the map.",
    text: sheet({
      title: "Our ways out",
      lede: "Every {loop} has doors. You have opened some already, perhaps without noticing.",
      opening: "exits",
      steps: [
        step("Which of these could we try on purpose this week?", "One is enough.", {}),
        step("Who could make the first move, and when?", "The earlier, the lighter the door.", {
          room: "each",
        }),
        step("How will the other one show that it was heard?", "A nod, a breath, “thank you”.", {
          room: "each",
        }),
        step("A new one we would like to try.", "Small, a little brave, and possible on a bad day.", {}),
      ],
      log: week(["The way out", "words"], ["Who tried it?", "who"], ["It was heard", "yes-or-not-yet"]),
    }),
  },
  {
    key: "mending-afterwards",
    practice: "both",
    purpose: "flexibility",
    stages: ["de-escalation", "restructuring"],
    about: "A short talk after the storm, in an order that does not start the next one.",
    when: "When quarrels end and are never spoken of again, or when talking about them starts them anew.",
    text: sheet({
      title: "Mending afterwards",
      lede: "Not every knot needs to be untied. It is enough to find each other again, and to say so.",
      opening: "name",
      steps: [
        step("Wait until both of you are at three or lower.", "On a dial from nought to ten.", {
          room: "none",
        }),
        step("Each: what it was like for me.", "Three sentences, while the other one only listens.", {
          room: "each",
        }),
        step("Each: my part in it.", "One thing, however small, without a “but”.", { room: "each" }),
        step("Each: what I wish I had said.", "You may say it now.", { room: "each" }),
        step("Together: what we want to remember next time.", "", {}),
      ],
      log: null,
    }),
  },
  {
    key: "ten-minutes-each",
    practice: "both",
    purpose: "flexibility",
    stages: ["restructuring", "consolidation"],
    about: "Regular, protected listening: one speaks and one listens, then they change.",
    when: "When daily life leaves no room for talk that is not about tasks.",
    text: sheet({
      title: "Ten minutes each",
      lede: "Twenty minutes in which nothing has to be solved. Phones in another room, tea if you like.",
      steps: [
        step(
          "One of you speaks, about anything but the two of you.",
          "Work, a worry, a plan, something seen.",
          {
            room: "none",
          },
        ),
        step(
          "The other one is curious.",
          "Short questions, no advice. “What was that like?” goes a long way.",
          {
            room: "none",
          },
        ),
        step("End with what you heard.", "“So for you it was …” Let yourself be corrected.", {
          room: "none",
        }),
        step("Change places after ten minutes.", "", { ask: "Our times this week:" }),
      ],
      log: week(["What I learned about you", "words"], ["Both had their turn", "yes-or-not-yet"]),
    }),
  },
  {
    key: "hellos-and-goodbyes",
    practice: "both",
    purpose: "flexibility",
    stages: ["restructuring", "consolidation"],
    about: "Builds small fixed points of contact into the day, so that closeness need not be asked for.",
    when: "When the two mostly meet in passing, or contact only happens in trouble.",
    text: sheet({
      title: "Hellos and goodbyes",
      lede: "Four moments a day hold the rest together: waking, parting, meeting again, and falling asleep.",
      steps: [
        step("Waking.", "What would be a good first minute?", {}),
        step("Parting.", "Know one thing about each other’s day before you go.", {}),
        step(
          "Meeting again.",
          "The first minute belongs to the two of you, before the bags, the children and the phone.",
          {},
        ),
        step("Falling asleep.", "One thing from today that was good between us.", {}),
        step("Choose one of the four for this week.", "Only one, and keep it every day.", {
          ask: "We choose:",
        }),
      ],
      log: week(["How it was", "words"], ["We did it", "yes-or-not-yet"], ["Who thought of it?", "who"]),
    }),
  },
  {
    key: "the-new-way-step-by-step",
    practice: "both",
    purpose: "flexibility",
    stages: ["consolidation"],
    about: "Writes down the new cycle in the couple’s words, so that it can be found again.",
    when: "When reaching and answering have gone well several times; best on a map of the new cycle.",
    text: sheet({
      title: "The new way, step by step",
      lede: "You have danced this differently more than once. Put down the steps, while your feet remember.",
      opening: "two-moves",
      steps: [
        step("How one of us reaches now.", "The words, the tone, the timing.", { room: "each" }),
        step("How the other one answers now.", "What makes it possible to stay, or to come closer.", {
          room: "each",
        }),
        step("What I believe about you now that was hard to believe before.", "", { room: "each" }),
        step("What we would like to say to the two we were at the beginning.", "", { room: "lines" }),
      ],
      log: week(["The new way today", "words"], ["Who began?", "who"]),
    }),
  },
  {
    key: "when-it-comes-back",
    practice: "both",
    purpose: "flexibility",
    stages: ["consolidation"],
    about: "A plan for the day on which the old loop returns, made while things are well.",
    when: "Towards the end of the work, or before a time that will be hard.",
    text: sheet({
      title: "When it comes back",
      lede: "It will knock again one day. That is no failure; it is an old habit on a tired evening.",
      opening: "name",
      steps: [
        step("When is it most likely to come?", "Illness, visits, moving house, a new baby, December.", {
          room: "lines",
        }),
        step("How will we know that it is here?", "Its earliest signs, in each of us.", { room: "each" }),
        step("What has helped before?", "Three things that worked, even a little.", { room: "lines" }),
        step("What will we say to each other that day?", "", { room: "each" }),
        step("When would we ask for help again?", "After how many weeks, and whom.", {}),
      ],
      log: null,
    }),
  },
];
