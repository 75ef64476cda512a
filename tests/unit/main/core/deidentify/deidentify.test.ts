import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { deidentify, redact } from "#main/core/deidentify/deidentify.ts";
import { FINDING_KINDS, type KnownWord } from "#shared/deidentify/finding.ts";
import { inventNotes } from "#tests/support/deidentify/notes.ts";

const note = fc
  .integer({ min: 0, max: 9_999 })
  .map((seed) => inventNotes(1, seed)[0] ?? { text: "", spans: [] });
const anything = fc.oneof(
  fc.string({ unit: "grapheme" }),
  fc.string({ unit: "binary" }),
  note.map(({ text }) => text),
  fc
    .array(
      fc.constantFrom(
        "Ewa",
        "will",
        "5/3/21",
        "St.",
        "\n",
        "'s",
        "-",
        "14",
        "Road",
        "é",
        "\ud83d",
        "😀",
        "J.",
        "@",
      ),
    )
    .map((parts) => parts.join(" ")),
);
const removed = (
  text: string,
  known: readonly KnownWord[] = [],
  strength: "strict" | "balanced" = "strict",
) => deidentify(text, { known, strength }).findings.map(({ start, end }) => text.slice(start, end));
const redacted = (text: string, strength: "strict" | "balanced" = "strict") =>
  deidentify(text, { strength }).redacted;

describe("the answer", () => {
  it("[R1] [R5] is in order, apart and inside the text, for every text there can be", () => {
    fc.assert(
      fc.property(anything, fc.constantFrom("strict" as const, "balanced" as const), (text, strength) => {
        let from = 0;
        for (const { start, end } of deidentify(text, { strength }).findings) {
          expect(start).toBeGreaterThanOrEqual(from);
          expect(end).toBeGreaterThan(start);
          from = end;
        }
        expect(from).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  it("[R2] is written into the text, and all else stays to the letter", () => {
    fc.assert(
      fc.property(anything, (text) => {
        const { findings, redacted: written } = deidentify(text);
        expect(written).toBe(redact(text, findings));
        const kept = findings.reduce((sum, { start, end }) => sum - (end - start), text.length);
        const marks = findings.reduce((sum, { kind }) => sum + kind.length + 2, 0);
        expect(written.length).toBe(kept + marks);
      }),
    );
    expect(redacted("Ewa slept, then Ewa left.")).toBe("[name] slept, then [name] left.");
  });

  it("[R3] gives each finding a kind, a reason without the text, and a confidence", () => {
    fc.assert(
      fc.property(note, ({ text }) => {
        for (const { start, end, kind, reason, confidence } of deidentify(text).findings) {
          expect(FINDING_KINDS).toContain(kind);
          expect(reason.length).toBeGreaterThan(3);
          if (end - start > 6) expect(reason).not.toContain(text.slice(start, end));
          expect(confidence).toBeGreaterThan(0);
          expect(confidence).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it("[R4] removes in strict whatever balanced removes", () => {
    fc.assert(
      fc.property(note, ({ text, known = [] }) => {
        const strict = deidentify(text, { known }).findings;
        for (const { start, end } of deidentify(text, { known, strength: "balanced" }).findings)
          expect(strict.some((finding) => finding.start <= start && end <= finding.end)).toBe(true);
      }),
    );
  });

  it("[R4] names as a doubt what balanced lets stay", () => {
    const text = "We moved from Ghana last year.";
    const { findings, doubts } = deidentify(text, { strength: "balanced" });
    expect(findings).toEqual([]);
    expect(doubts.map(({ start, end }) => text.slice(start, end))).toEqual(["Ghana"]);
  });

  it("[R2] finds no name, number or address in what it has written", () => {
    fc.assert(
      fc.property(note, ({ text }) => {
        const again = deidentify(deidentify(text).redacted).findings;
        expect(
          again.filter(({ kind }) => ["phone", "email", "url", "address", "number"].includes(kind)),
        ).toEqual([]);
      }),
    );
  });
});

describe("the couple's own records", () => {
  const known: KnownWord[] = [
    { text: "Ksenia Brzozowska", kind: "person" },
    { text: "Michael", kind: "person" },
    { text: "Will", kind: "person" },
    { text: "Robin", kind: "person" },
    { text: "Oakwood Primary School", kind: "school" },
    { text: "Biscuit", kind: "pet" },
  ];

  it.each(["Ksenia", "ksenia", "KSENIA", "Brzozowska", "Robin", "robin", "Biscuit", "biscuit", "Oakwood"])(
    "[K1] removes %s wherever it stands",
    (word) => {
      for (const text of [
        `${word} left.`,
        `I saw ${word} there.`,
        `It was ${word}'s turn.`,
        `so ${word}, then.`,
      ])
        expect(removed(text, known).join(" ")).toContain(word);
    },
  );

  it("[K1] leaves none of the uncommon known words in any note", () => {
    fc.assert(
      fc.property(
        note,
        fc.constantFrom("Ksenia", "BRZOZOWSKA", "oakwood"),
        fc.nat(),
        ({ text }, word, at) => {
          const words = text.split(" ");
          words.splice(at % words.length, 0, word);
          expect(deidentify(words.join(" "), { known }).redacted).not.toContain(word);
        },
      ),
    );
  });

  it.each(["Ksena", "ksennia", "Ksneia", "Brzozowski", "Micheal", "Kseniaaaa"])(
    "[K2] removes the misspelt %s",
    (word) => {
      expect(removed(`then ${word} went out`, known).join(" ")).toContain(word);
    },
  );

  it.each(["Mike", "mick", "Mickey", "Billy", "Liam"])("[K3] removes the short form %s", (word) => {
    expect(removed(`then ${word} went out`, known)).toContain(word);
  });

  it("[K3] removes a known person's initials", () => {
    expect(removed("KB was tearful; K. left early.", known)).toEqual(["KB", "K"]);
  });

  it("[K4] tells Will from will", () => {
    expect(removed("Will you come? I will try. We will see.", known)).toEqual([]);
    expect(removed("Will came late. I told Will. so will said no", known)).toEqual(["Will", "Will", "will"]);
  });

  it("[K5] keeps the school that is any school", () => {
    expect(removed("The school called about primary school places.", known)).toEqual([]);
  });
});
