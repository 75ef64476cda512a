import { useEffect, useState } from "react";

const SECOND_MS = 1000;

/** Draws anew once a second while something is running. */
export function useTicking(running: boolean): void {
  const [, tick] = useState(0);
  useEffect(() => {
    if (!running) return;
    const timer = setInterval(() => tick((count) => count + 1), SECOND_MS);
    return () => clearInterval(timer);
  }, [running]);
}
