import type { LibrarySheet } from "../library-sheet.ts";
import { sheet, step } from "./write.ts";

/** What hangs on the fridge, and the week to be counted. */
export const FOR_THE_WALL: readonly LibrarySheet[] = [
  {
    key: "the-week-with-the-loop",
    practice: "both",
    purpose: "keep-count",
    stages: ["de-escalation", "restructuring", "consolidation"],
    about: "The weekly cycle log: six short counts a week, in the order in which they are typed back in.",
    when: "From the first weeks on, every week. It is what the course over time is drawn from.",
    text: sheet({
      title: "The week with the {loop}",
      lede: "A minute in the evening is enough. You are counting the {loop}, not each other’s mistakes.",
      opening: "name",
      steps: [],
      log: { kind: "cycle-week" },
    }),
  },
  {
    key: "for-the-fridge",
    practice: "both",
    purpose: "name-it",
    stages: ["de-escalation", "restructuring", "consolidation"],
    about: "A large page for the wall with what the two agreed on, filled in by hand.",
    when: "When the two have agreed on a sentence for spotting it and want to see it daily.",
    text: sheet({
      title: "When it starts",
      lede: "",
      opening: "name",
      look: "poster",
      steps: [
        step("One of us says:", ""),
        step("The other one answers:", ""),
        step("Then both of us:", "", { room: "lines" }),
      ],
      log: null,
    }),
  },
  {
    key: "our-pause",
    practice: "both",
    purpose: "reassuring-space",
    stages: ["de-escalation"],
    about: "The pause that both agreed on, large, for the wall.",
    when: "Together with the sheets on pausing, once both have agreed how a pause goes.",
    text: sheet({
      title: "Our pause",
      lede: "A pause is for us. It has a beginning and an end.",
      opening: "none",
      look: "poster",
      steps: [
        step("Our sign for a pause:", ""),
        step("It lasts:", ""),
        step("Meanwhile, each of us:", "", { room: "each" }),
        step("Who went comes back, and says:", ""),
      ],
      log: null,
    }),
  },
];
