import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { readOptions } from "#main/cli/options.ts";
import { BadCommand, EXIT, EXIT_WORDS, failureOf } from "#main/cli/outcomes.ts";
import { VaultError } from "#main/core/vault/vault-error.ts";
import { commitMany } from "#tests/support/many-commits.ts";
import {
  behindTheBack,
  bytesOf,
  closedVault,
  flip,
  keep,
  OTHER_PASSPHRASE,
  open,
  PASSPHRASE,
  type VaultPlace,
  vaultPlace,
} from "#tests/support/vault-place.ts";

const CLI = fileURLToPath(new URL("../../../main/cli/vault.ts", import.meta.url));

type Run = { code: number | null; out: string; err: string };

async function vaultCommand(args: string[], secret = PASSPHRASE, way: "env" | "stdin" = "env"): Promise<Run> {
  const { ATTUNE_PASSPHRASE: _, ...env } = process.env;
  const child = spawn(process.execPath, [CLI, ...args, "--cheap-keys-for-tests"], {
    env: way === "env" ? { ...env, ATTUNE_PASSPHRASE: secret } : env,
    stdio: "pipe",
  });
  child.stdin.end(way === "stdin" ? `${secret}\n` : "");
  const ended = new Promise<number | null>((resolve) => child.on("exit", resolve));
  const [out, err, code] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  return { code, out, err };
}

const answer = ({ out }: Run) => JSON.parse(out) as Record<string, unknown>;
const refusal = ({ err }: Run) => JSON.parse(err.trim().split("\n").at(-1) ?? "") as Record<string, unknown>;
const at = (place: VaultPlace) => ["--dir", place.dir, "--json"];

