import { defineConfig } from "@playwright/test";

export default defineConfig({
  testDir: ".",
  testMatch: "*.spec.ts",
  outputDir: "../../test-results/e2e-electron",
  // One Attune at a time, as on a clinician's computer.
  workers: 1,
  timeout: 60_000,
  forbidOnly: Boolean(process.env.CI),
});
