import { type OwnInstrument, oneAnswer, ours, rating } from "./asked.ts";

const COSTS = [
  {
    id: "unsolved",
    name: "Things left unsolved",
    text: "Arguments end without anything being settled. (0: never, 10: always)",
  },
  {
    id: "resentment",
    name: "Resentment",
    text: "I carry old hurts with me from one argument to the next. (0: none, 10: more than I can carry)",
  },
  {
    id: "talk",
    name: "Talk breaking down",
    text: "One of us goes quiet while the other keeps pressing, and talking stops working. (0: never, 10: always)",
  },
  {
    id: "exhaustion",
    name: "Exhaustion",
    text: "The way we get stuck wears me out. (0: not at all, 10: I have nothing left)",
  },
  {
    id: "erosion",
    name: "The bond wearing thin",
    text: "I feel that what holds us together is getting thinner. (0: not at all, 10: almost gone)",
  },
] as const;

/** Its five items, in order. */
export const COST_ITEMS: readonly string[] = COSTS.map(({ id }) => id);

/** What the cycle costs each partner: one item a cost. */
export const costOfTheCycle: OwnInstrument = {
  key: "cost-of-the-cycle",
  questionnaire: ours(
    "cost-of-the-cycle",
    "The cost of the cycle",
    "What the pattern you two get caught in has cost you over the last month.",
    COSTS.map(({ id, text }) => rating(id, text)),
  ),
  scoring: {
    scores: [
      {
        id: "cost",
        name: "Cost of the cycle",
        method: "mean",
        items: COSTS.map(({ id }) => ({ linkId: id })),
        missing: { rule: "prorate", atLeast: 4 },
        direction: "lower-is-better",
      },
      ...COSTS.map(({ id, name }) => oneAnswer(id, name, "lower-is-better")),
    ],
  },
};
