import { describe, expect, it } from "vitest";
import { deidentify } from "#main/core/deidentify/deidentify.ts";

const removed = (text: string, strength: "strict" | "balanced" = "strict") =>
  deidentify(text, { strength }).findings.map(({ start, end }) => text.slice(start, end));

describe("names and places", () => {
  it("[N1] finds listed names in every case", () => {
    expect(removed("Then Agnieszka called. so agnieszka said it")).toEqual(["Agnieszka", "agnieszka"]);
    expect(removed("AGNIESZKA WAS LATE AGAIN TODAY")).toEqual(["AGNIESZKA"]);
  });

  it.each([
    ["Hope cried all the way home.", ["Hope"]],
    ["I hope it helps.", []],
    ["Will you listen?", []],
    ["Will never listens.", ["Will"]],
    ["Grace's mother phoned.", ["Grace"]],
    ["my brother mark moved out", ["mark"]],
    ["please mark the date", []],
    ["The sun rose early.", []],
    ["i told rose that it hurt", ["rose"]],
    ["Frank conversations are hard.", []],
    ["Mark and Joy argued.", ["Mark", "Joy"]],
  ])("[N2] reads %s", (text, names) => expect(removed(text)).toEqual(names));

  it("[N3] takes a heading's capitals for nothing", () => {
    expect(removed("Presenting Problem: conflict about money")).toEqual([]);
    expect(removed("SESSION SUMMARY AND PLAN\nBoth came.")).toEqual([]);
  });

  it("[N4] joins what belongs to a name", () => {
    expect(removed("We met Anna Brown and J. R. Smith.")).toEqual(["Anna Brown", "J. R. Smith"]);
    expect(removed("I saw Joost van der Berg today.")).toEqual(["Joost van der Berg"]);
    expect(removed("so ji-woo and i left")).toEqual(["ji-woo"]);
  });

  it("[N5] finds places", () => {
    expect(removed("She moved to Salt Lake City.")).toEqual(["Salt Lake City"]);
    expect(removed("we drove to tacoma for lunch")).toEqual(["tacoma"]);
    expect(removed("He teaches at St. Brigid's Primary School.")).toEqual(["St. Brigid's Primary School"]);
    expect(removed("I love reading in the bath.")).toEqual([]);
    expect(removed("They live in Reading.")).toEqual(["Reading"]);
  });

  it("[N6] removes countries in strict only, and nationalities never", () => {
    const text = "He is from Portugal, she is Polish.";
    expect(removed(text)).toEqual(["Portugal"]);
    expect(removed(text, "balanced")).toEqual([]);
  });

  it("[N7] keeps a brand unless somebody works there", () => {
    expect(removed("We ordered from Amazon and watched Netflix.")).toEqual([]);
    expect(removed("He works nights at Amazon.")).toEqual(["Amazon"]);
  });

  it("[N8] tells an initial from a label", () => {
    expect(removed("Partner B shuts down; K. walked out.")).toEqual(["K"]);
  });
});

describe("the vocabulary rule", () => {
  it("[V1] removes what is not common language", () => {
    expect(removed("She calls it the Zorblatt thing.")).toEqual(["Zorblatt"]);
    expect(removed("he went to qwyzzle with them")).toEqual(["qwyzzle"]);
  });

  it("[V1] knows chat, drawn-out words and slips of the pen", () => {
    expect(removed("omg im sooooo tired, we definately argued becuase idk lol")).toEqual([]);
  });

  it("[V2] doubts a common word with a capital letter in balanced and removes it in strict", () => {
    expect(removed("She calls him her Pickle sometimes.")).toEqual(["Pickle"]);
    expect(removed("She calls him her Pickle sometimes.", "balanced")).toEqual([]);
  });

  it("[V3] keeps what takes a capital letter and identifies nobody", () => {
    const text =
      "On Monday Mom and Dad watched Netflix after EFT; Dr. said the PHQ-9 and GAD-7 were fine, thank God, before Christmas and Ramadan, in English.";
    expect(removed(text)).toEqual([]);
  });
});
