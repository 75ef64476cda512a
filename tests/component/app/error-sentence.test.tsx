import { ORPCError } from "@orpc/client";
import { expect, test } from "vitest";
import { CoreUnreachable } from "#renderer/bridge/index.ts";
import { ERROR_SENTENCES, errorSentence } from "#renderer/i18n/error-sentence.ts";
import { ERRORS } from "#shared/contract/errors.ts";

test("every outcome says what happened, what is safe and what to do, each in its own words", () => {
  const sentences = Object.values(ERROR_SENTENCES);
  expect(Object.keys(ERROR_SENTENCES).toSorted()).toEqual(
    [...Object.keys(ERRORS), "INTERNAL", "UNREACHABLE"].toSorted(),
  );
  expect(new Set(sentences.map(({ title }) => title)).size).toBe(sentences.length);
  for (const { title, safe, todo } of sentences) {
    for (const sentence of [title, safe, todo]) expect(sentence.length).toBeGreaterThan(10);
  }
});

test("a core that does not answer and a bug have sentences too", () => {
  expect(errorSentence(new CoreUnreachable()).title).toBe("Your practice is not answering");
  expect(errorSentence(new TypeError("a bug")).title).toBe("Something went wrong inside Attune");
});

test("an older practice says how many changes are missing", () => {
  const error = new ORPCError("OLDER_THAN_ANCHOR", { data: { missing: 12 } });
  expect(errorSentence(error).safe).toContain("12");
});
