import { EVENT_KINDS, type EventKind, type LifeEvent } from "#shared/forms/intake/life-events.ts";

/** Wide enough for the marks; the picture is scaled to its room. */
export const LANES = { width: 920, left: 150, right: 24, lane: 40, gap: 36, mark: 11 } as const;

export type PlacedEvent = { number: number; event: LifeEvent; x: number; y: number };
export type PlacedLane = { kind: EventKind; y: number };
export type PlacedLife = { top: number; lanes: PlacedLane[]; events: PlacedEvent[] };
export type Lanes = { lives: PlacedLife[]; height: number; years: { age: number; x: number }[] };

/** Numbers every event as the table does: partner by partner, in the order told. */
export function numbered(lives: readonly (readonly LifeEvent[])[]): { number: number; event: LifeEvent }[][] {
  let number = 0;
  return lives.map((events) =>
    events.map((event) => {
      number += 1;
      return { number, event };
    }),
  );
}

/** Three lanes a life on one scale of age. Marks of one lane never cover each other; who told no age has no mark. */
export function placeLives(lives: readonly (readonly LifeEvent[])[]): Lanes {
  const ages = lives.flatMap((events) => events.flatMap(({ age }) => (age === null ? [] : [age])));
  const last = Math.max(20, Math.ceil((Math.max(0, ...ages) + 1) / 10) * 10);
  const { width, left, right, lane, gap } = LANES;
  const xOf = (age: number) => left + (age / last) * (width - left - right);
  const each = EVENT_KINDS.length * lane + gap;
  const placed = numbered(lives).map((events, at): PlacedLife => {
    const top = at * each;
    const yOf = (kind: EventKind) => top + gap + (EVENT_KINDS.indexOf(kind) + 0.5) * lane;
    return {
      top,
      lanes: EVENT_KINDS.map((kind) => ({ kind, y: yOf(kind) })),
      events: EVENT_KINDS.flatMap((kind) =>
        apart(
          events.flatMap(({ number, event }) =>
            event.kind === kind && event.age !== null
              ? [{ number, event, x: xOf(event.age), y: yOf(kind) }]
              : [],
          ),
        ),
      ),
    };
  });
  const step = last > 60 ? 20 : 10;
  const years = Array.from({ length: Math.floor(last / step) + 1 }, (_, n) => ({
    age: n * step,
    x: xOf(n * step),
  }));
  return { lives: placed, height: lives.length * each, years };
}

/** Moves marks just far enough that each can be seen: to the right, and back where that would leave the picture. */
function apart(events: PlacedEvent[]): PlacedEvent[] {
  const room = LANES.mark * 2 + 4;
  const placed = events.toSorted((one, other) => one.x - other.x);
  const rightward: PlacedEvent[] = [];
  for (const one of placed)
    rightward.push({ ...one, x: Math.max(one.x, (rightward.at(-1)?.x ?? -room) + room) });
  const settled: PlacedEvent[] = [];
  for (const one of rightward.toReversed()) {
    const end = (settled.at(-1)?.x ?? LANES.width - LANES.mark - 2 + room) - room;
    settled.push({ ...one, x: Math.min(one.x, end) });
  }
  return settled.toReversed();
}
