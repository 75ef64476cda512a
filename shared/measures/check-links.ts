import type { Answer } from "./answer.ts";
import { fitsItem } from "./answer-fits.ts";
import { circularItem } from "./conditions.ts";
import type { ReportWriter } from "./findings.ts";
import { allItems, type Condition, type Item, isAsked } from "./questionnaire.ts";

export type ReadItems = {
  items: Item[];
  placeOf: ReadonlyMap<Item, string>;
  /** Every `linkId` of the file, those of refused items too. */
  namedInFile: ReadonlySet<unknown>;
};

/** What can only be told once all items are known: links given twice, conditions that lead nowhere or in a circle. */
export function checkLinks({ items, placeOf, namedInFile }: ReadItems, report: ReportWriter): void {
  const byLink = new Map<string, Item>();
  const all = allItems({ items });
  for (const item of all) {
    if (byLink.has(item.linkId)) report.refuses(`${placeOf.get(item)}.linkId`, "link-id-twice", item.linkId);
    else byLink.set(item.linkId, item);
  }
  for (const item of all)
    for (const [index, condition] of item.enableWhen.entries()) {
      if (!byLink.has(condition.question) && namedInFile.has(condition.question)) continue;
      checkCondition(condition, byLink, `${placeOf.get(item)}.enableWhen[${index}]`, report);
    }
  if (report.hasRefused()) return;
  const circular = circularItem({ items });
  const item = circular === undefined ? undefined : byLink.get(circular);
  if (item) report.refuses(`${placeOf.get(item)}.enableWhen`, "conditions-in-a-circle", item.linkId);
}

function checkCondition(
  { question, operator, answer }: Condition,
  byLink: ReadonlyMap<string, Item>,
  path: string,
  report: ReportWriter,
): void {
  const asked = byLink.get(question);
  if (!asked || !isAsked(asked)) {
    report.refuses(`${path}.question`, "unknown-question", question);
    return;
  }
  if (!operatorFits(operator, asked, answer))
    report.refuses(`${path}.operator`, "operator-does-not-fit", `${operator} ${answer.kind}`);
}

/** Only what has an order can be more or less, and only what the question can be answered with can be equal. */
function operatorFits(operator: Condition["operator"], asked: Item, answer: Answer): boolean {
  if (operator === "exists") return answer.kind === "boolean";
  if (operator === "=" || operator === "!=") return kindIsPossible(asked, answer);
  const ordered = answer.kind === "integer" || answer.kind === "decimal" || answer.kind === "date";
  return ordered && kindIsPossible(asked, answer);
}

/** A number with a point may be compared with whole ones. */
const kindIsPossible = (asked: Item, answer: Answer) =>
  fitsItem({ ...asked, maxLength: null, min: null, max: null }, answer) !== "wrong-kind" ||
  (answer.kind === "decimal" && fitsItem(asked, { kind: "integer", value: 0 }) !== "wrong-kind");
