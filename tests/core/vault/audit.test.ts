import fc from "fast-check";
import { expect, test } from "vitest";
import { canonicalJson } from "#main/core/vault/canonical-json.ts";
import { behindTheBack, closedVault, codeOf, open } from "#tests/support/vault-place.ts";

const TAMPERINGS: Record<string, string[]> = {
  "an edited action": ["UPDATE audit SET action = 'x' WHERE seq = 3"],
  "an edited time": ["UPDATE audit SET at = '2020-01-01T00:00:00.000Z' WHERE seq = 3"],
  "an edited record hash": ["UPDATE audit SET records = replace(records, 'a', 'b') WHERE seq = 3"],
  "a removed row": ["DELETE FROM audit WHERE seq = 3"],
  "a removed row, closed up": [
    "DELETE FROM audit WHERE seq = 3",
    "UPDATE audit SET seq = seq - 1 WHERE seq > 3",
  ],
  "two rows swapped": [
    "UPDATE audit SET seq = 100 WHERE seq = 3",
    "UPDATE audit SET seq = 3 WHERE seq = 4",
    "UPDATE audit SET seq = 4 WHERE seq = 100",
  ],
  "an added row": [
    "INSERT INTO audit SELECT seq + 1, counter, at, author, device, action, records, hash, hash FROM audit WHERE seq = 6",
  ],
  "a cut-off end": ["DELETE FROM audit WHERE seq > 3"],
  "a cut-off beginning": ["DELETE FROM audit WHERE seq < 3"],
  "everything gone": ["DELETE FROM audit"],
};

test.each(Object.entries(TAMPERINGS))("[V9.2] %s is found", async (_, statements) => {
  const place = await closedVault(5);
  const { verifyAuditChain } = await import("#main/core/vault/audit.ts");
  await behindTheBack(place, (database, keys) => {
    const context = { vaultId: place.vaultId, key: keys.audit };
    expect(verifyAuditChain(database, context)).toEqual({ intact: true, rows: 6 });
    for (const sql of statements) database.exec(sql);
    expect(verifyAuditChain(database, context)).toMatchObject({ intact: false });
  });
});

test("[V9.2] the first bad row is named, and the vault's own check finds it", async () => {
  const place = await closedVault(5);
  await behindTheBack(place, (database) => database.exec("UPDATE audit SET device = 'x' WHERE seq = 4"));
  const vault = await open(place);
  expect(vault.verifyAudit()).toEqual({ intact: false, firstBadSeq: 4 });
  vault.close();
});

test("[V9.2] a log whose end does not fit the vault refuses the opening", async () => {
  for (const sql of [
    "DELETE FROM audit WHERE seq > 3",
    "UPDATE meta SET counter = 99",
    "UPDATE meta SET audit_head = 'x'",
    "DELETE FROM meta",
    "UPDATE audit SET action = 'x' WHERE seq = 6",
  ]) {
    const place = await closedVault(5);
    await behindTheBack(place, (database) => database.exec(sql));
    expect(await codeOf(open(place)), sql).toBe("DATABASE_DAMAGED");
  }
});

test("[V9.2] one value has one text", () => {
  expect(canonicalJson({ b: [1, "x", null], a: { d: true, c: undefined } })).toBe(
    '{"a":{"d":true},"b":[1,"x",null]}',
  );
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
  for (const refused of [Number.NaN, Number.POSITIVE_INFINITY, undefined, () => 1, Symbol("x"), 1n]) {
    expect(() => canonicalJson(refused)).toThrow();
  }
});
