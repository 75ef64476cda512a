import { describe, expect, it } from "vitest";
import { HostFixture } from "#tests/support/host-fixture.ts";

describe("the browser host's pages", () => {
  it("lets in the first to use the start address, with a cookie no script and no other site can use", async () => {
    const fixture = await HostFixture.start();
    const answer = await fixture.enter();
    expect(answer.status).toBe(303);
    expect(answer.headers.location).toBe("/");
    expect(answer.headers["set-cookie"]?.[0]).toMatch(
      /^attune-\d+=[\w-]{32}; HttpOnly; SameSite=Strict; Path=\/$/,
    );
    expect((await fixture.get("/")).status).toBe(200);
  });

  it("refuses the start address a second time, and everything to those without the cookie", async () => {
    const fixture = await HostFixture.start();
    await fixture.enter();
    fixture.cookie = "";
    for (const path of [
      fixture.host.url.slice(fixture.origin.length),
      "/",
      "/assets/app-1.js",
      "/?ticket=",
    ]) {
      expect((await fixture.get(path)).status).toBe(403);
    }
    expect((await fixture.get("/", { cookie: "attune-1=guess" })).status).toBe(403);
  });

  it("leads a window that is in already from the start address to its page", async () => {
    const fixture = await HostFixture.start();
    await fixture.enter();
    expect(await fixture.enter()).toMatchObject({ status: 303, headers: { location: "/" } });
  });

  it("[E3] serves each page under the policy, with a nonce of its own that the page is told", async () => {
    const fixture = await HostFixture.start();
    await fixture.enter();
    const nonces = new Set<string>();
    for (const path of ["/", "/", "/couples/some-id"]) {
      const { headers, body } = await fixture.get(path);
      const nonce = /name="csp-nonce" content="([\w-]{32})"/.exec(body)?.[1] ?? "none";
      nonces.add(nonce);
      expect(headers["content-security-policy"]).toBe(
        `default-src 'none'; script-src 'self'; style-src 'self' 'nonce-${nonce}'; style-src-attr 'none'; ` +
          "img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; worker-src 'self'; object-src 'none'; " +
          "base-uri 'none'; form-action 'none'; frame-src 'none'; frame-ancestors 'none'",
      );
      expect(headers["content-security-policy"]).not.toContain("unsafe");
    }
    expect(nonces.size).toBe(3);
  });

  it("has nothing stored, guessed at or referred to, whatever it answers", async () => {
    const fixture = await HostFixture.start();
    await fixture.enter();
    for (const path of ["/", "/assets/app-1.js", "/nothing.txt"]) {
      expect((await fixture.get(path)).headers).toMatchObject({
        "cache-control": "no-store",
        "x-content-type-options": "nosniff",
        "referrer-policy": "no-referrer",
        "cross-origin-opener-policy": "same-origin",
        "cross-origin-resource-policy": "same-origin",
      });
    }
    expect((await fixture.get("/assets/app-1.js")).headers["content-type"]).toBe(
      "text/javascript; charset=utf-8",
    );
  });

  it.each([
    ["a name rebound to this machine", { host: "attune.example:80" }],
    ["another port's name", { host: "127.0.0.1:1" }],
    ["localhost by name", { host: "localhost" }],
    ["another site's page", { origin: "https://example.org" }],
    ["a page without an origin", { origin: "null" }],
    ["a link on another site", { "sec-fetch-site": "cross-site" }],
    ["another port of this machine", { "sec-fetch-site": "same-site" }],
  ])("refuses %s", async (_, headers) => {
    const fixture = await HostFixture.start();
    await fixture.enter();
    expect((await fixture.get("/", headers)).status).toBe(403);
  });

  it("takes no other method and no body", async () => {
    const fixture = await HostFixture.start();
    await fixture.enter();
    expect((await fixture.get("/", {}, "POST", "x")).status).toBe(405);
    expect((await fixture.get("/", {}, "DELETE")).status).toBe(405);
    expect((await fixture.get("/", { "content-length": "4" }, "GET", "body")).status).toBe(413);
    expect((await fixture.get("/", {}, "HEAD")).body).toBe("");
  });

  it.each([
    "/../package.json",
    "/assets/../../package.json",
    "/%2e%2e/%2e%2e/package.json",
    "/..%2f..%2fetc%2fpasswd",
    "/assets/..\\..\\package.json",
    "/assets/app-1.js/../../../secret.txt",
    "/index.html",
    "//etc/passwd.txt",
    "/print",
    "/print?ticket=guess",
    "/download/guess",
  ])("has nothing at %s", async (path) => {
    const fixture = await HostFixture.start();
    await fixture.enter();
    expect((await fixture.get(path)).status).toBe(404);
  });
});
