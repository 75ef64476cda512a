import { describe, expect, it } from "vitest";
import { FORM_WINDOW_SECURITY, WINDOW_SECURITY } from "#main/shell/window-security.ts";
import { unlockedShell } from "#tests/support/shell-fixture.ts";

async function handedOver() {
  const running = await unlockedShell();
  const { stand } = running;
  const clinician = stand.window;
  stand.core.says({ type: "handed-over" });
  return { ...running, clinician, form: stand.window };
}

describe("the window of a form that is handed over", () => {
  it("[E1] differs from every other window only in its session, which lives in memory too", async () => {
    expect(FORM_WINDOW_SECURITY).toEqual({ ...WINDOW_SECURITY, partition: "attune-form" });
    const { stand, form } = await handedOver();
    expect(form.options.webPreferences).toMatchObject(FORM_WINDOW_SECURITY);
    expect(stand.sessions.get("attune-form")?.isPersistent()).toBe(false);
    expect([...(stand.sessions.get("attune-form")?.handlers.keys() ?? [])].toSorted()).toEqual(
      [...(stand.sessions.get("attune")?.handlers.keys() ?? [])].toSorted(),
    );
  });

  it("[P3] fills the screen, and takes the place of the clinician's, which is gone with all it stored", async () => {
    const { stand, clinician, form } = await handedOver();
    expect(form.options).toMatchObject({ kiosk: true, fullscreen: true });
    expect(clinician.destroyed).toBe(true);
    expect(stand.sessions.get("attune")?.cleared).toBe(1);
    stand.load(form);
    expect(form.webContents.posted[0]?.message).toEqual({ role: "client-form" });
    expect(stand.openWindows).toEqual([form]);
  });

  it("gives way to the clinician's when it is given back, where that stood before", async () => {
    const { stand, clinician, form } = await handedOver();
    stand.load(form);
    stand.core.says({ type: "given-back" });
    expect(form.destroyed).toBe(true);
    stand.load(stand.window);
    expect(stand.window.webContents.posted[0]?.message).toEqual({ role: "clinician" });
    expect(stand.window.options).toMatchObject(clinician.getBounds());
    expect(stand.window.options).not.toHaveProperty("kiosk");
    expect(stand.sessions.get("attune-form")?.cleared).toBe(1);
  });

  it("[P4] ends with a lock, and with a core that is gone", async () => {
    const locked = await handedOver();
    locked.stand.load(locked.form);
    locked.stand.core.says({ type: "locked" });
    expect(locked.form.destroyed).toBe(true);

    const crashed = await handedOver();
    crashed.stand.load(crashed.form);
    crashed.stand.core.ends();
    expect(crashed.form.destroyed).toBe(true);
    crashed.letTimersRun();
    crashed.stand.core.says({ type: "ready" });
    crashed.stand.load(crashed.stand.window);
    expect(crashed.stand.window.webContents.posted[0]?.message).toEqual({ role: "unlock" });
  });
});
