import type { AnswerSaver } from "./answer-saver.ts";

const open = new Set<AnswerSaver>();

/** From now on the window waits for this one before it locks or hands over. Gives back how to end that. */
export function watchSaver(saver: AnswerSaver): () => void {
  open.add(saver);
  return () => {
    if (saver.state === "kept") open.delete(saver);
  };
}

/** True once every answer given in this window is with the core; false when that takes longer than `withinMs`. */
export async function flushAnswers(withinMs: number): Promise<boolean> {
  const all = await Promise.all([...open].map((saver) => saver.flush(withinMs)));
  return all.every(Boolean);
}
