import type { JsonObject } from "../json.ts";
import { type OwnInstrument, oneAnswer, ours, wholeNumber } from "./asked.ts";

const WHO = [
  ["me", "I did"],
  ["partner", "My partner did"],
  ["both", "Both of us, at about the same time"],
  ["nobody", "Nobody, this week"],
] as const;

const whenThereWasOne: JsonObject = {
  enableWhen: [{ question: "episodes", operator: ">", answerInteger: 0 }],
};

/** A week of the cycle, in six short answers. */
export const weeklyCycleLog: OwnInstrument = {
  key: "weekly-cycle-log",
  questionnaire: ours(
    "weekly-cycle-log",
    "The week’s cycle log",
    "How the pattern showed up in the last seven days.",
    [
      wholeNumber("episodes", "How many times did the cycle get hold of the two of you?", [0, 200], {
        required: true,
      }),
      wholeNumber(
        "peak",
        "At its strongest, how strong was it? (0: a ripple, 10: as bad as it gets)",
        [0, 10],
        {
          ...whenThereWasOne,
        },
      ),
      wholeNumber(
        "recovery",
        "About how many minutes was it, mostly, until you had found each other again?",
        [0, 10_080],
        {
          ...whenThereWasOne,
        },
      ),
      {
        linkId: "named",
        text: "Who was mostly the first to say: this is our cycle?",
        type: "choice",
        answerOption: WHO.map(([code, display]) => ({
          valueCoding: { system: "urn:attune:who-named-it", code, display },
        })),
        ...whenThereWasOne,
      },
      wholeNumber("exits-tried", "How many times did you try a way out of it?", [0, 200], {
        ...whenThereWasOne,
      }),
      wholeNumber("exits-heard", "How many of those reached your partner?", [0, 200], { ...whenThereWasOne }),
    ],
  ),
  scoring: {
    scores: [
      oneAnswer("episodes", "Times caught in the cycle", "lower-is-better"),
      oneAnswer("peak", "At its strongest", "lower-is-better"),
      oneAnswer("recovery", "Minutes to recover", "lower-is-better"),
      oneAnswer("exits-tried", "Ways out tried", null),
      oneAnswer("exits-heard", "Ways out heard", "higher-is-better"),
    ],
  },
};
