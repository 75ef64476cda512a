import type { Refused } from "#shared/measures/findings.ts";

const WHY: Record<Refused["reason"], string> = {
  "too-large": "the file has more characters than are taken",
  "not-json": "the file is not JSON",
  "too-deep": "nested deeper than is taken",
  "too-many-values": "there are more of these than are taken",
  "forbidden-name": "this name is never taken",
  "text-too-long": "the text is longer than is taken",
  "not-a-questionnaire": "this is no FHIR Questionnaire, nor a Bundle with one",
  "not-a-response": "this is no FHIR QuestionnaireResponse",
  "one-questionnaire-only": "a file may hold one questionnaire only",
  missing: "it has to be there, and is not",
  "wrong-kind": "something else has to stand here",
  "unknown-element": "FHIR R4 has no such element here",
  "r5-only": "this belongs to FHIR R5, not to R4",
  "type-not-supported": "items of this type are not supported",
  "kind-not-supported": "values of this kind are not supported",
  "link-id-twice": "two items share this linkId",
  "too-many-items": "there are more items than are taken",
  "group-without-items": "a group needs items",
  "display-with-more": "a display item cannot have this",
  "options-do-not-fit": "these options do not fit the item",
  "choice-without-options": "a choice needs options",
  "option-twice": "two options cannot be told apart",
  "value-set-not-in-file": "the value set is not in the file, and nothing is fetched from elsewhere",
  "value-set-not-usable": "this part of the value set cannot be worked out from the file",
  "behavior-missing": "with several conditions it has to be said whether all or any must hold",
  "unknown-question": "no question has this linkId",
  "operator-does-not-fit": "this comparison does not fit the question",
  "conditions-in-a-circle": "the conditions lead back to the item itself",
  "initial-does-not-fit": "the initial value does not fit the item",
  "element-does-not-fit": "this does not fit an item of that type",
  "expression-language": "expressions are taken in text/fhirpath only",
  "expression-not-readable": "the expression cannot be read",
  "expression-not-allowed": "expressions may not use this",
  "extension-not-supported": "this extension changes what is asked, and is not supported",
  "changes-meaning": "this changes the meaning of what it stands in, and is not supported",
  "answer-does-not-fit": "this item takes no answer",
  "answered-twice": "this question is answered more than once",
  "scoring-does-not-fit": "the scoring does not fit the questionnaire here",
};

/** One line for a person: the place, the reason, and what stood there. */
export const refusalLine = ({ path, reason, detail }: Refused): string =>
  `${path}: ${WHY[reason]}${detail === "" ? "" : ` (${detail})`}`;

export const HELP = `Reads and scores FHIR R4 questionnaires. Nothing is stored and nothing is sent anywhere.

  npm run measures -- import-check QUESTIONNAIRE.json [--json]
      says what of a questionnaire is used, left out and refused, and where

  npm run measures -- score --questionnaire QUESTIONNAIRE.json --response RESPONSE.json
                            [--scoring SCORING.json] [--json]
      scores a QuestionnaireResponse. Without --scoring, the numbers the questionnaire
      calculates itself, or else the sum of the options that carry a number.

  --json   one JSON object instead of words

It ends with
  0  all is well
  1  the questionnaire, the scoring or the answers are refused; each line names the element
  2  the command line cannot be followed
  3  a file cannot be read
`;
