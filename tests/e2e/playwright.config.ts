import { defineConfig } from "@playwright/test";

export default defineConfig({
  testDir: "journeys",
  timeout: 60_000,
  expect: { timeout: 10_000 },
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  outputDir: "../../test-results",
  use: {
    viewport: { width: 1280, height: 720 },
    acceptDownloads: true,
    // A recording costs a third of the time; `ATTUNE_TRACE=1` makes one of every journey that fails.
    trace: process.env.ATTUNE_TRACE ? "retain-on-failure" : "off",
    screenshot: "only-on-failure",
    launchOptions: {
      ...(process.env.CHROMIUM_PATH ? { executablePath: process.env.CHROMIUM_PATH } : {}),
      args: [
        ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
});
