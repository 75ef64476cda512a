import { describe, expect, it } from "vitest";
import { findBrowser } from "#main/browser-host/find-browser.ts";
import { type PdfSource, renderPdf } from "#main/browser-host/render-pdf.ts";
import { HostFixture, type PortFixture } from "#tests/support/host-fixture.ts";

async function clinicianOf(fixture: HostFixture): Promise<PortFixture> {
  await fixture.enter();
  const unlock = fixture.open();
  await unlock.greeted();
  unlock.order("open");
  await unlock.closed;
  const window = fixture.open();
  await window.greeted();
  return window;
}

const orderIn = async (window: PortFixture) =>
  JSON.parse(String(await window.frame()).slice("attune-host:".length)) as Record<string, string>;

describe("paper in the browser host", () => {
  it("offers a finished PDF to the clinician's window as a download, once", async () => {
    const asked: PdfSource[] = [];
    const render = async (source: PdfSource) => {
      asked.push(source);
      return Buffer.from("%PDF-made-up");
    };
    const fixture = await HostFixture.start({ render });
    const window = await clinicianOf(fixture);
    window.order("save-pdf");
    const { download, fileName } = await orderIn(window);
    expect(fileName).toBe("Übung – both.pdf");
    expect(await window.json()).toEqual({ answer: "done", requestId: 2 });
    expect(asked[0]?.url).toContain("/print?ticket=");
    const answer = await fixture.get(download ?? "");
    expect(answer).toMatchObject({ status: 200, body: "%PDF-made-up" });
    expect(answer.headers["content-disposition"]).toBe(
      "attachment; filename*=UTF-8''%C3%9Cbung%20%E2%80%93%20both.pdf",
    );
    expect((await fixture.get(download ?? "")).status).toBe(404);
  });

  it("offers a finished file as a download, once, with its own type", async () => {
    const fixture = await HostFixture.start();
    const window = await clinicianOf(fixture);
    window.order("save-file");
    const { download, fileName } = await orderIn(window);
    expect(fileName).toBe("cycle-map.json");
    expect(await window.json()).toEqual({ answer: "done", requestId: 3 });
    const answer = await fixture.get(download ?? "");
    expect(answer).toMatchObject({ status: 200, body: "{}" });
    expect(answer.headers["content-type"]).toBe("application/json");
    expect((await fixture.get(download ?? "")).status).toBe(404);
  });

  it("answers that paper cannot be had when nothing can make it", async () => {
    const fixture = await HostFixture.start({ render: async () => null });
    const window = await clinicianOf(fixture);
    window.order("save-pdf");
    expect(await window.json()).toEqual({ answer: "unavailable", requestId: 2 });
  });

  it("answers that paper cannot be had when making it goes wrong", async () => {
    const render = () => Promise.reject(new Error("no page"));
    const fixture = await HostFixture.start({ render });
    const window = await clinicianOf(fixture);
    window.order("save-pdf");
    expect(await window.json()).toEqual({ answer: "unavailable", requestId: 2 });
  });

  it("forgets a PDF nobody fetched when the vault locks", async () => {
    const fixture = await HostFixture.start();
    const window = await clinicianOf(fixture);
    window.order("save-pdf");
    const { download } = await orderIn(window);
    window.order("lock");
    await window.closed;
    expect((await fixture.get(download ?? "")).status).toBe(404);
  });

  it("opens a print window for its one job, good for one load and one port", async () => {
    const fixture = await HostFixture.start();
    const window = await clinicianOf(fixture);
    window.order("print");
    const { printWindow = "" } = await orderIn(window);
    expect(printWindow).toMatch(/&dialog=1$/);
    const page = await fixture.get(printWindow);
    const ticket = /name="attune-port-ticket" content="([\w-]+)"/.exec(page.body)?.[1];
    expect((await fixture.get(printWindow)).status).toBe(404);
    const { role, connected } = await fixture.open(`/port?ticket=${ticket}`).greeted();
    expect([role, connected.role, connected.printJob]).toEqual(["print", "print", "job-1"]);
    expect(await fixture.open(`/port?ticket=${ticket}`).closed).toBe(4004);
    expect(window.socket.readyState).toBe(window.socket.OPEN);
  });

  it.skipIf(findBrowser() === null)("makes a tagged PDF in a real browser", { timeout: 60_000 }, async () => {
    const fixture = await HostFixture.start({ render: renderPdf });
    const window = await clinicianOf(fixture);
    window.order("save-pdf");
    const { download } = await orderIn(window);
    const { bytes, headers } = await fixture.get(download ?? "");
    expect(headers["content-type"]).toBe("application/pdf");
    expect(bytes.subarray(0, 5).toString()).toBe("%PDF-");
    expect(bytes.toString("latin1")).toContain("/StructTreeRoot");
  });
});
