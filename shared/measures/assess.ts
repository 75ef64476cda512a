import type { Answers } from "./answer.ts";
import { calculate } from "./calculate.ts";
import { answerProblems, answersInForce, type ItemProblem, initialAnswers } from "./check-answers.ts";
import type { Expressions } from "./expressions.ts";
import { quietItems } from "./form-parts.ts";
import type { JsonObject } from "./json.ts";
import type { Questionnaire } from "./questionnaire.ts";
import { type Scored, scoreAnswers } from "./score.ts";
import type { Scoring } from "./scoring.ts";

export type Assessed =
  | ({ ok: true; answers: Answers; failed: string[] } & Scored)
  | { ok: false; problems: ItemProblem[] };

export type Assessable = { questionnaire: Questionnaire; source: JsonObject; scoring: Scoring };

/**
 * Answers from whatever hand, made whole and counted: hidden and read-only items begin with what the questionnaire
 * gives them, calculated ones are computed, what is not asked is left out, and what does not fit is refused by `linkId`.
 * A required answer that is missing is no reason to refuse: people leave things out, and the scores say so.
 */
export function assess(instrument: Assessable, given: Answers, expressions: Expressions): Assessed {
  const { questionnaire, scoring } = instrument;
  const begun = answersInForce(questionnaire, { ...unasked(questionnaire), ...given });
  const problems = answerProblems(questionnaire, begun).filter(
    ({ problem }) => problem !== "required" && problem !== "no-such-question",
  );
  const strangers = answerProblems(questionnaire, given).filter(
    ({ problem }) => problem === "no-such-question",
  );
  if (problems.length + strangers.length > 0) return { ok: false, problems: [...strangers, ...problems] };
  const { answers, failed } = calculate(instrument, begun, expressions);
  const kept = answersInForce(questionnaire, answers);
  return { ok: true, answers: kept, failed, ...scoreAnswers(questionnaire, scoring, kept) };
}

/** What stands in hidden and read-only items before anybody answers: nobody could have put it there by hand. */
function unasked(questionnaire: Questionnaire): Answers {
  const initial = initialAnswers(questionnaire);
  const quiet = quietItems(questionnaire);
  return Object.fromEntries(Object.entries(initial).filter(([linkId]) => quiet.has(linkId)));
}
