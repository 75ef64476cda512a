import { describe, expect, it } from "vitest";
import type { ElectronStandIn } from "#tests/support/electron-stand-in.ts";
import { refusable } from "#tests/support/electron-stand-in.ts";
import { runningShell } from "#tests/support/shell-fixture.ts";

const sessionOf = (stand: ElectronStandIn) => {
  const session = stand.sessions.get("attune");
  if (!session) throw new Error("the shell opened no session");
  return session;
};

function granted(stand: ElectronStandIn, kind: string, ...before: unknown[]): unknown {
  let answer: unknown = "none given";
  sessionOf(stand).call(kind, ...before, (given: unknown) => {
    answer = given;
  });
  return answer;
}

async function ask(stand: ElectronStandIn, url: string, method = "GET"): Promise<Response> {
  const answer = await sessionOf(stand).call("scheme app", new Request(url, { method }));
  if (!(answer instanceof Response)) throw new Error("no response");
  return answer;
}

describe("the shell's session", () => {
  it("[E1] is refused when it would be kept on disk", async () => {
    const { shell } = await runningShell(({ electron }) => {
      Object.assign(electron.session.fromPartition("attune"), { persistent: true });
    });
    await expect(shell).rejects.toThrow("must live in memory");
  });

  it("[E2] denies every permission, device, screen and pairing", async () => {
    const { stand } = await runningShell();
    for (const permission of ["media", "geolocation", "clipboard-read", "openExternal", "notifications"]) {
      expect(granted(stand, "permission request", {}, permission)).toBe(false);
      expect(sessionOf(stand).call("permission check", {}, permission)).toBe(false);
    }
    expect(sessionOf(stand).call("device", {})).toBe(false);
    expect(granted(stand, "display media", {})).toBe(null);
    expect(granted(stand, "bluetooth", {})).toEqual({ confirmed: false });
    expect(sessionOf(stand).handlers.get("spell check")).toBe(false);
  });

  it("[E2] lets no file down and no name be looked up", async () => {
    const { stand } = await runningShell();
    const event = refusable();
    sessionOf(stand).emit("will-download", event);
    expect(event.prevented).toBe(true);
    expect([...stand.app.switches]).toEqual([["host-resolver-rules", "MAP * ~NOTFOUND"]]);
  });

  it.each([
    ["app://attune/", false],
    ["app://attune/assets/app-1.js", false],
    ["data:image/png;base64,AA==", false],
    ["blob:app://attune/1f", false],
    ["app://elsewhere/", true],
    ["app://attune.example/", true],
    ["file:///etc/passwd", true],
    ["https://example.org/", true],
    ["http://127.0.0.1/", true],
    ["ws://127.0.0.1/", true],
    ["blob:https://example.org/1f", true],
    ["devtools://devtools/bundled/inspector.html", true],
  ])("[E2] answers %s: cancelled %s", async (url, cancel) => {
    const { stand } = await runningShell();
    expect(granted(stand, "request", { url })).toEqual({ cancel });
  });

  it("[E2] makes app: an origin of its own before the app is ready", async () => {
    const { stand } = await runningShell();
    expect(stand.schemes).toEqual([
      { scheme: "app", privileges: { standard: true, secure: true, supportFetchAPI: true } },
    ]);
  });

  it("[E3] serves each page with a policy and a nonce of its own, and no way out", async () => {
    const { stand } = await runningShell();
    const nonces = new Set<string>();
    for (const path of ["/", "/print"]) {
      const response = await ask(stand, `app://attune${path}`);
      const policy = response.headers.get("content-security-policy") ?? "";
      const nonce = /content="([\w-]{32})"/.exec(await response.text())?.[1] ?? "none";
      nonces.add(nonce);
      expect(policy).toContain(`style-src 'self' 'nonce-${nonce}'`);
      expect(policy).toContain("connect-src 'none'");
      expect(policy).not.toContain("unsafe");
      expect(response.headers.get("cache-control")).toBe("no-store");
    }
    expect(nonces.size).toBe(2);
  });

  it("[E2] serves the built files and nothing beside them", async () => {
    const { stand } = await runningShell();
    const script = await ask(stand, "app://attune/assets/app-1.js");
    expect(script.headers.get("content-type")).toBe("text/javascript; charset=utf-8");
    expect(await script.text()).toContain("dataset.print");
    for (const url of [
      "app://attune/../main/index.js",
      "app://attune/%2e%2e/package.json",
      "app://attune/assets/none.js",
      "app://elsewhere/",
    ]) {
      expect((await ask(stand, url)).status).toBe(404);
    }
    expect((await ask(stand, "app://attune/", "POST")).status).toBe(404);
  });
});
