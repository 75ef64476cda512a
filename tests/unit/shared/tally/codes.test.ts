import { v7 } from "uuid";
import { expect, it } from "vitest";
import type { SessionId } from "#shared/domain/ids.ts";
import { codesIn, countTones, partsOf, streamOf } from "#shared/tally/codes.ts";
import { newPartnerId, tapOf } from "#tests/support/couple.ts";

const anna = newPartnerId();
const michael = newPartnerId();
const session = v7() as SessionId;
const events = [
  tapOf(session, michael, { valence: "positive" }),
  tapOf(session, anna, { valence: null, tag: "pursue" }),
  tapOf(session, michael, { valence: "negative", tag: "withdraw" }),
  tapOf(session, anna),
];

it("a tap that says both tone and move is read as either, one that says one thing is passed over by the other", () => {
  expect(streamOf(events, "tone")).toEqual([
    `${michael}/positive`,
    `${michael}/negative`,
    `${anna}/negative`,
  ]);
  expect(streamOf(events, "moves")).toEqual([`${anna}/pursue`, `${michael}/withdraw`]);
});

it("codes stand in the order of the pad, and only those that occur", () => {
  expect(codesIn([streamOf(events, "tone")], [anna, michael], "tone")).toEqual([
    `${anna}/negative`,
    `${michael}/negative`,
    `${michael}/positive`,
  ]);
  expect(partsOf(`${anna}/negative`)).toEqual({ partnerId: anna, mark: "negative" });
});

it("tones are counted for one partner or for all", () => {
  expect(countTones(events, michael)).toEqual({ negative: 1, neutral: 0, positive: 1 });
  expect(countTones(events)).toEqual({ negative: 2, neutral: 0, positive: 1 });
});
