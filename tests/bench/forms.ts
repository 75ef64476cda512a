import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, type Page } from "@playwright/test";
import { v7 } from "uuid";
import { browserFlags, findBrowser } from "#main/browser-host/find-browser.ts";
import type { Core } from "#shared/contract/index.ts";
import { instrumentIdSchema } from "#shared/domain/ids.ts";
import { CheckIn } from "../e2e/pages/check-in.ts";
import { Door, PASSPHRASE } from "../e2e/pages/door.ts";
import { Practice } from "../e2e/pages/practice.ts";
import { AppProcess } from "../support/app-process.ts";
import { createCouple } from "../support/couple.ts";
import { ask, ORDINAL, paper, scale } from "../support/questionnaires/write.ts";
import { type Metric, metric, quantile } from "./metric.ts";
import { inNewPractice } from "./practice-with-maps.ts";

const FRAME_MS = 16.7;
const DURABLE_MS = 50;
const SIXTY = "Sixty questions";
const THOUSAND = "A thousand questions";
/** A hand's pace: nobody answers faster. */
const PACE_MS = 150;

/** Long questionnaires in a partner's hands, in the real app and a real Chromium. */
export async function measureForms(): Promise<Metric[]> {
  const executablePath = findBrowser();
  if (!executablePath) throw new Error("the bench needs Chromium: set CHROMIUM_PATH");
  const dataDir = mkdtempSync(join(tmpdir(), "attune-bench-"));
  await inNewPractice(dataDir, async (clinician) => {
    await createCouple(clinician, ["Ida", "Noor"]);
    await bring(clinician, SIXTY, 60);
    await bring(clinician, THOUSAND, 1_000);
  });
  const app = await AppProcess.start({ dataDir });
  const browser = await chromium.launch({ executablePath, args: browserFlags() });
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
    await page.goto(app.url);
    await new Door(page).unlock();
    await new Practice(page).openCouple("Ida");
    await page.getByRole("link", { name: "Measures" }).click();
    await handOver(page, SIXTY);
    const answered = await answers(page);
    await new CheckIn(page).takeBack("Passphrase", PASSPHRASE);
    await handOver(page, THOUSAND);
    return [...answered, await scrolling(page)];
  } finally {
    await browser.close();
    await app.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function bring(clinician: Core, title: string, count: number): Promise<void> {
  const answerOption = scale(ORDINAL, "a", "b", "c", "d", "e");
  const items = Array.from({ length: count }, (_, n) => ask(`i${n}`, "choice", { answerOption }));
  await clinician.measures.import({
    id: instrumentIdSchema.parse(v7()),
    text: JSON.stringify(paper(title, items)),
    scoring: { scores: [], alerts: [] },
    licence: "Our own.",
    licenceConfirmed: true,
  });
}

async function handOver(page: Page, title: string): Promise<void> {
  await page.getByRole("button", { name: `Hand over: ${title}, Ida` }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Hand over now" }).click();
  await new CheckIn(page).expectFormFor("Ida");
}

type Answered = { workMs: number; shown: boolean; durableMs: number };
type Followed = { answered: Answered[] };

/**
 * Answers every question and follows each press to its frame, the wait for the display's clock left out, and to the
 * moment the form says that the answer is kept: the core has it durably then.
 */
async function answers(page: Page): Promise<Metric[]> {
  await page.evaluate(followAnswers);
  const radios = page.getByRole("radio", { name: "Says c", exact: true });
  const count = await radios.count();
  for (let n = 0; n < count; n += 1) {
    const radio = radios.nth(n);
    await radio.scrollIntoViewIfNeeded();
    await page.waitForTimeout(PACE_MS);
    const box = await radio.boundingBox();
    if (!box) throw new Error("the option is on the screen");
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  }
  await page.waitForFunction((all) => (globalThis as unknown as Followed).answered.length >= all, count);
  const followed = await page.evaluate(() => (globalThis as unknown as Followed).answered);
  const work = followed.map(({ workMs }) => workMs);
  const late = followed.filter(({ shown, workMs }) => !shown || workMs > FRAME_MS).length;
  const durable = followed.map(({ durableMs }) => durableMs);
  const form = "an answer on a form of 60 questions";
  return [
    metric(`${form}: work until its frame is drawn, 95th percentile`, quantile(work, 0.95), "ms", FRAME_MS),
    metric(
      `${form}: frames until it is on the screen, 95th percentile`,
      1 + Number(late > count / 20),
      "frames",
      1,
    ),
    metric(`${form}: durable, 95th percentile`, quantile(durable, 0.95), "ms", DURABLE_MS),
  ];
}

/** Runs in the page. */
function followAnswers(): void {
  const answered: Answered[] = [];
  (globalThis as unknown as Followed).answered = answered;
  const sign = document.querySelector("header [role=status]");
  window.addEventListener(
    "click",
    ({ target }) => {
      if (!(target instanceof HTMLInputElement)) return;
      const started = performance.now();
      const one: Answered = { workMs: 0, shown: false, durableMs: 0 };
      let handledMs = 0;
      // The window hears the click last, behind every handler of ours.
      const handled = () => {
        handledMs = performance.now() - started;
      };
      window.addEventListener("click", handled, { once: true });
      const kept = new MutationObserver(() => {
        if (sign?.getAttribute("data-state") !== "kept") return;
        kept.disconnect();
        one.durableMs = performance.now() - started;
        answered.push(one);
      });
      if (sign) kept.observe(sign, { attributes: true, attributeFilter: ["data-state"] });
      requestAnimationFrame((frameStarted) => {
        one.shown = target.checked;
        const drawn = new MessageChannel();
        drawn.port1.addEventListener("message", () => {
          one.workMs = handledMs + performance.now() - Math.max(frameStarted, started);
        });
        drawn.port1.start();
        drawn.port2.postMessage(null);
      });
    },
    true,
  );
}

/** Scrolls as a hand does, at several places of the form, and takes what each frame costs. */
async function scrolling(page: Page): Promise<Metric> {
  await page.getByRole("radio").first().waitFor();
  const frames = await page.evaluate(scrollThrough);
  return metric(
    "a form of 1,000 questions, scrolled: work in a frame, 95th percentile",
    quantile(frames, 0.95),
    "ms",
    FRAME_MS,
  );
}

/** Runs in the page. */
function scrollThrough(): Promise<number[]> {
  const PLACES = 5;
  const FRAMES_A_PLACE = 60;
  /** Of a brisk turn of the wheel, in one frame. */
  const STEP = 100;
  const frames: number[] = [];
  const page = [document.scrollingElement, ...document.querySelectorAll("*")].find(
    (element) => element !== null && element.scrollHeight > element.clientHeight * 20,
  );
  if (!page) throw new Error("nothing is long enough to be scrolled");
  return new Promise((resolve) => {
    const next = () => {
      const place = Math.floor(frames.length / FRAMES_A_PLACE);
      if (place === PLACES) {
        resolve(frames);
        return;
      }
      if (frames.length % FRAMES_A_PLACE === 0) page.scrollTo(0, (page.scrollHeight * place) / PLACES);
      requestAnimationFrame(() => {
        const started = performance.now();
        page.scrollBy(0, STEP);
        const drawn = new MessageChannel();
        drawn.port1.addEventListener("message", () => {
          frames.push(performance.now() - started);
          next();
        });
        drawn.port1.start();
        drawn.port2.postMessage(null);
      });
    };
    next();
  });
}
