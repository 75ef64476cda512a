import { createHash, randomBytes } from "node:crypto";
import { writeFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import {
  COPY_LENGTH,
  decodeCopy,
  encodeCopy,
  type HeaderCopy,
  isAuthentic,
  readHeader,
  writeHeader,
} from "#main/core/vault/header.ts";
import type { HeaderBody } from "#main/core/vault/header-body.ts";
import { CHEAP_KDF } from "#main/core/vault/kdf.ts";
import {
  behindTheBack,
  byPassphrase,
  bytesOf,
  closedVault,
  codeOf,
  flip,
  OTHER_PASSPHRASE,
  open,
  PASSPHRASE,
  type VaultPlace,
} from "#tests/support/vault-place.ts";

const KEY = Buffer.alloc(32, 5);

function body(place: VaultPlace): HeaderBody {
  const [copy] = readHeader(place.files.header);
  if (copy === undefined) throw new Error("no header");
  return copy.body;
}

/** As an attacker would: a change, and a checksum that fits it. */
function forged(bytes: Buffer, change: (copy: Buffer) => void): Buffer {
  const copy = Buffer.from(bytes);
  change(copy);
  createHash("sha256").update(copy.subarray(0, 4032)).digest().copy(copy, 4032);
  return copy;
}

test("[V7.2] one good copy opens the vault and repairs the other, whichever it is", async () => {
  const place = await closedVault();
  const good = bytesOf(place.files.header);
  expect(good).toHaveLength(2 * COPY_LENGTH);
  const bad = [
    flip(good, 30),
    flip(good, COPY_LENGTH + 30),
    Buffer.concat([Buffer.alloc(COPY_LENGTH), good.subarray(COPY_LENGTH)]),
    Buffer.concat([good.subarray(0, COPY_LENGTH), randomBytes(COPY_LENGTH)]),
    good.subarray(0, COPY_LENGTH),
    good.subarray(0, COPY_LENGTH + 2000),
    // The MAC alone is bad: only a key can tell.
    flip(good, COPY_LENGTH - 1),
    flip(good, 2 * COPY_LENGTH - 1),
  ];
  for (const header of bad) {
    writeFileSync(place.files.header, header);
    const vault = await open(place);
    expect(bytesOf(place.files.header).equals(good)).toBe(true);
    vault.close();
  }
});

test("[V7.1] the stale copy is written first: cut short at any byte, a good copy is left", async () => {
  const place = await closedVault();
  const [current] = readHeader(place.files.header);
  if (current === undefined) throw new Error("no header");
  const before = bytesOf(place.files.header);
  const next = await behindTheBack(place, (_, keys) =>
    writeHeader(place.files.header, current, current.body, keys.header),
  );
  const after = bytesOf(place.files.header);
  expect(next.sequence).toBe(current.sequence + 1);
  for (const [first, second] of [
    [0, 1],
    [1, 0],
  ] as const) {
    for (const cut of [0, 1, 23, 700, COPY_LENGTH - 65, COPY_LENGTH - 1, COPY_LENGTH]) {
      const torn = Buffer.from(before);
      after.copy(torn, first * COPY_LENGTH, first * COPY_LENGTH, first * COPY_LENGTH + cut);
      writeFileSync(place.files.header, torn);
      expect(readHeader(place.files.header).length).toBeGreaterThanOrEqual(1);
      after.copy(torn, first * COPY_LENGTH, first * COPY_LENGTH, (first + 1) * COPY_LENGTH);
      after.copy(torn, second * COPY_LENGTH, second * COPY_LENGTH, second * COPY_LENGTH + cut);
      writeFileSync(place.files.header, torn);
      expect(readHeader(place.files.header)[0]?.sequence).toBe(next.sequence);
    }
  }
});

test("[V7.1] after a lost copy the next header goes there first", async () => {
  const place = await closedVault();
  const good = bytesOf(place.files.header);
  const [current] = readHeader(place.files.header);
  if (current === undefined) throw new Error("no header");
  for (const lost of [0, 1]) {
    const broken = Buffer.from(good);
    broken.fill(0, lost * COPY_LENGTH, (lost + 1) * COPY_LENGTH);
    writeFileSync(place.files.header, broken);
    writeHeader(place.files.header, current, current.body, KEY);
    expect(readHeader(place.files.header)).toHaveLength(2);
  }
});

test("[V7.3] no flipped bit of a copy is silently wrong", async () => {
  const place = await closedVault();
  const bytes = encodeCopy("test", 7, body(place), KEY);
  const whole = decodeCopy(bytes) as HeaderCopy;
  expect(isAuthentic(whole, KEY)).toBe(true);
  for (let at = 0; at < COPY_LENGTH; at += 1) {
    const read = decodeCopy(flip(bytes, at, 1 << (at % 8)));
    if (typeof read === "object") expect(isAuthentic(read, KEY), `byte ${at}`).toBe(false);
    else expect(read).toBe("damaged");
  }
});

test("[V7.3] whatever bytes stand there, reading them ends in an answer", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 2 * COPY_LENGTH }), (bytes) => {
      expect(decodeCopy(Buffer.from(bytes))).toBe("damaged");
    }),
    { numRuns: 200 },
  );
});

