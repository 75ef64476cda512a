import { useLayoutEffect, useMemo, useRef } from "react";

/** Gives what was passed at the last render; the same function at every render. */
export function useLatestValue<Value>(value: Value): () => Value {
  const latest = useRef(value);
  useLayoutEffect(() => {
    latest.current = value;
  });
  return useMemo(() => () => latest.current, []);
}

/** The same function at every render, calling what was passed last. */
export function useLatest<Argument>(act: (argument: Argument) => void): (argument: Argument) => void {
  const latest = useLatestValue(act);
  return useMemo(() => (argument: Argument) => latest()(argument), [latest]);
}
