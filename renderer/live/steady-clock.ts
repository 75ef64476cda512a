/** The time of day, running evenly from now on: when the computer's clock is put right meanwhile, what happened later stays later. */
export function steadyClock(): () => Date {
  const begunAt = Date.now();
  const begun = performance.now();
  return () => new Date(begunAt + performance.now() - begun);
}
