import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, type CDPSession, chromium, type Page } from "@playwright/test";
import { browserFlags, findBrowser } from "#main/browser-host/find-browser.ts";
import { Door } from "../e2e/pages/door.ts";
import { Practice } from "../e2e/pages/practice.ts";
import { AppProcess } from "../support/app-process.ts";
import { buildPage } from "./build-page.ts";
import { type Metric, metric, quantile } from "./metric.ts";
import type { YardstickBox } from "./pages/yardstick.tsx";
import { measurePicture } from "./picture.ts";
import { makePractice } from "./practice-with-maps.ts";

const VIEWPORT = { width: 1280, height: 720 };
const ROUNDS = 5;
const MOVES = 60;
/** A hand's pace, and slower than the display's clock, so that each event has a frame of its own. */
const PACE_MS = 20;
/** Many times what a couple says: nearly as many as a map can hold. */
const MOST_ITEMS = 300;

type Canvas = { page: Page; cdp: CDPSession; held: string };
type Point = { x: number; y: number };

/** Our canvas beside a bare React Flow with the same boxes, by turns in one browser. */
export async function measureCanvas(): Promise<Metric[]> {
  const executablePath = findBrowser();
  if (!executablePath) throw new Error("the bench needs Chromium: set CHROMIUM_PATH");
  const dataDir = mkdtempSync(join(tmpdir(), "attune-bench-"));
  await makePractice(dataDir, [
    { names: ["Ida", "Noor"], items: 24 },
    { names: ["Kim", "Sol"], items: MOST_ITEMS },
  ]);
  const app = await AppProcess.start({ dataDir });
  const browser = await chromium.launch({ executablePath, args: browserFlags() });
  try {
    const page = await browser.newPage({ viewport: VIEWPORT });
    await page.goto(app.url);
    await new Door(page).unlock();
    const opening = await openings(page, "Ida");
    const usual = await besideYardstick(browser, page);
    await new Practice(page).goTo("Couples");
    await new Practice(page).openMap("Kim");
    await page.locator("[data-item]").first().waitFor();
    const overfull = await besideYardstick(browser, page);
    const picture = await measurePicture(browser);
    return [opening, picture, ...usualMetrics(usual), ...overfullMetrics(overfull)];
  } finally {
    await browser.close();
    await app.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/** From the click on the couple's map to its words on the screen. */
async function openings(page: Page, name: string): Promise<Metric> {
  const practice = new Practice(page);
  await practice.openCouple(name);
  const samples: number[] = [];
  for (let round = 0; round < ROUNDS * 2; round += 1) {
    if (round > 0) await practice.goTo("Couple");
    await page.evaluate(timeTheOpening);
    await practice.goTo("Map");
    await page.waitForFunction(() => (globalThis as unknown as Opening).openedAfterMs !== null);
    samples.push(await page.evaluate(() => (globalThis as unknown as Opening).openedAfterMs ?? Number.NaN));
  }
  return metric("a map of 24 items: from click to picture, median", quantile(samples, 0.5), "ms", 150);
}

type Opening = { openedAfterMs: number | null };

/** Runs in the page: from the next click to the end of the frame that shows the first words. */
function timeTheOpening(): void {
  const told = globalThis as unknown as Opening;
  told.openedAfterMs = null;
  window.addEventListener(
    "click",
    (event) => {
      const look = () => {
        if (document.querySelector("[data-item]") === null) {
          requestAnimationFrame(look);
          return;
        }
        const drawn = new MessageChannel();
        drawn.port1.addEventListener("message", () => {
          told.openedAfterMs = performance.now() - event.timeStamp;
        });
        drawn.port1.start();
        drawn.port2.postMessage(null);
      };
      requestAnimationFrame(look);
    },
    { capture: true, once: true },
  );
}

type Work = {
  drag: number[];
  paint: number[];
  late: number[];
  pan: number[];
  zoom: number[];
  idle: number[];
};
type Beside = { ours: Work; yardstick: Work };

async function besideYardstick(browser: Browser, page: Page): Promise<Beside> {
  const boxes = await page.evaluate(boxesOfItems);
  const ours: Canvas = { page, cdp: await page.context().newCDPSession(page), held: "[data-item]" };
  const yardstick = await openYardstick(browser, boxes);
  const results: Beside = { ours: noWork(), yardstick: noWork() };
  for (const { cdp } of [ours, yardstick])
    await cdp.send("Performance.enable", { timeDomain: "threadTicks" });
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [canvas, work] of [
      [ours, results.ours],
      [yardstick, results.yardstick],
    ] as const) {
      await canvas.page.bringToFront();
      await measureRound(canvas, work);
    }
  }
  await yardstick.page.close();
  await ours.cdp.detach();
  return results;
}

