import { waitFor } from "@testing-library/react";
import { expect, onTestFinished, test } from "vitest";
import { receiveElectronPorts } from "#renderer/bridge/electron-port.ts";

function listening() {
  const heard: string[] = [];
  const asked: unknown[] = [];
  const note = ({ data }: MessageEvent) => void asked.push(data);
  window.addEventListener("message", note);
  onTestFinished(() => window.removeEventListener("message", note));
  receiveElectronPorts({
    opened: (role) => void heard.push(`opened ${role}`),
    ended: (end) => void heard.push(`ended ${end}`),
  });
  return { heard, asked };
}

/** Hands a port over as the preload does. */
function handOver(data: object, origin = location.origin) {
  const { port1, port2 } = new MessageChannel();
  onTestFinished(() => port2.close());
  const event = new MessageEvent("message", { data, origin, source: window });
  Object.defineProperty(event, "ports", { value: [port1] });
  window.dispatchEvent(event);
  const over = new Promise((resolve) => port1.addEventListener("close", resolve));
  return async () => {
    port2.close();
    await over;
  };
}

const HANDOVER = { attune: "port", role: "clinician" };

test("[E4] the page says that it listens, so that no port is sent before", async () => {
  const { asked, heard } = listening();
  await waitFor(() => expect(asked).toContainEqual({ attune: "listening" }));
  handOver(HANDOVER);
  expect(heard).toEqual(["opened clinician"]);
});

test("[E4] a port from elsewhere, or for a role there is none of, is not taken", () => {
  const { heard } = listening();
  handOver(HANDOVER, "https://example.org");
  handOver({ attune: "port", role: "everything" });
  handOver({ role: "clinician" });
  expect(heard).toEqual([]);
});

test("the late end of a port that was replaced does not cut the connection", async () => {
  const { heard } = listening();
  const endFirst = handOver(HANDOVER);
  const endSecond = handOver(HANDOVER);
  await endFirst();
  expect(heard).toEqual(["opened clinician", "opened clinician"]);
  await endSecond();
  expect(heard.at(-1)).toBe("ended lost");
});
