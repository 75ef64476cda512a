import { describe, expect, it } from "vitest";
import { en } from "#renderer/i18n/en/index.ts";
import { t } from "#renderer/i18n/index.ts";

const sentences = (catalogue: object, path = ""): [string, string][] =>
  Object.entries(catalogue).flatMap(([key, value]) =>
    typeof value === "string"
      ? [[`${path}${key}`, value] as [string, string]]
      : sentences(value, `${path}${key}.`),
  );

describe("the message catalogue", () => {
  it("is there as soon as it is imported", () => {
    expect(t("app:title")).toBe("Attune");
  });

  it("has no empty sentence, and speaks of partners, never of husbands and wives", () => {
    const all = sentences(en);
    expect(all.length).toBeGreaterThan(10);
    expect(all.filter(([, text]) => text.trim() === "")).toEqual([]);
    expect(all.filter(([, text]) => /\b(husband|wife|wives|spouse)s?\b/i.test(text))).toEqual([]);
  });

  it("never blames: no sentence calls a person the problem, or scores one", () => {
    expect(
      sentences(en).filter(([, text]) => /\b(at fault|dysfunctional|abnormal|failed partner)\b/i.test(text)),
    ).toEqual([]);
  });
});
