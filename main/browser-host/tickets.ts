/** Hands out tickets that are good for one use. */
export type Tickets<Value> = {
  issue(value: Value): string;
  /** What the ticket stands for, once; afterwards and for any other text undefined. */
  redeem(ticket: string | null): Value | undefined;
  /** Makes every ticket worthless. */
  clear(): void;
};

export function oneTimeTickets<Value>(draw: () => string): Tickets<Value> {
  const open = new Map<string, Value>();
  return {
    issue(value) {
      const ticket = draw();
      open.set(ticket, value);
      return ticket;
    },
    redeem(ticket) {
      if (ticket === null) return undefined;
      const value = open.get(ticket);
      open.delete(ticket);
      return value;
    },
    clear: () => open.clear(),
  };
}
