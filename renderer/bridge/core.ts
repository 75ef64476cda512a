import { type ClientContext, type ClientLink, createORPCClient, ORPCError } from "@orpc/client";
import { RPCLink } from "@orpc/client/message-port";
import { createTanstackQueryUtils } from "@orpc/tanstack-query";
import type { ErrorCode } from "#shared/contract/errors.ts";
import { ERRORS } from "#shared/contract/errors.ts";
import type { Core } from "#shared/contract/index.ts";
import { getConnection } from "./connection.ts";
import type { WindowPort } from "./window-port.ts";

/** The core did not answer: its process is gone or not there yet. What was asked may or may not have happened. */
export class CoreUnreachable extends Error {}

const links = new WeakMap<WindowPort, RPCLink<ClientContext>>();

/** Always speaks over the port of the moment, so that a restart of the core needs no new client. */
const link: ClientLink<ClientContext> = {
  async call(path, input, options) {
    const { port } = getConnection();
    if (!port) throw new CoreUnreachable("no port");
    let over = links.get(port);
    if (!over) {
      over = new RPCLink({ port });
      links.set(port, over);
    }
    try {
      return await over.call(path, input, options);
    } catch (error) {
      if (error instanceof ORPCError || getConnection().port === port) throw error;
      throw new CoreUnreachable("the port closed", { cause: error });
    }
  },
};

/** Every procedure of the core this window may call. */
export const core: Core = createORPCClient(link);

/** The same procedures as TanStack Query options and keys. */
export const queries = createTanstackQueryUtils(core);

/** The contract's error code an outcome carries, `UNREACHABLE`, or `INTERNAL` for a bug. */
export type Outcome = ErrorCode | "UNREACHABLE" | "INTERNAL";

export function outcomeOf(error: unknown): Outcome {
  if (error instanceof CoreUnreachable) return "UNREACHABLE";
  if (error instanceof ORPCError && Object.hasOwn(ERRORS, error.code)) return error.code as ErrorCode;
  return "INTERNAL";
}
