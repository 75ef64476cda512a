import { PRACTICE_FILE_PART } from "#shared/contract/vault.ts";
import { core } from "../../bridge/index.ts";

type Secret = { by: "passphrase"; passphrase: string } | { by: "recovery-key"; recoveryKey: string };

/** Hands a practice in a file to the core, part by part, and then opens it with its secret. */
export async function bringIn({ file, secret }: { file: File; secret: Secret }): Promise<void> {
  for (let number = 0; number === 0 || number * PRACTICE_FILE_PART < file.size; number += 1) {
    const part = file.slice(number * PRACTICE_FILE_PART, (number + 1) * PRACTICE_FILE_PART);
    await core.vault.create({ filePart: { number, base64: await base64Of(part) } });
  }
  await core.vault.create(secret.by === "passphrase" ? { fromFile: secret } : { fromFile: secret });
}

async function base64Of(part: Blob): Promise<string> {
  const bytes = new Uint8Array(await part.arrayBuffer());
  let binary = "";
  for (let at = 0; at < bytes.length; at += 0x80_00)
    binary += String.fromCharCode(...bytes.subarray(at, at + 0x80_00));
  return btoa(binary);
}
