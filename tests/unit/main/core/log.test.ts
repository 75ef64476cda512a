import { describe, expect, it } from "vitest";
import { createLog } from "#main/core/log.ts";

const logged = (cause: unknown) => {
  const lines: string[] = [];
  const id = createLog(
    () => "incident-1",
    (line) => lines.push(line),
  ).incident(cause);
  return { id, text: lines.join("\n") };
};

describe("the log", () => {
  it("names an incident and shows where it happened", () => {
    const { id, text } = logged(new TypeError("x"));
    expect(id).toBe("incident-1");
    expect(text).toContain("incident incident-1 TypeError");
    expect(text).toMatch(/at .*log\.test\.ts/u);
  });

  it("shows an error's code", () => {
    expect(logged(Object.assign(new Error("x"), { code: "SQLITE_BUSY" })).text).toContain("SQLITE_BUSY");
  });

  it.each([
    ["a message", () => new Error("MARKER")],
    ["a message made to look like a frame", () => new Error("one\n    at MARKER (file.ts:1:1)")],
    ["a message longer than a line", () => new Error("one\nMARKER\nthree")],
    ["a cause", () => new Error("one", { cause: new Error("MARKER") })],
    ["a thrown string", () => "MARKER"],
    ["a thrown object", () => ({ text: "MARKER" })],
    ["a name", () => Object.assign(new Error("one"), { name: "MARKER was said" })],
    ["a code", () => Object.assign(new Error("one"), { code: "MARKER was said" })],
    ["an error's data", () => Object.assign(new Error("one"), { data: { text: "MARKER" } })],
    ["a name changed later", () => Object.assign(new Error("MARKER"), { message: "two" })],
  ])("never repeats what %s holds", (_, cause) => {
    expect(logged(cause()).text).not.toContain("MARKER");
  });
});
