import { type Answer, sameAnswer } from "./answer.ts";
import { at, checkNames, childOf, contentOf, type Element, flagOf, listOf } from "./element.ts";
import { weightOf } from "./extensions.ts";
import type { ItemType, Option } from "./questionnaire.ts";
import { answerOf, choiceNames } from "./read-answer.ts";
import { type Library, valueSetOptions } from "./value-sets.ts";

const KNOWN = {
  used: ["extension", "initialSelected", ...choiceNames("value")],
  harmless: ["id"],
  r5: [],
};
const FITTING: Partial<Record<ItemType, readonly Answer["kind"][]>> = {
  choice: ["coding", "string", "integer", "date"],
  "open-choice": ["coding", "string", "integer", "date"],
  integer: ["integer"],
  date: ["date"],
  string: ["string"],
  text: ["string"],
};

export type ReadOptions = { options: Option[]; selected: Answer[] };

/** What an item may be answered with: `answerOption` or `answerValueSet`, never both. */
export function readOptions(item: Element, type: ItemType, library: Library): ReadOptions {
  const { report } = item;
  const listed = contentOf(item, "answerOption") !== undefined;
  const fromSet = contentOf(item, "answerValueSet") !== undefined;
  if (listed && fromSet) report.refuses(at(item, "answerValueSet"), "options-do-not-fit", "answerOption");
  if (fromSet && type !== "choice" && type !== "open-choice")
    report.refuses(at(item, "answerValueSet"), "options-do-not-fit", type);
  if (type === "choice" && !listed && !fromSet) report.refuses(item.path, "choice-without-options");
  const read = listed
    ? answerOptions(item, type)
    : { options: fromSet ? valueSetOptions(item, library) : [], selected: [] };
  refuseTwice(item, read.options);
  return read;
}

function answerOptions(item: Element, type: ItemType): ReadOptions {
  const options: Option[] = [];
  const selected: Answer[] = [];
  for (const element of listOf(item, "answerOption")) {
    checkNames(element, KNOWN);
    const value = answerOf(element, "value");
    if (!value) continue;
    if (!FITTING[type]?.includes(value.kind)) {
      element.report.refuses(element.path, "options-do-not-fit", `${value.kind}, ${type}`);
      continue;
    }
    element.report.uses("answerOption", element.path);
    const coding = value.kind === "coding" ? childOf(element, "valueCoding") : undefined;
    options.push({ value, score: weightOf([element, coding]) });
    if (flagOf(element, "initialSelected")) selected.push(value);
  }
  return { options, selected };
}

/** Two options that cannot be told apart could be scored either way. */
function refuseTwice(item: Element, options: readonly Option[]): void {
  const twice = options.findIndex(({ value }, index) =>
    options.slice(0, index).some((before) => sameAnswer(before.value, value)),
  );
  const first = options[twice]?.value;
  if (!first) return;
  item.report.refuses(
    `${item.path}.answerOption[${twice}]`,
    "option-twice",
    first.kind === "coding" ? (first.code ?? first.display ?? "") : String(first.value),
  );
}
