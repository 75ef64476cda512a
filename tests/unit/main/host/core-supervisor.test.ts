import { describe, expect, it } from "vitest";
import type { CoreOptions, FromCore, HostAnswer, ToCore } from "#main/core/control.ts";
import { CoreSupervisor, type StartCore } from "#main/host/core-supervisor.ts";

class Started {
  readonly options: CoreOptions;
  readonly told: ToCore[] = [];
  readonly says: (message: FromCore) => void;
  readonly ends: (code?: number | null) => void;
  killed = false;

  constructor(options: CoreOptions, says: (message: FromCore) => void, ends: (code?: number | null) => void) {
    this.options = options;
    this.says = says;
    this.ends = ends;
  }
}

function setUp(openSample = true) {
  const cores: Started[] = [];
  const heard: string[] = [];
  const timers: { delayMs: number; run: () => void; live: boolean }[] = [];
  const time = { now: 0 };
  const start: StartCore<never> = (options, says, ends) => {
    const core = new Started(options, says, (code = null) => ends(code));
    cores.push(core);
    return {
      send: (message) => void core.told.push(message),
      kill() {
        core.killed = true;
        core.ends();
      },
    };
  };
  const note = (word: string) => () => void heard.push(word);
  const supervisor = new CoreSupervisor<never>(
    start,
    { dataDir: "here", openSample, cheapKeysForTests: false },
    {
      ready: note("ready"),
      opened: note("opened"),
      handedOver: note("handed over"),
      givenBack: note("given back"),
      locked: note("locked"),
      crashed: note("crashed"),
      portData: (portId, data) => void heard.push(`${portId}:${String(data)}`),
      request: async ({ kind }): Promise<HostAnswer> => {
        if (kind === "print") throw new Error("no printer");
        return "done";
      },
    },
    {
      now: () => time.now,
      after(delayMs, run) {
        const timer = { delayMs, run, live: true };
        timers.push(timer);
        return () => {
          timer.live = false;
        };
      },
    },
  );
  const live = () => timers.filter((timer) => timer.live);
  const fire = () => {
    for (const timer of live()) {
      timer.live = false;
      timer.run();
    }
  };
  const newest = (): Started => {
    const core = cores.at(-1);
    if (!core) throw new Error("no core was started");
    return core;
  };
  return { supervisor, cores, heard, live, fire, newest, time };
}

