/** Something that may hold what the core does not have yet. */
export type Unsaved = {
  readonly state: "kept" | "keeping" | "not-kept";
  flush(withinMs: number): Promise<boolean>;
};

const open = new Set<Unsaved>();

/** From now on the window waits for this one before it locks or hands over. Gives back how to end that. */
export function watchUnsaved(unsaved: Unsaved): () => void {
  open.add(unsaved);
  return () => {
    // What still waits is waited for, also when nobody looks at it any more.
    if (unsaved.state === "kept") open.delete(unsaved);
    else void unsaved.flush(GOES_ON_MS).then(() => open.delete(unsaved));
  };
}

const GOES_ON_MS = 30_000;

/** True once everything given in this window is with the core; false when that takes longer than `withinMs`. */
export async function flushAnswers(withinMs: number): Promise<boolean> {
  const all = await Promise.all([...open].map((one) => one.flush(withinMs)));
  return all.every(Boolean);
}
