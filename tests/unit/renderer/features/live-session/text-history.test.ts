import { expect, it } from "vitest";
import { TextHistory } from "#renderer/features/live-session/text-history.ts";

function typed(history: TextHistory, before: string, letters: string): string {
  let text = before;
  for (const letter of letters) {
    text += letter;
    history.push({ text, caret: text.length });
  }
  return text;
}

it("takes typing back a word at a time, and makes it again", () => {
  const history = new TextHistory("");
  const text = typed(history, "", "they came in");
  expect(history.undo()?.text).toBe("they came");
  expect(history.undo()?.text).toBe("they");
  expect(history.undo()?.text).toBe("");
  expect(history.undo()).toBeUndefined();
  expect([history.redo(), history.redo(), history.redo()].at(-1)?.text).toBe(text);
});

it("takes a paste or a time mark back in one step, and deleting apart from typing", () => {
  const history = new TextHistory("quiet");
  history.push({ text: "quiet ⟨12:40⟩ ", caret: 14 });
  history.push({ text: "quiet ⟨12:40⟩", caret: 13 });
  history.push({ text: "quiet ⟨12:40", caret: 12 });
  expect(history.undo()?.text).toBe("quiet ⟨12:40⟩ ");
  expect(history.undo()?.text).toBe("quiet");
});

it("what is written after an undo cannot be redone over", () => {
  const history = new TextHistory("");
  typed(history, "", "a b");
  history.undo();
  typed(history, "a", "c");
  expect(history.canRedo).toBe(false);
});

it("follows a text that was changed from elsewhere, so that undo leads back to it", () => {
  const history = new TextHistory("one");
  history.follow("two");
  history.follow("two");
  expect(history.undo()?.text).toBe("one");
  expect(history.canUndo).toBe(false);
});
