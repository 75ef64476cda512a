import { describe, expect, it } from "vitest";
import { changeBetween, reliableChangeIndex, reliablePoints } from "#shared/measures/change.ts";
import { scoreAnswers } from "#shared/measures/score.ts";
import { type ScoringDraft, scoreRuleSchema, scoringSchema } from "#shared/measures/scoring.ts";
import { linkIds, numbered, numbers, taken } from "#tests/support/questionnaires/scored.ts";

const count = (questions: number, scoring: ScoringDraft, ...values: (number | null)[]) =>
  scoreAnswers(taken(numbered(questions)).questionnaire, scoringSchema.parse(scoring), numbers(...values));
const ruleOf = (more: Partial<ScoringDraft["scores"][number]>) =>
  scoreRuleSchema.parse({ id: "s", name: "S", method: "sum", items: linkIds(1, 1), ...more });

describe("figures published for instruments the clinician may bring", () => {
  it("RDAS: cut-off 47.31, a reliable change of 11.58 points", () => {
    const rdas = ruleOf({ direction: "higher-is-better", cutOff: 47.31, reliableChange: 11.58 });
    expect(changeBetween(40, 52, rdas).verdict).toBe("better-and-across");
    expect(changeBetween(40, 51, rdas).verdict).toBe("no-reliable-change");
    expect(changeBetween(30, 42, rdas).verdict).toBe("better");
    expect(changeBetween(52, 40, rdas).verdict).toBe("worse-and-across");
    expect(changeBetween(36, 47.58, rdas).verdict).toBe("no-reliable-change");
    expect(changeBetween(36, 47.59, rdas).verdict).toBe("better-and-across");
  });

  it("CRS: cut-off 70.9, a reliable change of 16 points", () => {
    const crs = ruleOf({ direction: "higher-is-better", cutOff: 70.9, reliableChange: 16 });
    expect(changeBetween(60, 77, crs).verdict).toBe("better-and-across");
    expect(changeBetween(60, 75, crs).verdict).toBe("no-reliable-change");
    expect(changeBetween(50, 67, crs).verdict).toBe("better");
    expect(changeBetween(75, 58, crs).verdict).toBe("worse-and-across");
  });

  it("ECR-RS: 6,6,6,6,3,3,6,6,6 with the first four reversed on 1–7 is avoidance 2.33 and anxiety 6.00", () => {
    const reverse = { min: 1, max: 7 };
    const { scores } = count(
      9,
      {
        scores: [
          {
            id: "avoidance",
            name: "Avoidance",
            method: "mean",
            items: linkIds(1, 6).map((item, index) => (index < 4 ? { ...item, reverse } : item)),
          },
          { id: "anxiety", name: "Anxiety", method: "mean", items: linkIds(7, 9) },
        ],
      },
      6,
      6,
      6,
      6,
      3,
      3,
      6,
      6,
      6,
    );
    expect(scores.map(({ value }) => value?.toFixed(2))).toEqual(["2.33", "6.00"]);
  });

  const phq9: ScoringDraft = {
    scores: [
      {
        id: "total",
        name: "Total",
        method: "sum",
        items: linkIds(1, 9),
        direction: "lower-is-better",
        bands: ["0", "5", "10", "15", "20"].map((from) => ({ from: Number(from), name: `from ${from}` })),
      },
    ],
    alerts: [{ linkId: "q9", above: 0 }],
  };

  it("PHQ-9: a sum from 0 to 27, bands at 5, 10, 15 and 20", () => {
    const total = (...values: number[]) => count(9, phq9, ...values).scores[0];
    expect(total(0, 0, 0, 0, 0, 0, 0, 0, 0)).toMatchObject({ value: 0, band: "from 0" });
    expect(total(3, 3, 3, 3, 3, 3, 3, 3, 3)).toMatchObject({ value: 27, band: "from 20" });
    for (const [sum, band] of [
      [4, "from 0"],
      [5, "from 5"],
      [9, "from 5"],
      [10, "from 10"],
      [14, "from 10"],
      [15, "from 15"],
      [19, "from 15"],
      [20, "from 20"],
    ] as const) {
      const values = Array.from({ length: 9 }, (_, index) => Math.max(0, Math.min(3, sum - index * 3)));
      expect(total(...values)).toMatchObject({ value: sum, band });
    }
  });

  it("PHQ-9: a ninth answer above 0 is an alert, and 0 is none", () => {
    expect(count(9, phq9, 0, 0, 0, 0, 0, 0, 0, 0, 1).alerts).toEqual([{ linkId: "q9", above: 0, value: 1 }]);
    expect(count(9, phq9, 3, 3, 3, 3, 3, 3, 3, 3, 0).alerts).toEqual([]);
    expect(count(9, phq9, 3, 3, 3, 3, 3, 3, 3, 3, null).alerts).toEqual([]);
  });

  it("GAD-7: a sum from 0 to 21, bands at 5, 10 and 15", () => {
    const bands = [0, 5, 10, 15].map((from) => ({ from, name: `from ${from}` }));
    const gad7: ScoringDraft = {
      scores: [{ id: "total", name: "Total", method: "sum", items: linkIds(1, 7), bands }],
    };
    const total = (sum: number) =>
      count(7, gad7, ...Array.from({ length: 7 }, (_, index) => Math.max(0, Math.min(3, sum - index * 3))))
        .scores[0];
    for (const [sum, from] of [
      [0, 0],
      [4, 0],
      [5, 5],
      [9, 5],
      [10, 10],
      [14, 10],
      [15, 15],
      [21, 15],
    ])
      expect(total(sum ?? 0)).toMatchObject({ value: sum, band: `from ${from}` });
  });

  it("RCI = (x₂ − x₁) / (SD·√(2(1 − r))), reliable beyond 1.96 either way", () => {
    expect(reliableChangeIndex(40, 50, 10, 0.875)).toBeCloseTo(2, 10);
    expect(reliablePoints(10, 0.875)).toBeCloseTo(9.8, 10);
    const rule = ruleOf({ direction: "lower-is-better", sd: 10, reliability: 0.875, cutOff: 45 });
    expect(changeBetween(50, 40, rule)).toMatchObject({ difference: -10, verdict: "better-and-across" });
    expect(changeBetween(50, 40.2, rule).verdict).toBe("no-reliable-change");
    expect(changeBetween(50, 40.19, rule).verdict).toBe("better-and-across");
    expect(changeBetween(70, 60, rule).verdict).toBe("better");
    expect(changeBetween(40, 50, rule).verdict).toBe("worse-and-across");
  });
});
