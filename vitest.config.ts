import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

const node = (name: string, testTimeout = 20_000) => ({
  test: {
    name,
    include: [`tests/${name}/**/*.test.ts`],
    environment: "node",
    testTimeout,
    hookTimeout: testTimeout,
  },
});

export default defineConfig({
  test: {
    // Left to itself it keeps one core free, which on a machine of two is half of it.
    maxWorkers: "100%",
    projects: [
      node("unit"),
      node("core", 60_000),
      node("architecture", 60_000),
      node("packaging", 240_000),
      node("print", 120_000),
      {
        plugins: [react()],
        test: {
          name: "component",
          include: ["tests/component/**/*.test.tsx"],
          environment: "jsdom",
          setupFiles: ["tests/support/component-setup.ts"],
          testTimeout: 20_000,
        },
      },
    ],
  },
});
