import { importQuestionnaire } from "#shared/measures/import-questionnaire.ts";
import { loadExpressions } from "#shared/measures/load-expressions.ts";
import { ask, ORDINAL, paper, scale, when } from "../support/questionnaires/write.ts";
import { type Metric, metric, quantile } from "./metric.ts";

const ITEMS = 1_000;
const ROUNDS = 9;

/** A questionnaire of a thousand choices, each after the first with a condition, from text to what can be asked. */
export async function measureImport(): Promise<Metric[]> {
  const items = Array.from({ length: ITEMS }, (_, n) =>
    ask(`i${n}`, "choice", {
      answerOption: scale(ORDINAL, "a", "b", "c", "d", "e"),
      ...(n === 0 ? {} : { enableWhen: [when(`i${n - 1}`, "exists", { answerBoolean: true })] }),
    }),
  );
  const text = JSON.stringify(paper("A thousand items", items));
  const samples: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const started = performance.now();
    const { ok } = importQuestionnaire(text, await loadExpressions());
    samples.push(performance.now() - started);
    if (!ok) throw new Error("the questionnaire of the bench was refused");
  }
  return [metric("a questionnaire of 1,000 items imported, slowest", quantile(samples, 1), "ms", 1_000)];
}
