import { describe, expect, it } from "vitest";
import { RELIABILITY } from "#tests/reliability/all.ts";

describe.each(RELIABILITY)("$test", ({ test, none, scale, weakening, run }) => {
  it(`[${test}] none: ${none}`, async (context) => {
    const { bad, skipped } = await run(scale.quick, false);
    if (skipped !== undefined) context.skip(skipped);
    expect(bad).toBe(0);
  });

  it(`[${test}] bites when ${weakening.what}`, async (context) => {
    const { bad, skipped } = await run(weakening.runs, true);
    if (skipped !== undefined) context.skip(skipped);
    expect(bad).toBeGreaterThan(0);
  });
});