test("[V7.3] a forged header with a fitting checksum opens nothing", async () => {
  const place = await closedVault();
  const good = bytesOf(place.files.header);
  const text = good.toString("latin1", 0, COPY_LENGTH);
  const counterAt = text.indexOf('"counter":3') + '"counter":'.length;
  const rolledBack = forged(good.subarray(0, COPY_LENGTH), (copy) => copy.write("0", counterAt));
  writeFileSync(place.files.header, Buffer.concat([rolledBack, rolledBack]));
  expect(await codeOf(open(place))).toBe("HEADER_DAMAGED");

  const wrappedAt = text.indexOf('"wrapped":"') + '"wrapped":"'.length;
  const swapped = text[wrappedAt] === "0" ? "1" : "0";
  const otherSlot = forged(good.subarray(0, COPY_LENGTH), (copy) => copy.write(swapped, wrappedAt));
  writeFileSync(place.files.header, Buffer.concat([otherSlot, otherSlot]));
  expect(await codeOf(open(place))).toBe("WRONG_PASSPHRASE");
  // Beside a good copy it is simply mended.
  writeFileSync(place.files.header, Buffer.concat([otherSlot, good.subarray(COPY_LENGTH)]));
  const vault = await open(place);
  vault.close();
  expect(bytesOf(place.files.header).equals(good)).toBe(true);
});

test("[V7.2] a passphrase dropped by the newest copy does not come back through an older one", async () => {
  const place = await closedVault();
  const old = bytesOf(place.files.header);
  const vault = await open(place);
  await vault.changePassphrase(byPassphrase(PASSPHRASE), OTHER_PASSPHRASE);
  vault.close();
  const now = bytesOf(place.files.header);
  writeFileSync(place.files.header, Buffer.concat([now.subarray(0, COPY_LENGTH), old.subarray(COPY_LENGTH)]));
  expect(await codeOf(open(place, PASSPHRASE))).toBe("WRONG_PASSPHRASE");
  const again = await open(place, OTHER_PASSPHRASE);
  again.close();
  expect(await codeOf(open(place, PASSPHRASE))).toBe("WRONG_PASSPHRASE");
});

test("[V7.4] a whole header of a later format is too new, not damaged", async () => {
  const place = await closedVault();
  const good = bytesOf(place.files.header);
  const later = forged(good.subarray(0, COPY_LENGTH), (copy) => copy.writeUInt32BE(2, 8));
  expect(decodeCopy(later)).toBe("too-new");
  writeFileSync(place.files.header, Buffer.concat([later, later]));
  expect(await codeOf(open(place))).toBe("TOO_NEW");
});

test("[V4.1] a header that asks for unreasonable key derivation is damaged, and nothing is derived", async () => {
  const place = await closedVault();
  const real = body(place);
  const sane = { memoryKiB: 65_536, passes: 3, lanes: 1 };
  const asks = [
    { memoryKiB: 2 ** 31 },
    { memoryKiB: 2 ** 20 + 1 },
    { memoryKiB: 65_535 },
    { passes: 2 },
    { passes: 17 },
    { lanes: 0 },
    { lanes: 9 },
    CHEAP_KDF,
  ];
  const withKdf = (kdf: Partial<typeof sane>): HeaderBody => ({
    ...real,
    slots: real.slots.map((slot) => ({ ...slot, kdf: { ...slot.kdf, ...sane, ...kdf } })),
  });
  expect(decodeCopy(encodeCopy("real", 1, withKdf({}), KEY))).toMatchObject({ kind: "real" });
  for (const ask of asks) {
    expect(decodeCopy(encodeCopy("real", 1, withKdf(ask), KEY))).toBe("damaged");
    const copy = encodeCopy("test", 9, { ...withKdf(ask), slots: withKdf({ ...ask, lanes: 3 }).slots }, KEY);
    writeFileSync(place.files.header, Buffer.concat([copy, copy]));
    expect(await codeOf(open(place))).toBe("HEADER_DAMAGED");
  }
});
