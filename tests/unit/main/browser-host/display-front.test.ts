import { describe, expect, it } from "vitest";
import { HostFixture } from "#tests/support/host-fixture.ts";

const CLOSED_AS_LOCKED = 4001;
const ARRIVING = { "sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate" };

/** A clinician's window whose core has just asked for the couple's screen. */
async function withScreen() {
  const fixture = await HostFixture.start();
  await fixture.enter();
  const unlock = fixture.open();
  await unlock.greeted();
  unlock.order("open");
  await unlock.closed;
  const clinician = fixture.open();
  await clinician.greeted();
  clinician.order("open-display");
  const told = String(await clinician.frame());
  const { displayWindow } = JSON.parse(told.replace("attune-host:", "")) as { displayWindow: string };
  const address = new URL(displayWindow);
  const path = address.pathname + address.search;
  const { host } = address;
  const get = (to: string, headers: Record<string, string> = {}) =>
    fixture.get(to, { host, cookie: "", ...headers });
  const arrive = () => get(path, ARRIVING);
  const ticketIn = (body: string) =>
    /name="attune-port-ticket" content="([\w-]{32})"/.exec(body)?.[1] ?? "none";
  const port = (ticket: string, headers: Record<string, string>) =>
    fixture.open(`/port?ticket=${ticket}`, { host, origin: address.origin, ...headers });
  const opened = async () => {
    const page = await arrive();
    const cookie = page.headers["set-cookie"]?.[0]?.split(";")[0] ?? "";
    return { page, cookie, screen: port(ticketIn(page.body), { cookie }) };
  };
  return { fixture, clinician, address, path, get, arrive, port, opened, ticketIn };
}

describe("the couple's screen under the browser host", () => {
  it("is another origin than the clinician's window, let in once by its ticket, with a cookie of its own", async () => {
    const { fixture, address, arrive } = await withScreen();
    expect(address.origin).not.toBe(fixture.origin);
    expect(address.hostname).toBe("localhost");
    const page = await arrive();
    expect(page.status).toBe(200);
    expect(page.headers["set-cookie"]?.[0]).toMatch(/HttpOnly; SameSite=Strict; Path=\/$/);
    expect(page.headers["content-security-policy"]).toContain("default-src 'none'");
    expect((await arrive()).status).toBe(403);
  });

  it("gives its cookie no page of the clinician's, and the clinician's cookie none of its own", async () => {
    const { fixture, get, opened } = await withScreen();
    const { cookie } = await opened();
    expect((await fixture.get("/", { cookie })).status).toBe(403);
    expect((await get("/display", { cookie: fixture.cookie })).status).toBe(403);
    expect((await get("/", { cookie })).status).toBe(404);
    expect((await get("/print?ticket=x", { cookie })).status).toBe(404);
    expect((await get("/assets/app-1.js", { cookie })).status).toBe(200);
    expect((await get("/assets/app-1.js")).status).toBe(403);
  });

  it("is arrived at by going there, and by nothing else from elsewhere", async () => {
    const { get, path } = await withScreen();
    expect((await get(path, { "sec-fetch-site": "cross-site", "sec-fetch-mode": "no-cors" })).status).toBe(
      403,
    );
    expect((await get(path, { ...ARRIVING, origin: "https://example.org" })).status).toBe(403);
    expect((await get("/display?ticket=guess", ARRIVING)).status).toBe(403);
  });

  it("has the role of the display, beside the clinician's window, and one port a page", async () => {
    const { opened, port, ticketIn } = await withScreen();
    const { page, cookie, screen } = await opened();
    expect(await screen.greeted()).toMatchObject({ role: "display", connected: { role: "display" } });
    expect(await port(ticketIn(page.body), { cookie }).closed).toBe(403);
    expect(await port("guess", { cookie }).closed).toBe(403);
    expect(await port(ticketIn(page.body), { cookie: "" }).closed).toBe(403);
  });

  it("can be loaded again while it is open, and takes the place of the one before", async () => {
    const { opened, get, port, ticketIn } = await withScreen();
    const { cookie, screen } = await opened();
    await screen.greeted();
    const again = await get("/display", { cookie, "sec-fetch-site": "same-origin" });
    const second = port(ticketIn(again.body), { cookie });
    expect(await screen.closed).toBe(CLOSED_AS_LOCKED);
    expect((await second.greeted()).role).toBe("display");
  });

  it("ends when it is closed from the clinician's side", async () => {
    const { opened, clinician } = await withScreen();
    const { screen } = await opened();
    await screen.greeted();
    clinician.order("close-display");
    expect(await screen.closed).toBe(CLOSED_AS_LOCKED);
  });

  it.each(["lock", "crash"])("[P4] ends with a core that has to %s, and its cookie with it", async (how) => {
    const { opened, clinician, get } = await withScreen();
    const { screen, cookie } = await opened();
    await screen.greeted();
    clinician.order(how);
    expect(await screen.closed).toBe(CLOSED_AS_LOCKED);
    expect((await get("/display", { cookie })).status).toBe(403);
  });
});