describe("attune-vault", () => {
  it("makes a vault, opens it with the passphrase from standard input, and with the recovery key it told", async () => {
    const place = vaultPlace();
    const made = answer(await vaultCommand(["create", ...at(place)]));
    expect(made).toMatchObject({ ok: true });
    const verified = await vaultCommand(["verify", ...at(place)], PASSPHRASE, "stdin");
    expect(answer(verified)).toMatchObject({ ok: true, intact: true, commits: 0, problems: [] });
    const byKey = await vaultCommand(["verify", ...at(place), "--recovery-key"], String(made.recoveryKey));
    expect(byKey.code).toBe(EXIT.ok);
    expect((await vaultCommand(["create", ...at(place)])).code).toBe(EXIT.exists);
  });

  it("tells what can be known without a passphrase", async () => {
    const place = await closedVault(2);
    const told = answer(await vaultCommand(["info", ...at(place)], ""));
    expect(told).toMatchObject({ vaultId: place.vaultId, goodHeaderCopies: 2, commitsAtLastClose: 2 });
    expect(JSON.stringify(told)).not.toContain("value 1");
  });

  it("backs up, puts a copy elsewhere, restores beside, and exports the same from both", async () => {
    const place = await closedVault(3);
    const elsewhere = join(place.root, "usb");
    const made = await vaultCommand(["backup", ...at(place), "--to", elsewhere]);
    expect(made.code).toBe(EXIT.ok);
    const steps = made.err
      .trim()
      .split("\n")
      .map((line) => (JSON.parse(line) as { step: string }).step);
    expect(new Set(steps)).toEqual(new Set(["copying", "checking", "writing", "verifying"]));
    const backup = join(elsewhere, readdirSync(elsewhere)[0] ?? "");

    const to = join(place.root, "restored");
    const restore = ["restore", "--backup", backup, "--to", to, "--dir", place.dir, "--json"];
    expect(answer(await vaultCommand(restore))).toMatchObject({ ok: true, commits: 3 });
    expect((await vaultCommand(restore)).code).toBe(EXIT.exists);

    const settingsOf = async (dir: string) =>
      (await vaultCommand(["export", "--dir", dir])).out
        .split("\n")
        .filter((line) => line.includes('"table":"setting"'));
    const lines = await settingsOf(place.dir);
    expect(lines).toHaveLength(3);
    expect(await settingsOf(to)).toEqual(lines);
  });

  it("exports everything but psychotherapy notes, which have to be asked for", async () => {
    const place = await closedVault(1);
    await behindTheBack(place, (database) => {
      database.exec("CREATE TABLE psychotherapy_thought (words TEXT) STRICT");
      database.exec("INSERT INTO psychotherapy_thought VALUES ('MARKER')");
    });
    const file = join(place.root, "export.jsonl");
    const run = await vaultCommand(["export", ...at(place), "--to", file]);
    const lines = readFileSync(file, "utf8").trim().split("\n");
    expect(answer(run)).toMatchObject({ ok: true, lines: lines.length });
    const first = JSON.parse(lines[0] ?? "") as { tables: string[]; leftOut: string[] };
    expect(first.leftOut).toEqual(["psychotherapy_note", "psychotherapy_thought"]);
    expect(first.tables).toEqual(expect.arrayContaining(["unit", "session", "setting", "audit"]));
    expect(lines.join("")).not.toContain("MARKER");
    expect((await vaultCommand(["export", ...at(place), "--to", file])).code).toBe(EXIT.exists);
    const all = await vaultCommand(["export", ...at(place), "--with-psychotherapy-notes"]);
    expect(all.out).toContain("MARKER");
  });

  it("checks a hundred thousand commits, and names the first bad record planted among them", async () => {
    const place = await closedVault(0);
    await commitMany(place, 100_000);
    const whole = answer(await vaultCommand(["verify", ...at(place)]));
    expect(whole).toMatchObject({ intact: true, commits: 100_000, records: 100_000, auditRows: 100_001 });
    await behindTheBack(place, (database) => {
      database.exec("UPDATE setting SET value = '\"other\"' WHERE key IN ('many-77777', 'many-90000')");
      database.exec("DELETE FROM setting WHERE key = 'many-500'");
      database.exec("INSERT INTO setting VALUES ('planted', '1')");
    });
    const bad = await vaultCommand(["verify", ...at(place)]);
    expect(bad.code).toBe(EXIT.damaged);
    expect(answer(bad)).toMatchObject({
      intact: false,
      problems: [
        { where: "record", kind: "setting", id: "many-77777", is: "changed" },
        { where: "record", kind: "setting", id: "many-90000", is: "changed" },
        { where: "record", kind: "setting", id: "planted", is: "unknown" },
        { where: "record", kind: "setting", id: "many-500", is: "missing" },
      ],
    });
    await behindTheBack(place, (database) => database.exec("UPDATE audit SET at = '' WHERE seq = 66666"));
    expect(answer(await vaultCommand(["verify", ...at(place)])).problems).toEqual([
      { where: "audit", row: 66_666 },
    ]);
  });

  it("verifies records of every kind the app writes", async () => {
    const { startWithPractice, PASSPHRASE: practicePassphrase } = await import("#tests/support/core.ts");
    const { createCoupleWithMap, beginSession, tapOf, operationOn, addItem } = await import(
      "#tests/support/couple.ts"
    );
    const core = await startWithPractice();
    const { unit, map } = await createCoupleWithMap(core.clinician);
    const session = await beginSession(core.clinician, unit.id);
    await core.clinician.cycleMap.apply({
      operation: operationOn(map.id, addItem("a", "move", "I ask"), session.id),
    });
    await core.clinician.tally.add({ event: tapOf(session.id, map.sides.a.partnerId) });
    await core.clinician.settings.update({ appearance: "dark" });
    core.keeper.close();
    const run = await vaultCommand(["verify", "--dir", core.dataDir, "--json"], practicePassphrase);
    expect(answer(run)).toMatchObject({ intact: true, records: 5 });
  });

  it("looks into an older vault and says how many commits are missing", async () => {
    const place = await closedVault(3);
    const older = bytesOf(place.files.database);
    const vault = await open(place);
    for (const key of ["a", "b"]) keep(vault, key, "x");
    vault.close();
    writeFileSync(place.files.database, older);
    const run = await vaultCommand(["verify", ...at(place)]);
    expect(answer(run)).toMatchObject({ intact: false, problems: [{ where: "anchor", missing: 2 }] });
  });

  it("ends with a number of its own for every outcome, and says what happened", async () => {
    const place = await closedVault(1);
    const wrong = await vaultCommand(["verify", ...at(place)], OTHER_PASSPHRASE);
    expect(wrong.code).toBe(EXIT.secret);
    expect(refusal(wrong)).toMatchObject({ code: "WRONG_PASSPHRASE" });
    expect((await vaultCommand(["verify", "--dir", join(place.root, "none")])).code).toBe(EXIT.notThere);
    mkdirSync(join(place.root, "letters"));
    writeFileSync(join(place.root, "letters", "one.txt"), "x");
    expect((await vaultCommand(["verify", "--dir", join(place.root, "letters")])).code).toBe(EXIT.notThere);
    const held = await open(place);
    expect((await vaultCommand(["verify", ...at(place)])).code).toBe(EXIT.inUse);
    held.close();
    writeFileSync(place.files.database, flip(bytesOf(place.files.database), 4200));
    expect((await vaultCommand(["verify", ...at(place)])).code).toBe(EXIT.damaged);
    expect((await vaultCommand(["create", ...at(vaultPlace())], "too short")).code).toBe(EXIT.secret);
  });

  it("takes no passphrase from the command line, and explains itself", async () => {
    const place = await closedVault(1);
    const run = await vaultCommand(["verify", "--passphrase", PASSPHRASE, ...at(place)]);
    expect(run.code).toBe(EXIT.usage);
    const help = await vaultCommand(["--help"]);
    expect(help.code).toBe(EXIT.ok);
    for (const words of Object.values(EXIT_WORDS)) expect(help.out).toContain(words);
  });

  it("looks only: verifying and exporting change no file of the vault", async () => {
    const place = await closedVault(2);
    const before = [place.files.header, place.files.database].map((file) => bytesOf(file).toString("hex"));
    await vaultCommand(["verify", ...at(place)]);
    await vaultCommand(["export", ...at(place)]);
    expect([place.files.header, place.files.database].map((file) => bytesOf(file).toString("hex"))).toEqual(
      before,
    );
    expect(existsSync(place.files.lock)).toBe(false);
  });
});

describe("the options of attune-vault", () => {
  it.each([
    [[]],
    [["fly"]],
    [["verify"]],
    [["restore", "--backup", "x"]],
    [["verify", "twice", "--dir", "d"]],
  ])("%j is not understood, with a sentence", (args) => {
    expect(() => readOptions(args)).toThrow(BadCommand);
  });

  it("names every outcome of the vault", () => {
    expect(failureOf(new VaultError("TRY_LATER", { data: { waitSeconds: 4 } }))).toEqual({
      exit: EXIT.later,
      code: "TRY_LATER",
      says: EXIT_WORDS.later,
      data: { waitSeconds: 4 },
    });
    expect(failureOf(new Error("with a client's name in it")).says).not.toContain("client");
  });
});
