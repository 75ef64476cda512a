import type { Browser } from "@playwright/test";
import { buildPage } from "./build-page.ts";
import { type Metric, metric, quantile } from "./metric.ts";

const ROUNDS = 30;

type Drawing = { drawPicture(): { ms: number; length: number } };

/** From a map to the text of its SVG file, each time with nothing measured before. */
export async function measurePicture(browser: Browser): Promise<Metric> {
  const { script } = await buildPage("picture.ts");
  const page = await browser.newPage();
  await page.addScriptTag({ content: script });
  const samples: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const { ms, length } = await page.evaluate(() => (globalThis as unknown as Drawing).drawPicture());
    if (length < 10_000) throw new Error("no picture came of it");
    samples.push(ms);
  }
  await page.close();
  return metric("24 items: from the map to its SVG file, median", quantile(samples, 0.5), "ms", 10);
}
