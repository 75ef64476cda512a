import { app } from "./app.ts";

/** Every visible sentence, one file a capability. */
export const en = { app };
