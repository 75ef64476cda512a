import { createContext, useContext } from "react";
import { v7 } from "uuid";

/** What a screen takes from the world around it; given from outside, so that a test can hold it still. */
export type Surroundings = {
  now: () => Date;
  /** A fresh UUIDv7. */
  newId: () => string;
};

export const SurroundingsContext = createContext<Surroundings>({ now: () => new Date(), newId: () => v7() });

export const useSurroundings = () => useContext(SurroundingsContext);
