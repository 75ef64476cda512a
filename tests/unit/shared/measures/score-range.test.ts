import { expect, it } from "vitest";
import { costOfTheCycle } from "#shared/measures/own/cost-of-the-cycle.ts";
import { scoreRanges } from "#shared/measures/score-range.ts";
import { type ScoringDraft, scoringSchema } from "#shared/measures/scoring.ts";
import { taken } from "#tests/support/questionnaires/scored.ts";
import { ask, calculated, ORDINAL, paper, scale } from "#tests/support/questionnaires/write.ts";

const rule = (id: string, more: Partial<ScoringDraft["scores"][number]>) => ({
  id,
  name: id,
  method: "sum" as const,
  items: [{ linkId: "a" }, { linkId: "b" }],
  ...more,
});

it("a score's range is what its answers can come to, turned round where they are, and unknown where one is open", () => {
  const answerOption = scale(ORDINAL, "w", "x", "y", "z");
  const { questionnaire } = taken(
    paper("Ranges", [
      ask("a", "choice", { answerOption }),
      ask("b", "choice", { answerOption }),
      ask("open", "integer"),
      ask("yes", "boolean"),
      ask("n", "integer", { extension: [calculated("1 + 1")] }),
    ]),
  );
  const scoring = scoringSchema.parse({
    scores: [
      rule("sum", {}),
      rule("mean", { method: "mean" }),
      rule("turned", { items: [{ linkId: "a", reverse: { min: 1, max: 4 } }, { linkId: "yes" }] }),
      rule("open", { items: [{ linkId: "a" }, { linkId: "open" }] }),
      rule("calculated", { method: "calculated", items: [{ linkId: "n" }] }),
    ],
  });
  expect(scoreRanges(questionnaire, scoring)).toEqual({ sum: [0, 6], mean: [0, 3], turned: [2, 6] });
});

it("the cost of the cycle is counted from 0 to 10", () => {
  const { questionnaire } = taken(costOfTheCycle.questionnaire);
  const ranges = scoreRanges(questionnaire, scoringSchema.parse(costOfTheCycle.scoring));
  expect(ranges.cost?.map((end) => Math.round(end))).toEqual([0, 10]);
  expect(ranges.erosion).toEqual([0, 10]);
});
