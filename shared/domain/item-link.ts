import { sessionIdSchema } from "./ids.ts";
import { z } from "./zod.ts";

/** Links of one item at most. */
export const LINKS_PER_ITEM_MAX = 8;

/**
 * Where in the couple's own record an item comes from. One kind a record that can be linked to, each with what names it
 * there; a further kind is added here, in {@link linkKey}, and where the core looks whether it is there.
 */
export const itemLinkSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("session"), sessionId: sessionIdSchema }),
]);
export type ItemLink = z.infer<typeof itemLinkSchema>;

/** The same for two links that lead to the same place, and for no others. Later sessions come later. */
export function linkKey(link: ItemLink): string {
  switch (link.kind) {
    case "session":
      return `session:${link.sessionId}`;
  }
}
