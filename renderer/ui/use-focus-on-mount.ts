import { useEffect, useRef } from "react";

/** Puts the focus where the work goes on when a screen or step appears. */
export function useFocusOnMount<T extends HTMLElement>() {
  const ref = useRef<T>(null);
  useEffect(() => ref.current?.focus(), []);
  return ref;
}
