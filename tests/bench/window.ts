import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, type Page } from "@playwright/test";
import { browserFlags, findBrowser } from "#main/browser-host/find-browser.ts";
import { Door } from "../e2e/pages/door.ts";
import { MapPage } from "../e2e/pages/map.ts";
import { Practice } from "../e2e/pages/practice.ts";
import { AppProcess } from "../support/app-process.ts";
import { type Metric, metric, quantile } from "./metric.ts";

const FRAME_MS = 16.7;
const KEYS = 80;
const ROUNDS = 5;

/** The real app in a real Chromium. Keys are derived cheaply, so that what is measured is everything after the key. */
export async function measureWindow(): Promise<Metric[]> {
  const executablePath = findBrowser();
  if (!executablePath) throw new Error("the bench needs Chromium: set CHROMIUM_PATH");
  const dataDir = mkdtempSync(join(tmpdir(), "attune-bench-"));
  const app = await AppProcess.start({ dataDir });
  const browser = await chromium.launch({ executablePath, args: browserFlags() });
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
    await page.goto(app.url);
    await mapACouple(page);
    return [...(await unlockToMap(page)), ...(await keystrokes(page))];
  } finally {
    await browser.close();
    await app.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function mapACouple(page: Page): Promise<void> {
  const practice = new Practice(page);
  const map = new MapPage(page);
  await new Door(page).createPractice();
  await practice.addCouple("Ida", "Noor");
  await practice.drawFirstMap();
  for (const name of ["Ida", "Noor"]) {
    const words = (text: string) => `${text}, for ${name}`;
    await map.fill(name, {
      trigger: words("the door"),
      move: words("I ask"),
      story: words("I come last"),
      need: words("to matter"),
    });
  }
  await map.expectSaved();
}

/** From Enter in the passphrase field, by way of the list and the couple's page, to the couple's words on the map. */
async function unlockToMap(page: Page): Promise<Metric[]> {
  const practice = new Practice(page);
  const door = new Door(page);
  const samples: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    await practice.lock();
    await door.expectLocked();
    const started = performance.now();
    await door.unlock();
    await page.getByRole("main").getByRole("link", { name: "Ida" }).click();
    await practice.goTo("Map");
    await page.locator("[data-item]").first().waitFor();
    samples.push(performance.now() - started);
  }
  return [
    metric("from unlock to a couple's map, two clicks included, median", quantile(samples, 0.5), "ms", 1_000),
  ];
}

type Keystroke = { workMs: number; shown: boolean };

/**
 * Types on the map and follows each keystroke to its frame: the work from the key's event to the end of the frame that
 * shows it, the wait for the display's clock left out. Work under a sixtieth of a second means the very next frame shows the letter.
 */
async function keystrokes(page: Page): Promise<Metric[]> {
  const map = new MapPage(page);
  await map.startWriting("Ida", "vulnerable");
  await page.evaluate(followKeystrokes);
  await page.keyboard.type("alone in it ".repeat(KEYS / 12 + 1).slice(0, KEYS), { delay: 40 });
  await page.waitForFunction((keys) => (globalThis as unknown as Followed).keystrokes.length >= keys, KEYS);
  const followed = await page.evaluate(() => (globalThis as unknown as Followed).keystrokes);
  const work = followed.map(({ workMs }) => workMs);
  const late = followed.filter(({ shown, workMs }) => !shown || workMs > FRAME_MS).length;
  return [
    metric(
      "a keystroke on the map: work until its frame is drawn, 95th percentile",
      quantile(work, 0.95),
      "ms",
      FRAME_MS,
    ),
    metric(
      "a keystroke on the map: frames until it is on the screen, 95th percentile",
      1 + Number(late > KEYS / 20),
      "frames",
      1,
    ),
  ];
}

type Followed = { keystrokes: Keystroke[] };

/** Runs in the page. */
function followKeystrokes(): void {
  const followed: Keystroke[] = [];
  (globalThis as unknown as Followed).keystrokes = followed;
  window.addEventListener(
    "keydown",
    () => {
      const area = document.activeElement as HTMLTextAreaElement;
      const before = area.value.length;
      const started = performance.now();
      let handledMs = 0;
      // The window hears the input last, behind every handler of ours.
      const handled = () => {
        handledMs = performance.now() - started;
      };
      window.addEventListener("input", handled, { once: true });
      requestAnimationFrame((frameStarted) => {
        const shown = area.value.length > before;
        const drawn = new MessageChannel();
        drawn.port1.addEventListener("message", () => {
          const frameMs = performance.now() - Math.max(frameStarted, started);
          followed.push({ workMs: handledMs + frameMs, shown });
        });
        drawn.port1.start();
        drawn.port2.postMessage(null);
      });
    },
    true,
  );
}
