/** What a window is for. Its port carries the role; the core answers only what that role may ask. */
export const WINDOW_ROLES = ["unlock", "clinician", "display", "client-form", "print"] as const;
export type WindowRole = (typeof WINDOW_ROLES)[number];
