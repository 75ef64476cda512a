/** Runs work that yields to the end, without letting anything else happen in between. */
export function atOnce<T>(work: Generator<unknown, T>): T {
  for (let step = work.next(); ; step = work.next()) if (step.done) return step.value;
}

/** Runs it step by step, telling each one, and lets everything else happen in between. */
export async function inSteps<Step, T>(
  work: Generator<Step, T>,
  told: (step: Step) => void = () => {},
): Promise<T> {
  for (let step = work.next(); ; step = work.next()) {
    if (step.done) return step.value;
    told(step.value);
    await new Promise((resolve) => setImmediate(resolve));
  }
}
