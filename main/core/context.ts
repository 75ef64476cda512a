import type { WindowRole } from "#shared/contract/roles.ts";
import type { DeviceId } from "#shared/domain/ids.ts";
import type { HostAnswer, HostRequest, PrintJobId } from "./control.ts";
import type { Vault } from "./vault/vault.ts";

/** Who is asking: carried by the port a call came in on, never by the call. */
export type PortContext = { role: WindowRole; portId: number; printJob: PrintJobId | null };

/** A practice that is open, and the id under which this installation signs its audit rows. */
export type OpenPractice = { vault: Vault; device: DeviceId; sample: boolean };

/** What the core cannot do itself is asked of the host. */
export type Host = { ask(request: HostRequest): Promise<HostAnswer> };

export type Clock = () => Date;
/** Gives a fresh UUIDv7 at every call. */
export type NewId = () => string;
