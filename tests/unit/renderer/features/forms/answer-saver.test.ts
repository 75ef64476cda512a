import { expect, it } from "vitest";
import { AnswerSaver, type Kept } from "#renderer/features/forms/answer-saver.ts";
import type { AnswerValue } from "#shared/forms/answer.ts";
import type { QuestionId } from "#shared/forms/condition.ts";

const q = (id: string) => id as QuestionId;

/** A core that answers when the test says so. */
function setUp() {
  const sent: [string, AnswerValue | null][] = [];
  const answers: ((kept: Kept) => void)[] = [];
  const saver = new AnswerSaver({
    retryAfterMs: 1,
    send(questionId, value) {
      sent.push([questionId, value]);
      return new Promise((resolve) => answers.push(resolve));
    },
  });
  const core = async (kept: Kept) => {
    const before = sent.length;
    answers.shift()?.(kept);
    // Until the next is on its way, or nothing is waiting.
    while (sent.length === before && saver.state !== "kept")
      await new Promise((resolve) => setTimeout(resolve));
  };
  return { saver, sent, core };
}

it("sends one answer after the other, in the order given, and says when all is kept", async () => {
  const { saver, sent, core } = setUp();
  saver.add(q("one"), 1);
  saver.add(q("two"), 2);
  expect([sent.length, saver.state]).toEqual([1, "keeping"]);
  await core("kept");
  expect(sent).toEqual([
    ["one", 1],
    ["two", 2],
  ]);
  await core("kept");
  expect(saver.state).toBe("kept");
  expect(await saver.flush(0)).toBe(true);
});

it("sends of several answers to one question the last, also when it changes on its way", async () => {
  const { saver, sent, core } = setUp();
  saver.add(q("one"), 1);
  saver.add(q("one"), 2);
  saver.add(q("one"), 3);
  await core("kept");
  await core("kept");
  expect(sent).toEqual([
    ["one", 1],
    ["one", 3],
  ]);
  expect(saver.state).toBe("kept");
});

it("tries again what could not be kept, and lets go of what will never be", async () => {
  const { saver, sent, core } = setUp();
  saver.add(q("one"), 1);
  await core("later");
  expect(saver.state).toBe("not-kept");
  expect(await saver.flush(0)).toBe(false);
  await core("refused");
  expect(sent).toHaveLength(2);
  expect(saver.state).toBe("kept");
});
