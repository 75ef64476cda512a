import { expect, it } from "vitest";
import { nodeComplaint } from "#main/core/node-version.ts";

it.each(["20.20.2", "22.13.9", "18.0.0"])(
  "Node %s is refused in a sentence that names both versions",
  (version) => {
    expect(nodeComplaint(version)).toMatch(/^Attune needs Node 22\.14 or newer/u);
    expect(nodeComplaint(version)).toContain(version);
  },
);

it.each(["22.14.0", "22.20.1", "24.21.0", "26.0.0"])("Node %s will do", (version) => {
  expect(nodeComplaint(version)).toBeUndefined();
});
