import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test as base, type ConsoleMessage, expect, type Page } from "@playwright/test";
import { AppProcess } from "#tests/support/app-process.ts";

export { expect };

type Attune = {
  dataDir: string;
  /** Starts the app on this test's data folder and opens its window. */
  open(options?: { sample?: boolean; realKeys?: boolean }): Promise<Page>;
  /** Ends the app, as at the end of the day. */
  quit(): Promise<void>;
  app(): AppProcess;
  /** A second Attune on the same data folder. */
  another(): Promise<AppProcess>;
};

/** Each test gets an empty data folder; any console error or policy violation in any window fails it. */
export const test = base.extend<{ attune: Attune }>({
  attune: async ({ context }, use) => {
    const dataDir = await mkdtemp(join(tmpdir(), "attune-e2e-"));
    const complaints: string[] = [];
    let app: AppProcess | undefined;
    let second: AppProcess | undefined;
    context.on("console", (message) => {
      if (isComplaint(message)) complaints.push(`${message.type()}: ${message.text()}`);
    });
    context.on("weberror", (error) => complaints.push(`uncaught: ${error.error().message}`));

    await use({
      dataDir,
      async open(options) {
        app = await AppProcess.start({ dataDir, ...options });
        const page = context.pages()[0] ?? (await context.newPage());
        await page.goto(app.url);
        return page;
      },
      async quit() {
        expect(await app?.stop()).toBe(0);
        app = undefined;
      },
      app() {
        if (!app) throw new Error("the app is not running");
        return app;
      },
      async another() {
        second = await AppProcess.start({ dataDir });
        return second;
      },
    });

    await second?.stop();
    await app?.stop();
    await rm(dataDir, { recursive: true, force: true });
    expect(complaints).toEqual([]);
  },
});

// A window that knocks on the door of an app that has ended, or of a core that is not back yet, gets no answer: that is
// Chromium's own message, not ours.
const NO_ANSWER = /WebSocket connection to .* failed|net::ERR_CONNECTION_REFUSED/;
const isComplaint = (message: ConsoleMessage) =>
  (message.type() === "error" || message.type() === "warning") && !NO_ANSWER.test(message.text());
