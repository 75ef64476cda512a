import { type OwnInstrument, oneAnswer, ours, rating } from "./asked.ts";

/** Half a minute before each session: where the two stand today. */
export const checkIn: OwnInstrument = {
  key: "check-in",
  questionnaire: ours(
    "check-in",
    "Check-in before the session",
    "Four quick marks for the days since we last met. There is no right answer, and you need not agree.",
    [
      rating("closeness", "How close have you felt to your partner? (0: far apart, 10: very close)"),
      rating("safety", "How safe has it felt to say what matters to you? (0: not at all, 10: completely)"),
      rating(
        "reactivity",
        "How quickly have things set you off? (0: hardly ever, 10: at the smallest thing)",
      ),
      rating("hope", "How much hope do you have for the two of you? (0: none today, 10: a great deal)"),
    ],
  ),
  scoring: {
    scores: [
      oneAnswer("closeness", "Closeness", "higher-is-better"),
      oneAnswer("safety", "Safety", "higher-is-better"),
      oneAnswer("reactivity", "Reactivity", "lower-is-better"),
      oneAnswer("hope", "Hope", "higher-is-better"),
    ],
  },
};
