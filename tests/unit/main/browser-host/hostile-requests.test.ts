import { connect } from "node:net";
import { describe, expect, it } from "vitest";
import { HostFixture } from "#tests/support/host-fixture.ts";

/** Says exactly these bytes to the host, and gives back the answer's first line. */
function say(origin: string, ...lines: string[]): Promise<string> {
  const { hostname, port } = new URL(origin);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname, () => socket.write(`${lines.join("\r\n")}\r\n\r\n`));
    socket.once("data", (data: Buffer) => {
      resolve(data.toString("latin1").split("\r\n")[0] ?? "");
      socket.destroy();
    });
    socket.once("error", reject);
  });
}

const UPGRADE = ["Connection: Upgrade", "Upgrade: websocket", "Sec-WebSocket-Version: 13"];
const KEY = "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==";

describe("the browser host", () => {
  it.each(["//[", "http://[", "//:0:0"])("outlives a request for the address %s", async (path) => {
    const { origin } = await HostFixture.start();
    const host = `Host: ${new URL(origin).host}`;
    expect(await say(origin, `GET ${path} HTTP/1.1`, host)).toMatch(/^HTTP\/1\.1 40[03] /u);
    const handshake = [`GET ${path} HTTP/1.1`, host, `Origin: ${origin}`, ...UPGRADE, KEY];
    expect(await say(origin, ...handshake)).toMatch(/^HTTP\/1\.1 40[03] /u);
  });

  it("outlives a handshake it refuses to someone who hangs up at once", async () => {
    const fixture = await HostFixture.start();
    const { hostname, port } = new URL(fixture.origin);
    for (let round = 0; round < 20; round += 1) {
      await new Promise<void>((resolve) => {
        const socket = connect(Number(port), hostname, () => {
          socket.write(["GET /port HTTP/1.1", "Host: elsewhere", ...UPGRADE, KEY, "", ""].join("\r\n"), () =>
            socket.resetAndDestroy(),
          );
        });
        socket.once("close", () => resolve());
      });
    }
    expect((await fixture.enter()).status).toBe(303);
  });
});
