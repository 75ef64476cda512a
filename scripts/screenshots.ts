/** `npm run screenshots`: renews the pictures in `docs/images` from the real app on the sample practice. */
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, chromium, type Page } from "@playwright/test";
import { browserFlags } from "#main/browser-host/find-browser.ts";
import { AppProcess } from "#tests/support/app-process.ts";
import { CoupleScreen } from "../tests/e2e/pages/couple-screen.ts";
import { Intake } from "../tests/e2e/pages/intake.ts";
import { Practice } from "../tests/e2e/pages/practice.ts";
import { SafetyPage } from "../tests/e2e/pages/safety.ts";
import { buildStale, ROOT } from "./build.ts";
import { ensureBrowser } from "./ensure-browser.ts";

type Scheme = "light" | "dark";
/** Long enough for the pulse to have come to its place. */
const PULSE_TRAVELS_MS = 1_500;
const FOLDER = join(ROOT, "docs/images");

const settled = (page: Page) => page.evaluate(() => document.fonts.ready);

async function shoot(page: Page, name: string): Promise<void> {
  await settled(page);
  await page.screenshot({ path: join(FOLDER, `${name}.png`), animations: "disabled" });
}

async function inNewApp(
  browser: Browser,
  scheme: Scheme,
  sample: boolean,
  act: (page: Page) => Promise<void>,
) {
  const dataDir = mkdtempSync(join(tmpdir(), "attune-pictures-"));
  const app = await AppProcess.start({ dataDir, sample });
  const context = await browser.newContext({ viewport: { width: 1280, height: 720 }, colorScheme: scheme });
  try {
    const page = await context.newPage();
    await page.goto(app.url);
    await act(page);
  } finally {
    await context.close();
    await app.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/** What the couple sees meanwhile, on a window of their own. */
async function coupleScreen(page: Page, scheme: Scheme): Promise<void> {
  const screen = new CoupleScreen(page);
  const { window } = await screen.open();
  await screen.do("The map");
  await window.locator("[data-shared-map]").waitFor();
  await window.setViewportSize({ width: 1280, height: 720 });
  await shoot(window, `couple-screen-${scheme}`);
  await screen.do("Close the couple’s screen");
}

/** What the couple told, on one time axis, and what they agreed to. */
async function intakeTour(page: Page, scheme: Scheme): Promise<void> {
  const intake = new Intake(page);
  await intake.goTo();
  await page.getByRole("link", { name: "Timeline" }).click();
  await page.getByRole("table").first().waitFor();
  await shoot(page, `intake-${scheme}`);
  await new Practice(page).goTo("Couple");
  await new SafetyPage(page).open();
  await shoot(page, `consent-${scheme}`);
}

async function sampleTour(page: Page, scheme: Scheme): Promise<void> {
  const practice = new Practice(page);
  await page.getByRole("main").getByRole("link", { name: /Anna/ }).waitFor();
  await shoot(page, `couples-${scheme}`);
  await practice.openCouple("Anna");
  await shoot(page, `couple-${scheme}`);
  await practice.goTo("Map");
  await page.locator("[data-item]").first().waitFor();
  await shoot(page, `map-${scheme}`);
  await page.getByRole("button", { name: "Walk the loop" }).click();
  await page.getByRole("region", { name: "Walk the loop" }).waitFor();
  for (let step = 0; step < 5; step += 1) await page.keyboard.press("ArrowRight");
  await page.waitForTimeout(PULSE_TRAVELS_MS);
  await shoot(page, `walk-${scheme}`);
  await page.keyboard.press("Escape");
  await coupleScreen(page, scheme);
  await practice.goTo("Homework");
  await page.getByRole("radio", { name: "Michael" }).click();
  await page.getByText("for Michael").waitFor();
  await shoot(page, `homework-${scheme}`);
  await practice.goTo("Couple");
  await page.getByRole("link", { name: "Session 2", exact: true }).click();
  await page.getByRole("heading", { name: "What followed what" }).waitFor();
  await shoot(page, `session-${scheme}`);
  await page.getByRole("link", { name: "Measures", exact: true }).click();
  await page.getByRole("img", { name: /Cost of the cycle/ }).waitFor();
  await shoot(page, `measures-${scheme}`);
  await intakeTour(page, scheme);
  await practice.goTo("Settings");
  await page.getByRole("link", { name: /sandbox/i }).click();
  await page.getByRole("heading", { name: "Equation sandbox" }).waitFor();
  await shoot(page, `sandbox-${scheme}`);
}

mkdirSync(FOLDER, { recursive: true });
const executablePath = ensureBrowser();
process.env.CHROMIUM_PATH = executablePath;
await buildStale(["renderer"]);
const browser = await chromium.launch({ executablePath, args: browserFlags() });
try {
  for (const scheme of ["light", "dark"] as const) {
    await inNewApp(browser, scheme, true, (page) => sampleTour(page, scheme));
    await inNewApp(browser, scheme, false, async (page) => {
      await page.getByRole("heading", { name: "Welcome to Attune" }).waitFor();
      await shoot(page, `first-run-${scheme}`);
    });
  }
} finally {
  await browser.close();
}
