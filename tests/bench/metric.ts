/** One measured figure with the goal it must not exceed. */
export type Metric = {
  name: string;
  value: number;
  unit: "ms" | "frames" | "ratio";
  goal: number;
  ok: boolean;
};

export const metric = (name: string, value: number, unit: Metric["unit"], goal: number): Metric => {
  const rounded = Number(value.toPrecision(3));
  return { name, value: rounded, unit, goal, ok: rounded <= goal };
};

/** The value below which `share` of the samples lie: 0.5 is the median. */
export function quantile(samples: readonly number[], share: number): number {
  const sorted = samples.toSorted((a, b) => a - b);
  const value = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
  if (value === undefined) throw new Error("nothing was measured");
  return value;
}