const noWork = (): Work => ({ drag: [], paint: [], late: [], pan: [], zoom: [], idle: [] });

async function openYardstick(browser: Browser, boxes: readonly YardstickBox[]): Promise<Canvas> {
  const { script, style } = await buildPage("yardstick.tsx");
  const page = await browser.newPage({ viewport: VIEWPORT });
  await page.evaluate((given) => Object.assign(globalThis, { yardstickBoxes: given }), boxes);
  await page.addStyleTag({ content: style });
  await page.addScriptTag({ content: script });
  await page
    .locator(".react-flow__node")
    .nth(boxes.length - 1)
    .waitFor();
  return { page, cdp: await page.context().newCDPSession(page), held: ".react-flow__node" };
}

/** Runs in the page: every item's box and words, as they stand on the screen. */
function boxesOfItems(): YardstickBox[] {
  return [...document.querySelectorAll<HTMLElement>("[data-item]")].map((element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return { id: element.dataset.item ?? "", x, y, width, height, text: element.innerText };
  });
}

async function measureRound(canvas: Canvas, work: Work): Promise<void> {
  const { page } = canvas;
  const hand = handOf(canvas.cdp);
  const box = await page.locator(canvas.held).first().boundingBox();
  if (!box) throw new Error("there is nothing to drag");
  const from = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const along = (n: number) => hand.move({ x: from.x + 10 + wave(n), y: from.y + 10 + n / 3 });
  await hand.press(from);
  await hand.move({ x: from.x + 10, y: from.y + 10 });
  work.drag.push(await workOf(canvas, along));
  await page.evaluate(followTheBox, canvas.held);
  await paced(MOVES, along);
  const followed = await page.evaluate(() => (globalThis as unknown as Followed).stopFollowing());
  work.paint.push(...followed.painted);
  work.late.push(followed.framesLost);
  await hand.release(from);
  const open = await page.evaluate(openGround);
  await hand.press(open);
  work.pan.push(await workOf(canvas, (n) => hand.move({ x: open.x + wave(n), y: open.y })));
  await hand.release(open);
  work.zoom.push(await workOf(canvas, (n) => hand.zoom(open, n % 2 === 0 ? -12 : 12)));
  await hand.move({ x: 2, y: 2 });
  work.idle.push(await idleWork(canvas));
}

/** A mouse without Playwright's own listeners in the page, which would be measured too. */
function handOf(cdp: CDPSession) {
  const send = (type: "mousePressed" | "mouseReleased" | "mouseMoved", at: Point, buttons: number) =>
    cdp.send("Input.dispatchMouseEvent", { type, ...at, button: "left", buttons, clickCount: 1 });
  let buttons = 0;
  return {
    move: async (at: Point) => void (await send("mouseMoved", at, buttons)),
    press: async (at: Point) => {
      await send("mouseMoved", at, 0);
      buttons = 1;
      await send("mousePressed", at, buttons);
    },
    release: async (at: Point) => {
      await send("mouseMoved", at, buttons);
      buttons = 0;
      await send("mouseReleased", at, buttons);
    },
    zoom: async (at: Point, deltaY: number) =>
      void (await cdp.send("Input.dispatchMouseEvent", {
        type: "mouseWheel",
        ...at,
        deltaX: 0,
        deltaY,
        modifiers: CONTROL,
      })),
  };
}

const CONTROL = 2;
const wave = (n: number) => 40 * Math.sin(n / 6);

async function paced(times: number, act: (n: number) => Promise<void>): Promise<void> {
  for (let n = 0; n < times; n += 1) {
    await act(n);
    await new Promise((resolve) => setTimeout(resolve, PACE_MS));
  }
}

/** Main-thread work an event: everything the thread ran meanwhile, script, style, layout and paint, shared out. */
async function workOf(canvas: Canvas, act: (n: number) => Promise<void>): Promise<number> {
  const before = await taskMs(canvas);
  await paced(MOVES, act);
  return ((await taskMs(canvas)) - before) / MOVES;
}

