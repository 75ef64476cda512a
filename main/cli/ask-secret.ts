import { createInterface } from "node:readline";
import type { ReadStream } from "node:tty";

export type SecretSources = {
  env: Record<string, string | undefined>;
  input: NodeJS.ReadStream;
  output: NodeJS.WritableStream;
};

const VARIABLE = "ATTUNE_PASSPHRASE";
const END_KEYS = new Set(["\r", "\n", "\u0004"]);
const STOP_KEY = "\u0003";
const BACK_KEYS = new Set(["\u007F", "\b"]);

/** The person pressed Ctrl+C instead of answering. */
export class AskingStopped extends Error {}

/** From the environment, from the first line of standard input, or typed unseen at the terminal, whichever there is. */
export async function askSecret({ env, input, output }: SecretSources, question: string): Promise<string> {
  const given = env[VARIABLE];
  if (given !== undefined && given !== "") return given;
  if (!input.isTTY) return firstLine(input);
  output.write(`${question}: `);
  try {
    return await typed(input);
  } finally {
    output.write("\n");
  }
}

async function firstLine(input: NodeJS.ReadStream): Promise<string> {
  for await (const line of createInterface({ input })) return line;
  return "";
}

function typed(input: ReadStream): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  let text = "";
  const hear = (keys: string) => {
    for (const key of keys) {
      if (key === STOP_KEY) return end(() => reject(new AskingStopped()));
      if (END_KEYS.has(key)) return end(() => resolve(text));
      text = BACK_KEYS.has(key) ? Array.from(text).slice(0, -1).join("") : text + key;
    }
  };
  const end = (settle: () => void) => {
    input.off("data", hear);
    input.setRawMode(false);
    input.pause();
    settle();
  };
  input.setRawMode(true);
  input.setEncoding("utf8");
  input.on("data", hear);
  input.resume();
  return promise;
}
