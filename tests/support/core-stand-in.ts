import type { CoreOptions, FromCore, ToCore } from "#main/core/control.ts";

/**
 * A core that keeps no vault: it speaks the control messages, echoes what windows say, and does what it is told.
 * A frame that begins with "do:" is an order: `do:open`, `do:hand-over`, `do:give-back`, `do:lock`, `do:crash`,
 * `do:print`, `do:save-pdf`, `do:save-file`, `do:open-display`, `do:close-display`.
 * Whatever else reaches it, it tells the windows it knows as a JSON frame. With a data folder `unusable` it ends at once.
 */
const options = JSON.parse(process.argv[2] ?? "{}") as CoreOptions;
const ports = new Map<number, string>();

const say = (message: FromCore) => void process.send?.(message);
const tellAll = (text: object) => {
  for (const portId of ports.keys()) say({ type: "port-data", portId, data: JSON.stringify(text) });
};
const end = () => {
  process.send?.({ type: "locked" } satisfies FromCore, () => process.exit(0));
};

function obey(order: string): void {
  const request = { job: "job-1", paper: "a4" } as const;
  if (order === "open") say({ type: "opened" });
  if (order === "hand-over") say({ type: "handed-over" });
  if (order === "give-back") say({ type: "given-back" });
  if (order === "lock") end();
  if (order === "crash") process.exit(7);
  if (order === "print") say({ type: "request", requestId: 1, request: { kind: "print", ...request } });
  if (order === "open-display" || order === "close-display")
    say({ type: "request", requestId: 4, request: { kind: order } });
  if (order === "save-file") {
    const file = { type: "json", bytes: Buffer.from("{}"), suggestedFileName: "cycle-map.json" } as const;
    say({ type: "request", requestId: 3, request: { kind: "save-file", ...file } });
  }
  if (order === "save-pdf") {
    const suggestedFileName = "Übung – both.pdf";
    say({ type: "request", requestId: 2, request: { kind: "save-pdf", ...request, suggestedFileName } });
  }
}

function hear(message: ToCore): void {
  switch (message.type) {
    case "connect":
      ports.set(message.portId, message.role);
      say({
        type: "port-data",
        portId: message.portId,
        data: JSON.stringify({ connected: message, options }),
      });
      break;
    case "port-data":
      if (typeof message.data === "string" && message.data.startsWith("do:")) obey(message.data.slice(3));
      else say({ type: "port-data", portId: message.portId, data: message.data });
      break;
    case "port-closed":
      ports.delete(message.portId);
      tellAll({ closed: message.portId });
      break;
    case "answer":
      tellAll({ answer: message.answer, requestId: message.requestId });
      break;
    case "lock":
      end();
      break;
    case "ping":
      say({ type: "pong" });
      break;
  }
}

if (options.dataDir === "unusable") process.exit(1);
process.on("message", (message) => hear(message as ToCore));
process.on("disconnect", () => process.exit(1));
say({ type: "ready" });
if (options.openSample) say({ type: "opened" });
