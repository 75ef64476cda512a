import { describe, expect, it } from "vitest";
import type { HostRequest } from "#main/core/control.ts";
import { DISPLAY_SECURITY, WINDOW_SECURITY } from "#main/shell/window-security.ts";
import { unlockedShell } from "#tests/support/shell-fixture.ts";

const SECOND = { id: 2, bounds: { x: 1920, y: 0, width: 3840, height: 2160 } };
const settled = () => new Promise((resolve) => setImmediate(resolve));

async function withScreen(
  prepare: (stand: Awaited<ReturnType<typeof unlockedShell>>["stand"]) => void = () => {},
) {
  const running = await unlockedShell();
  const { stand } = running;
  prepare(stand);
  const ask = async (request: HostRequest) => {
    stand.core.says({ type: "request", requestId: 7, request });
    await settled();
    return stand.core.told.map(({ message }) => message).findLast(({ type }) => type === "answer");
  };
  const answer = await ask({ kind: "open-display" });
  const clinician = stand.windows[1];
  return { ...running, ask, answer, clinician, screen: stand.window };
}

describe("the couple's screen under Electron", () => {
  it("[E1] [E4] is a window of its own, as locked down as any, with a session it shares with none", async () => {
    const { stand, answer, screen } = await withScreen();
    expect(answer).toMatchObject({ answer: "done" });
    expect(screen.options.webPreferences).toMatchObject({ ...DISPLAY_SECURITY });
    expect(DISPLAY_SECURITY.partition).not.toBe(WINDOW_SECURITY.partition);
    expect(DISPLAY_SECURITY.partition.startsWith("persist:")).toBe(false);
    expect(stand.sessions.get(DISPLAY_SECURITY.partition)?.handlers.has("permission request")).toBe(true);
    expect(stand.sessions.get(DISPLAY_SECURITY.partition)?.handlers.has("scheme app")).toBe(true);
    expect(screen.url).toBe("app://attune/display");
    stand.load(screen);
    expect(screen.webContents.posted.map(({ message }) => message)).toEqual([{ role: "display" }]);
    expect(stand.core.told.at(-1)?.message).toMatchObject({
      type: "connect",
      role: "display",
      printJob: null,
    });
    expect([screen.shown, screen.focused]).toEqual([true, false]);
  });

  it("fills the monitor the clinician is not on, and is an ordinary window where there is one monitor only", async () => {
    const two = await withScreen(({ monitors }) => void monitors.push(SECOND));
    expect(two.screen.options).toMatchObject({ ...SECOND.bounds, fullscreen: true });
    const one = await withScreen();
    expect(one.screen.options.fullscreen).toBeUndefined();
  });

  it("is opened once, closes when asked to, and may then be opened again", async () => {
    const { stand, ask, screen } = await withScreen();
    const count = stand.windows.length;
    expect(await ask({ kind: "open-display" })).toMatchObject({ answer: "done" });
    expect(stand.windows).toHaveLength(count);
    await ask({ kind: "close-display" });
    expect(screen.destroyed).toBe(true);
    await ask({ kind: "open-display" });
    expect(stand.openWindows).toHaveLength(2);
  });

  it("tells the core when the person closes it, and leaves the clinician's window where it is", async () => {
    const { stand, screen, clinician } = await withScreen();
    stand.load(screen);
    screen.destroy();
    expect(stand.core.told.at(-1)?.message).toMatchObject({ type: "port-closed" });
    expect(clinician?.destroyed).toBe(false);
  });

  it("[P4] ends at once with the vault, and what it stored with it", async () => {
    const { stand, screen } = await withScreen();
    stand.core.says({ type: "locked" });
    expect(screen.destroyed).toBe(true);
    expect(stand.sessions.get(DISPLAY_SECURITY.partition)?.cleared).toBe(1);
  });

  it("[P4] ends at once with a core that crashes, while the clinician's window stays", async () => {
    const { stand, screen, clinician } = await withScreen();
    stand.core.ends();
    expect([screen.destroyed, clinician?.destroyed]).toEqual([true, false]);
  });

  it("ends rather than show a page that has crashed", async () => {
    const { screen } = await withScreen();
    screen.webContents.emit("render-process-gone", {}, { reason: "crashed" });
    expect(screen.destroyed).toBe(true);
  });
});