const IDLE_SECONDS = 1;

async function idleWork(canvas: Canvas): Promise<number> {
  await new Promise((resolve) => setTimeout(resolve, 400));
  const before = await taskMs(canvas);
  await new Promise((resolve) => setTimeout(resolve, IDLE_SECONDS * 1000));
  return ((await taskMs(canvas)) - before) / IDLE_SECONDS;
}

async function taskMs({ cdp }: Canvas): Promise<number> {
  const { metrics } = await cdp.send("Performance.getMetrics");
  const seconds = metrics.find(({ name }) => name === "TaskDuration")?.value;
  if (seconds === undefined) throw new Error("the browser does not tell its main thread's work");
  return seconds * 1000;
}

type Followed = { stopFollowing(): { painted: number[]; framesLost: number } };

/** Runs in the page: from each move's time stamp to the end of the frame in which the box has come along. */
function followTheBox(held: string): void {
  const box = document.querySelector<HTMLElement>(held);
  if (!box) throw new Error("there is nothing to follow");
  const painted: number[] = [];
  let framesLost = 0;
  let lastFrame = 0;
  let running = true;
  // The hand holds the box by its middle.
  const middle = () => {
    const { x, width } = box.getBoundingClientRect();
    return x + width / 2;
  };
  let seen = middle();
  let moves: { at: number; to: number }[] = [];
  const onMove = (event: PointerEvent) => {
    moves.push({ at: event.timeStamp, to: event.clientX });
  };
  const frame = (now: number) => {
    if (!running) return;
    if (lastFrame > 0 && now - lastFrame > 25) framesLost += Math.round((now - lastFrame) / (1000 / 60)) - 1;
    lastFrame = now;
    const drawn = new MessageChannel();
    drawn.port1.addEventListener("message", () => {
      const x = middle();
      if (x !== seen) {
        seen = x;
        const shown = moves.filter(({ to }) => Math.abs(to - x) < 1.5).at(-1);
        if (shown) painted.push(performance.now() - shown.at);
        moves = moves.filter((move) => shown === undefined || move.at > shown.at);
      }
    });
    drawn.port1.start();
    drawn.port2.postMessage(null);
    requestAnimationFrame(frame);
  };
  window.addEventListener("pointermove", onMove, true);
  requestAnimationFrame(frame);
  (globalThis as unknown as Followed).stopFollowing = () => {
    running = false;
    window.removeEventListener("pointermove", onMove, true);
    return { painted, framesLost };
  };
}

/** Runs in the page: a point of the canvas where nothing stands. */
function openGround(): Point {
  const free = (x: number, y: number) => {
    const under = document.elementFromPoint(x, y);
    const ours = under?.closest("[data-cycle-map]") && !under.closest("[data-place], [data-edge], button, p");
    return ours || under?.classList.contains("react-flow__pane");
  };
  for (let y = 150; y < 600; y += 10)
    for (let x = 150; x < 1100; x += 10) if ([0, 40, -40].every((by) => free(x + by, y))) return { x, y };
  throw new Error("the canvas is full");
}

const median = (samples: readonly number[]) => quantile(samples, 0.5);

function usualMetrics({ ours, yardstick }: Beside): Metric[] {
  const drag = median(ours.drag);
  return [
    metric("24 items: main thread a drag move, median", drag, "ms", 2.3),
    metric("24 items: the same beside React Flow", drag / median(yardstick.drag), "ratio", 0.7),
    metric("24 items: a dragged card painted at its place, median", median(ours.paint), "ms", 14),
    metric("24 items: main thread a pan move, median", median(ours.pan), "ms", 1.8),
    metric("24 items: main thread a zoom step, median", median(ours.zoom), "ms", 2),
    metric("24 items: main thread at rest, a second", median(ours.idle), "ms", 7),
  ];
}

function overfullMetrics({ ours, yardstick }: Beside): Metric[] {
  return [
    metric(
      `${MOST_ITEMS} items: main thread a drag move beside React Flow`,
      median(ours.drag) / median(yardstick.drag),
      "ratio",
      0.6,
    ),
    metric(`${MOST_ITEMS} items: frames lost in a drag, median`, median(ours.late), "frames", 0),
  ];
}
