import { z } from "#shared/domain/zod.ts";

const hex = (bytes: number) => z.string().regex(new RegExp(`^[0-9a-f]{${bytes * 2}}$`, "u"));
const count = z.int().min(0);

export const slotSchema = z.strictObject({
  type: z.enum(["passphrase", "recovery"]),
  kdf: z.strictObject({
    name: z.literal("argon2id"),
    memoryKiB: count,
    passes: count,
    lanes: count,
    salt: hex(16),
  }),
  nonce: hex(12),
  /** The data key under AES-256-GCM, followed by the tag. */
  wrapped: hex(48),
});
export type Slot = z.infer<typeof slotSchema>;
export type SlotType = Slot["type"];

/** How far the vault had come: commits, rows of the audit log, and the hash of the last row. */
export const progressSchema = z.strictObject({ counter: count, seq: count, head: hex(32) });
export type Progress = z.infer<typeof progressSchema>;

export const headerBodySchema = z.strictObject({
  vaultId: z.uuid(),
  /** Names the database file, so that no two files of a vault share a page key. */
  fileId: hex(16),
  /** Only in a vault that was restored: drawn then, so that it has pages and a memory apart from the one it came from. */
  restoration: hex(16).optional(),
  slots: z.array(slotSchema).min(1).max(8),
  anchor: progressSchema,
});
export type HeaderBody = z.infer<typeof headerBodySchema>;
