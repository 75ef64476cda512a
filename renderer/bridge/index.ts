export {
  beforeWindowEnds,
  connect,
  getConnection,
  subscribeConnection,
} from "./connection.ts";
export { CoreUnreachable, core, type Outcome, outcomeOf, queries } from "./core.ts";
export type { OpenPort, PortEvents } from "./window-port.ts";
