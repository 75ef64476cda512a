import type { LibrarySheet } from "../library-sheet.ts";
import { sheet, step, week } from "./write.ts";

/** For the two together: the pattern is the problem, name it aloud, read moves as fear. */
export const BOTH_LOOP: readonly LibrarySheet[] = [
  {
    key: "the-two-of-us-and-the-loop",
    practice: "both",
    purpose: "pattern-not-person",
    stages: ["de-escalation", "restructuring"],
    about: "Both moves side by side with what they guard, and three things to do when it starts.",
    when: "As the first sheet for the two together, once the loop has a name or nearly one.",
    text: sheet({
      title: "The two of us and the {loop}",
      lede: "The {loop} is what you are up against, side by side. Neither of you is the problem.",
      opening: "two-moves",
      steps: [
        step(
          "Say its name out loud.",
          "Whoever spots the {loop} says so, kindly; spotting it is a win for both of you.",
          { ask: "We will say:" },
        ),
        step(
          "Look for the fear behind the move.",
          "A move guards something dear. It is not a way of turning you down.",
          { ask: "When I see it, I can tell myself:", room: "each" },
        ),
        step("Begin again, gently.", "A short pause, then one sentence each about what was underneath.", {
          ask: "What helps us start:",
        }),
      ],
      log: week(["Who named it first?", "who"], ["What helped", "words"], ["Minutes to calm", "number"]),
    }),
  },
  {
    key: "one-evening-two-views",
    practice: "both",
    purpose: "pattern-not-person",
    stages: ["de-escalation"],
    about: "Shows that two people can live through the same evening differently, and both be truthful.",
    when: "When the two argue about what really happened.",
    text: sheet({
      title: "One evening, two views",
      lede: "You were in the same room and in two different evenings. Both of them happened.",
      opening: "name",
      steps: [
        step("Choose one small evening.", "Nothing big. Something from this week that went a bit wrong.", {
          ask: "It was the evening when:",
        }),
        step("Each writes: what I saw and heard.", "Only what a camera would have seen.", { room: "each" }),
        step("Each writes: what it meant to me.", "Beginning with “to me”.", { room: "each" }),
        step("Each writes: what I did next.", "And how that may have looked from over there.", {
          room: "each",
        }),
        step("Read them to each other without correcting anything.", "Then find the {loop} in it together.", {
          ask: "Where it took over:",
        }),
      ],
      log: null,
    }),
  },
  {
    key: "us-against-it",
    practice: "both",
    purpose: "pattern-not-person",
    stages: ["de-escalation", "restructuring"],
    about: "Moves the trouble from between the two to in front of them, with a little play.",
    when: "When blame is strong, or the name of the loop has not come alive yet.",
    text: sheet({
      title: "Us against it",
      lede: "Sit on the same side of the table. What you are looking at is over there.",
      opening: "two-moves",
      steps: [
        step("If the {loop} were a creature or a weather, what would it be?", "Draw it, or write it down.", {
          room: "lines",
        }),
        step("What does it feed on?", "Tiredness, hurry, money talk, Sunday evenings.", {}),
        step("What does it want you to believe about each other?", "It says the same thing every time.", {
          room: "each",
        }),
        step("What does it not like at all?", "A joke, a walk, a hand, its own name.", {
          ask: "It gets smaller when we:",
        }),
      ],
      log: week(
        ["Where we met it", "words"],
        ["Who saw it?", "who"],
        ["We were on one side", "yes-or-not-yet"],
      ),
    }),
  },
  {
    key: "a-name-for-it",
    practice: "both",
    purpose: "name-it",
    stages: ["de-escalation"],
    about: "Finds a name that both can say in the middle of it without a sting.",
    when: "When the loop is clear and has no name, or one that only one of them likes.",
    text: sheet({
      title: "A name for it",
      lede: "What has a name can be pointed at. What can be pointed at is not either of you.",
      steps: [
        step("Collect, without judging.", "From films, animals, weather, places, family jokes.", {
          room: "lines",
        }),
        step(
          "Cross out every name that is really the name of one of you.",
          "A good name has two people in it.",
          {
            room: "none",
          },
        ),
        step("Say the rest aloud, in a cross voice and in a kind one.", "Which one still works in both?", {
          ask: "Our name for now:",
        }),
        step("Agree on how it may be said.", "By either of you, softly, once.", {
          ask: "And the other one answers:",
        }),
      ],
      log: week(
        ["When we said its name", "words"],
        ["Who said it first?", "who"],
        ["It helped", "yes-or-not-yet"],
      ),
    }),
  },
  {
    key: "spotting-it-early",
    practice: "both",
    purpose: "name-it",
    stages: ["de-escalation", "restructuring"],
    about: "Moves the moment of noticing earlier, a little each week.",
    when: "When the loop is named afterwards, and rarely while it runs.",
    text: sheet({
      title: "Spotting it early",
      lede: "First one sees it the day after, then the same evening, then in the middle. All of these count.",
      opening: "name",
      steps: [
        step("Its earliest signs.", "A tone, a sigh, a certain silence, a plate set down a bit too hard.", {
          room: "each",
        }),
        step("Where it likes to begin.", "Times, places and topics it is fond of.", { room: "lines" }),
        step("Our sentence for spotting it.", "“Is this it?” is a question and an invitation.", {
          ask: "We will say:",
        }),
        step("What the one who hears it does.", "Stops, breathes, nods. Being right can wait.", {
          ask: "We agree to:",
        }),
      ],
      log: week(
        ["How it began", "words"],
        ["Who spotted it first?", "who"],
        ["While it ran", "yes-or-not-yet"],
      ),
    }),
  },
  {
    key: "what-the-move-is-guarding",
    practice: "both",
    purpose: "read-as-fear",
    stages: ["de-escalation", "restructuring"],
    about: "Puts the positive intention beside each move, in the couple’s own words.",
    when: "Once each move’s intention has been found and may be shown.",
    text: sheet({
      title: "What the move is guarding",
      lede: "Both of you are protecting the same thing, with tools that frighten each other.",
      opening: "two-moves",
      steps: [
        step("What I guard with my move.", "Something dear, mostly: us, peace, being enough, being wanted.", {
          room: "each",
        }),
        step("What I fear would happen without it.", "Nobody answers this line. It is only read.", {
          room: "each",
        }),
        step(
          "What I would like you to see when I do it.",
          "“When I go quiet, I am …” “When I press, I am …”",
          {
            room: "each",
          },
        ),
        step("What I can tell myself when I see yours.", "One short sentence to keep in a pocket.", {
          room: "each",
        }),
      ],
      log: week(
        ["A move I saw", "words"],
        ["Who saw it?", "who"],
        ["I thought of what it guards", "yes-or-not-yet"],
      ),
    }),
  },
  {
    key: "a-kinder-guess",
    practice: "both",
    purpose: "read-as-fear",
    stages: ["restructuring"],
    about: "Practises guessing at the fear behind a move, and asking whether the guess is right.",
    when: "When both know that there is fear behind the moves, and forget it in the moment.",
    text: sheet({
      title: "A kinder guess",
      lede: "Your first guess about each other is quick, and often the unkindest of all. You are allowed a second one.",
      opening: "name",
      steps: [
        step("My first guess, when I see your move.", "As it comes.", { room: "each" }),
        step("My second guess, if you were frightened and not against me.", "Take your time over this one.", {
          room: "each",
        }),
        step("Ask.", "“Could it be that you were worried about …?” Then wait for the answer.", {
          ask: "What we found out:",
          room: "lines",
        }),
      ],
      log: week(["What happened", "words"], ["Who guessed again?", "who"], ["It was near", "yes-or-not-yet"]),
    }),
  },
];
