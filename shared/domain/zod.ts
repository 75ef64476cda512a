import { z } from "zod";

// zod's compiled fast path needs `eval`, which our Content-Security-Policy forbids. Set before the first schema.
z.config({ jitless: true });

export { z };
