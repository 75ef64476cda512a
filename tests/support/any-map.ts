import fc from "fast-check";
import { v7 } from "uuid";
import {
  type CycleMap,
  type CycleRole,
  EXITS_PER_EDGE_MAX,
  type Exit,
  type Item,
  LOOP_SLOTS,
  ROLE_KINDS,
  type Sharing,
  SIDES,
  SLOTS,
} from "#shared/domain/cycle-map.ts";
import type { ExitId, ItemId, MapId, PartnerId, StrokeId, UnitId } from "#shared/domain/ids.ts";
import { INK_COLOURS, INK_WIDTHS, type Stroke } from "#shared/domain/ink.ts";
import { line } from "#shared/domain/text.ts";

const HOSTILE = [
  "<script>alert(1)</script>",
  '"><img src=x onerror=alert(1)>',
  "]]><svg onload=alert(1)>",
  "&lt;b&gt; &amp; '\"",
  "{{name}} $t(app:title)",
  "__proto__",
  "שלום, <b>עולם</b>",
  "🙂 &#0; ﷽",
];

/** Any text of one line as the records allow it; now and then one that would like to be markup. */
const anyLine = (max: number) =>
  fc
    .oneof(fc.string({ minLength: 1, maxLength: max, unit: "grapheme" }), fc.constantFrom(...HOSTILE))
    .map((text) => line(max).safeParse(text.slice(0, max)).data ?? "word");

const anyRating = fc.option(fc.integer({ min: 0, max: 10 }), { nil: null });

const anyRole: fc.Arbitrary<CycleRole> = fc.oneof(
  fc.constantFrom(...ROLE_KINDS).map((kind) => ({ kind })),
  anyLine(40).map((text) => ({ kind: "own-words" as const, text })),
);

const anySharing: fc.Arbitrary<Sharing | undefined> = fc.constantFrom(
  undefined,
  { with: "clinician" },
  { with: "a" },
  { with: "b" },
  { with: "shared", agreedBy: "a", agreedAt: "2026-03-14T09:00:00.000Z" },
);

/** More than a card holds at most; a fuller one differs in nothing but time. */
const USUAL_ITEMS = 6;

const anyItems: fc.Arbitrary<Item[]> = fc
  .tuple(
    ...SLOTS.map((slot) =>
      fc.array(fc.tuple(anyLine(240), anySharing), { maxLength: USUAL_ITEMS }).map((texts) =>
        texts.map(
          ([text, sharing]): Item => ({
            id: v7() as ItemId,
            slot,
            text,
            ...(sharing && { sharing }),
          }),
        ),
      ),
    ),
  )
  .map((slots) => slots.flat());

const anySide = fc.record({ role: anyRole, items: anyItems, strength: anyRating, body: anyRating });

const anyExits: fc.Arbitrary<Exit[]> = fc
  .tuple(
    ...SIDES.flatMap((side) =>
      LOOP_SLOTS.map((from) =>
        fc
          .array(
            fc.record({
              text: anyLine(80),
              by: fc.constantFrom("a" as const, "b" as const, "both" as const),
              heard: fc.nat(99),
              missed: fc.nat(99),
            }),
            { maxLength: from === "move" ? EXITS_PER_EDGE_MAX : 1 },
          )
          .map((exits) => exits.map((exit): Exit => ({ id: v7() as ExitId, edge: { side, from }, ...exit }))),
      ),
    ),
  )
  .map((edges) => edges.flat());

const anyPath = fc
  .integer({ min: 1, max: 6 })
  .chain((points) =>
    fc.array(fc.integer({ min: -900, max: 900 }), { minLength: 2 * points, maxLength: 2 * points }),
  );

const anyStroke: fc.Arbitrary<Stroke> = fc
  .record({
    anchor: fc.oneof(
      fc.constant("crossing"),
      fc.tuple(fc.constantFrom(...SIDES), fc.constantFrom(...SLOTS)).map((place) => place.join(":")),
    ),
    colour: fc.constantFrom(...INK_COLOURS),
    width: fc.constantFrom(...INK_WIDTHS),
    sharing: fc.constantFrom("shared" as const, "clinician" as const),
    path: anyPath,
    pressed: fc.boolean(),
  })
  .map(({ pressed, ...stroke }) => ({
    id: v7() as StrokeId,
    ...stroke,
    pressure: pressed ? Array.from({ length: stroke.path.length / 2 }, (_, index) => index) : [],
  }));

/** Any map the records allow. */
export const anyMap: fc.Arbitrary<CycleMap> = fc
  .record({
    kind: fc.constantFrom("negative" as const, "new" as const),
    name: fc.oneof(fc.constant(""), anyLine(80)),
    topic: fc.oneof(fc.constant(""), anyLine(80)),
    a: anySide,
    b: anySide,
    exits: anyExits,
    ink: fc.array(anyStroke, { maxLength: 4 }),
  })
  .map(({ a, b, ...rest }) => ({
    schema: 1,
    id: v7() as MapId,
    unitId: v7() as UnitId,
    ...rest,
    sides: { a: { partnerId: v7() as PartnerId, ...a }, b: { partnerId: v7() as PartnerId, ...b } },
    answers: null,
  }));