describe("the core's supervisor", () => {
  it("says nothing to a core that has not said it is ready", () => {
    const { supervisor, newest } = setUp();
    supervisor.send({ type: "port-closed", portId: 1 });
    newest().says({ type: "ready" });
    supervisor.send({ type: "port-closed", portId: 2 });
    expect(newest().told).toEqual([{ type: "port-closed", portId: 2 }]);
  });

  it("makes the main window the form's while one is handed over, and the clinician's after it", () => {
    const { supervisor, heard, newest } = setUp();
    newest().says({ type: "ready" });
    newest().says({ type: "opened" });
    newest().says({ type: "handed-over" });
    expect(supervisor.mainRole).toBe("client-form");
    newest().says({ type: "given-back" });
    expect(supervisor.mainRole).toBe("clinician");
    expect(heard).toEqual(["ready", "opened", "handed over", "given back"]);
  });

  it("[P4] a core that dies while a form is handed over leaves a locked practice, not a clinician's window", () => {
    const { supervisor, heard, newest, fire } = setUp();
    newest().says({ type: "ready" });
    newest().says({ type: "opened" });
    newest().says({ type: "handed-over" });
    newest().ends();
    expect(heard.slice(-1)).toEqual(["locked"]);
    fire();
    expect(newest().options.openSample).toBe(false);
    newest().says({ type: "ready" });
    expect(supervisor.mainRole).toBe("unlock");
  });

  it("[P4] starts a fresh core after a lock, without the sample", () => {
    const { supervisor, cores, heard, newest } = setUp();
    newest().says({ type: "ready" });
    newest().says({ type: "opened" });
    expect(supervisor.mainRole).toBe("clinician");
    newest().says({ type: "locked" });
    newest().ends();
    expect(supervisor.mainRole).toBe("unlock");
    expect(heard).toEqual(["ready", "opened", "locked"]);
    expect(cores.map(({ options }) => options.openSample)).toEqual([true, false]);
  });

  it("[P4] ends a core that does not lock within three seconds, and calls it locked", () => {
    const { supervisor, cores, heard, live, fire, newest } = setUp();
    newest().says({ type: "ready" });
    newest().says({ type: "opened" });
    supervisor.lock();
    supervisor.lock();
    expect(newest().told).toEqual([{ type: "lock" }]);
    expect(live().map(({ delayMs }) => delayMs)).toEqual([3000]);
    fire();
    expect(cores[0]?.killed).toBe(true);
    expect(heard).toEqual(["ready", "opened", "locked"]);
    expect(cores).toHaveLength(2);
  });

  it("[P4] ends a core that said it locked but stays", () => {
    const { cores, heard, fire, newest } = setUp();
    newest().says({ type: "ready" });
    newest().says({ type: "locked" });
    fire();
    expect(cores[0]?.killed).toBe(true);
    expect(heard).toEqual(["ready", "locked"]);
  });

  it.each([
    ["said it locked", (core: Started) => core.says({ type: "locked" })],
    ["was told to lock", (_: Started, supervisor: CoreSupervisor<never>) => supervisor.lock()],
  ])("[P4] opens no window and prints nothing for a core that %s", async (_, lock) => {
    const { supervisor, heard, newest } = setUp();
    const core = newest();
    core.says({ type: "ready" });
    lock(core, supervisor);
    // An unlocking that was under way comes to its end just now.
    core.says({ type: "opened" });
    core.says({
      type: "request",
      requestId: 1,
      request: { kind: "save-pdf", job: "j", paper: "a4", suggestedFileName: "a.pdf" },
    });
    core.ends(0);
    expect(supervisor.mainRole).toBe("unlock");
    expect(heard).toEqual(["ready", "locked"]);
  });

  it("[P4] takes a core that ended with code 0 for locked, even when its last word was lost", () => {
    const { supervisor, cores, heard, newest } = setUp();
    newest().says({ type: "ready" });
    newest().says({ type: "opened" });
    newest().ends(0);
    expect(supervisor.mainRole).toBe("unlock");
    expect(heard).toEqual(["ready", "opened", "locked"]);
    expect(cores).toHaveLength(2);
  });

  it("does not take a core that ended with code 0 before it was ready for locked", async () => {
    const { supervisor, cores, fire, newest } = setUp();
    for (let start = 0; start < 3; start += 1) {
      newest().ends(0);
      fire();
    }
    await expect(supervisor.started).rejects.toThrow("could not be started");
    expect(cores).toHaveLength(3);
  });

  it("[P4] ends a core that holds a practice and answers no more, whoever would have locked it", () => {
    const { cores, heard, fire, newest } = setUp();
    newest().says({ type: "ready" });
    newest().says({ type: "opened" });
    for (let round = 0; round < 5; round += 1) {
      fire();
      newest().says({ type: "pong" });
    }
    expect(cores[0]?.killed).toBe(false);
    for (let round = 0; round < 3; round += 1) fire();
    expect(cores[0]?.killed).toBe(true);
    expect(heard).toEqual(["ready", "opened", "crashed"]);
    expect(cores[0]?.told.every(({ type }) => type === "ping")).toBe(true);
  });

  it("keeps the clinician's role through a crash, and starts again as before", () => {
    const { supervisor, cores, heard, fire, newest } = setUp();
    newest().says({ type: "ready" });
    newest().says({ type: "opened" });
    newest().ends();
    expect(supervisor.mainRole).toBe("clinician");
    expect(supervisor.ready).toBe(false);
    fire();
    expect(heard).toEqual(["ready", "opened", "crashed"]);
    expect(cores.map(({ options }) => options.openSample)).toEqual([true, true]);
  });

  it("[P4] takes the clinician's role away when a lock is asked for while no core runs", () => {
    const { supervisor, heard, newest } = setUp();
    newest().says({ type: "ready" });
    newest().says({ type: "opened" });
    newest().ends();
    supervisor.lock();
    expect(supervisor.mainRole).toBe("unlock");
    expect(heard.at(-1)).toBe("locked");
  });

  it("waits longer the more often the core crashed within the last minute", () => {
    const { live, fire, newest, time } = setUp();
    newest().says({ type: "ready" });
    const delays: (number | undefined)[] = [];
    for (let crash = 0; crash < 5; crash += 1) {
      newest().ends();
      delays.push(live()[0]?.delayMs);
      fire();
    }
    time.now = 60_001;
    newest().ends();
    expect([...delays, live()[0]?.delayMs]).toEqual([0, 250, 1000, 5000, 5000, 0]);
  });

  it("gives up when the first three cores end before they are ready", async () => {
    const { supervisor, cores, fire, newest } = setUp();
    for (let crash = 0; crash < 3; crash += 1) {
      newest().ends();
      fire();
    }
    await expect(supervisor.started).rejects.toThrow("could not be started");
    expect(cores).toHaveLength(3);
    await supervisor.end();
  });

  it("starts no other core once it ends", async () => {
    const { supervisor, cores, newest } = setUp();
    newest().says({ type: "ready" });
    const over = supervisor.end();
    newest().says({ type: "locked" });
    newest().ends();
    await over;
    expect(cores).toHaveLength(1);
  });

  it("answers what the core asks, and says so when it could not be done", async () => {
    const { newest } = setUp();
    newest().says({ type: "ready" });
    const job = { job: "j", paper: "a4" } as const;
    newest().says({
      type: "request",
      requestId: 1,
      request: { kind: "save-pdf", ...job, suggestedFileName: "a.pdf" },
    });
    newest().says({ type: "request", requestId: 2, request: { kind: "print", ...job } });
    await expect.poll(() => newest().told).toHaveLength(2);
    expect(newest().told).toEqual([
      { type: "answer", requestId: 1, answer: "done" },
      { type: "answer", requestId: 2, answer: "unavailable" },
    ]);
  });
});
