import { describe, expect, it } from "vitest";
import { HostFixture } from "#tests/support/host-fixture.ts";

async function entered(openSample = false) {
  const core = { dataDir: "nowhere", openSample, cheapKeysForTests: false };
  const fixture = await HostFixture.start({ core });
  await fixture.enter();
  return fixture;
}

/** A clinician's window, by way of the unlock window. */
async function clinician(fixture: HostFixture) {
  const unlock = fixture.open();
  await unlock.greeted();
  unlock.order("open");
  expect(await unlock.closed).toBe(4002);
  const window = fixture.open();
  expect((await window.greeted()).role).toBe("clinician");
  return window;
}

describe("a window's port in the browser host", () => {
  it("greets the window with its role before any frame of the core", async () => {
    const fixture = await entered();
    expect(await fixture.open().greeted()).toEqual({
      role: "unlock",
      connected: { type: "connect", portId: 1, role: "unlock", printJob: null },
    });
  });

  it("carries text and bytes both ways unchanged", async () => {
    const window = (await entered()).open();
    await window.greeted();
    window.socket.send('{"i":1,"p":"Ünïcode ⟳"}');
    window.socket.send(new Uint8Array([0, 1, 254, 255]));
    expect(await window.frame()).toBe('{"i":1,"p":"Ünïcode ⟳"}');
    expect(await window.frame()).toEqual(new Uint8Array([0, 1, 254, 255]));
  });

  it.each([
    ["without an origin", { origin: "" }],
    ["of another site", { origin: "https://example.org" }],
    ["of another name for this machine", { host: "attune.example" }],
    ["without the cookie", { cookie: "" }],
    ["with a guessed cookie", { cookie: "attune=guess" }],
  ])("refuses a handshake %s", async (_, headers) => {
    const fixture = await entered();
    expect(await fixture.open("/port", headers).closed).toBe(403);
  });

  it("refuses a handshake anywhere but at the port", async () => {
    const fixture = await entered();
    expect(await fixture.open("/elsewhere").closed).toBe(403);
  });

  it("[P3] ends the clinician's window when a form is handed over; every new main window is the form's", async () => {
    const fixture = await entered();
    const window = await clinician(fixture);
    window.order("hand-over");
    expect(await window.closed).toBe(4001);
    const form = fixture.open();
    expect((await form.greeted()).role).toBe("client-form");
    const second = fixture.open();
    expect((await second.greeted()).role).toBe("client-form");
    expect(await form.closed).toBe(4004);
    second.order("give-back");
    expect(await second.closed).toBe(4001);
    expect((await fixture.open().greeted()).role).toBe("clinician");
  });

  it("closes a port that asks for a print job it has no ticket for", async () => {
    const fixture = await entered();
    expect(await fixture.open("/port?ticket=guess").closed).toBe(4004);
  });

  it("ends a window that sends more than 8 MiB at once", async () => {
    const window = (await entered()).open();
    await window.greeted();
    window.socket.send(Buffer.alloc(8 * 1024 * 1024 + 1));
    expect(await window.closed).toBe(1009);
  });

  it("makes the unlock window the clinician's once the vault is open", async () => {
    await clinician(await entered());
  });

  it("starts as the clinician's window when the sample is open from the start", async () => {
    const fixture = await entered(true);
    const first = fixture.open();
    const { role } = await first.greeted();
    // The sample may open a moment after the core is ready; the window is then told to come again.
    if (role === "unlock") expect(await first.closed).toBe(4002);
    const window = role === "unlock" ? fixture.open() : first;
    if (role === "unlock") expect((await window.greeted()).role).toBe("clinician");
    window.order("lock");
    expect(await window.closed).toBe(4001);
    const after = fixture.open();
    expect(await after.json()).toEqual({ role: "unlock" });
    expect(await after.json()).toMatchObject({ options: { openSample: false } });
  });

  it("keeps the newest main window only, and tells the core the other is gone", async () => {
    const fixture = await entered();
    const older = await clinician(fixture);
    const newer = fixture.open();
    expect(await older.closed).toBe(4004);
    expect((await newer.greeted()).role).toBe("clinician");
    expect(older.socket.readyState).toBe(older.socket.CLOSED);
  });

  it("tells the core when a window goes away by itself", async () => {
    const fixture = await entered();
    const window = await clinician(fixture);
    window.order("print");
    const order = String(await window.frame());
    const { printWindow } = JSON.parse(order.slice("attune-host:".length)) as { printWindow: string };
    const page = await fixture.get(printWindow);
    const ticket = /name="attune-port-ticket" content="([\w-]+)"/.exec(page.body)?.[1];
    const print = fixture.open(`/port?ticket=${ticket}`);
    const { connected } = await print.greeted();
    print.socket.close();
    expect(await window.json()).toEqual({ answer: "done", requestId: 1 });
    expect(await window.json()).toEqual({ closed: connected.portId });
  });

  it("[P4] ends every window when the vault locks, and greets the next with a fresh locked core", async () => {
    const fixture = await entered();
    const window = await clinician(fixture);
    window.order("lock");
    expect(await window.closed).toBe(4001);
    expect((await fixture.open().greeted()).role).toBe("unlock");
  });

  it("lets the clinician's window keep its role when the core ends unexpectedly, and starts the core again", async () => {
    const fixture = await entered();
    const window = await clinician(fixture);
    window.order("crash");
    expect(await window.closed).toBe(4003);
    expect((await fixture.open().greeted()).role).toBe("clinician");
  });

  it("tells the windows they are locked when the host ends", async () => {
    const fixture = await entered();
    const window = await clinician(fixture);
    await fixture.host.end();
    expect(await window.closed).toBe(4001);
    await expect(fixture.get("/")).rejects.toThrow();
  });

  it("rejects when no core can be started", async () => {
    const core = { dataDir: "unusable", openSample: false, cheapKeysForTests: false };
    await expect(HostFixture.start({ core })).rejects.toThrow("The core could not be started.");
  });
});
