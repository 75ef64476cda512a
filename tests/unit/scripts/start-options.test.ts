import { describe, expect, it } from "vitest";
import { BadOptions, parseStartOptions } from "#scripts/start-options.ts";

describe("the options of npm start", () => {
  it("opens the sample practice in the project's own data folder when nothing is said", () => {
    expect(parseStartOptions([])).toEqual({
      host: "either",
      port: 0,
      open: true,
      json: false,
      dataDir: null,
      sample: true,
      cheapKeysForTests: false,
    });
  });

  it("begins at first run in a named data folder, unless the sample is asked for", () => {
    expect(parseStartOptions(["--data-dir", "d"])).toMatchObject({ dataDir: "d", sample: false });
    expect(parseStartOptions(["--data-dir=d", "--sample"])).toMatchObject({ dataDir: "d", sample: true });
  });

  it.each([["--json"], ["--no-open"], ["--port=0"]])("takes the browser host for %s", (option) => {
    expect(parseStartOptions([option])).toMatchObject({ host: "browser" });
  });

  it("opens no window when it answers in JSON", () => {
    expect(parseStartOptions(["--json"])).toMatchObject({ open: false, json: true });
  });

  it.each([
    [["--colour"]],
    [["here"]],
    [["--port=high"]],
    [["--port=70000"]],
    [["--host=mainframe"]],
    [["--host=electron", "--json"]],
    [["--data-dir"]],
  ])("says what it does not understand in %j", (args) => {
    expect(() => parseStartOptions(args)).toThrow(BadOptions);
    expect(() => parseStartOptions(args)).toThrow(/Attune can be started with/);
  });
});
