import fc from "fast-check";
import { expect, test } from "vitest";
import { calibrate } from "#main/core/vault/calibrate.ts";
import { type KdfParameters, parametersAllowed } from "#main/core/vault/kdf.ts";

const GIB = 1024 ** 3;

/** A computer that needs so many milliseconds for one pass over one GiB. */
const computer = (msPerGiB: number) => (parameters: KdfParameters) =>
  Promise.resolve((parameters.memoryKiB / 1024 ** 2) * parameters.passes * msPerGiB);

test("[V4.2] an ordinary computer ends between half a second and a second", async () => {
  for (const msPerGiB of [200, 500, 1000, 2000, 4000]) {
    const measure = computer(msPerGiB);
    const ms = await measure(await calibrate(measure, 32 * GIB));
    expect(ms).toBeGreaterThanOrEqual(500);
    expect(ms).toBeLessThanOrEqual(1000);
  }
});

test("[V4.2] a quick computer with little memory makes more passes instead", async () => {
  const chosen = await calibrate(computer(600), GIB);
  expect(chosen).toMatchObject({ memoryKiB: 256 * 1024, passes: 5 });
});

test("[V4.2] whatever the computer, the parameters are within bounds, a quarter of its memory and ten passes", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 10 ** 6 }),
      fc.integer({ min: 1, max: 128 }),
      async (ms, gib) => {
        const chosen = await calibrate(computer(ms), gib * GIB);
        expect(parametersAllowed("real", chosen)).toBe(true);
        expect(chosen.memoryKiB).toBeLessThanOrEqual(Math.max(64 * 1024, (gib * 1024 ** 2) / 4));
        expect(chosen.passes).toBeLessThanOrEqual(10);
      },
    ),
  );
});
