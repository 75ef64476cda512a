import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { resolve } from "node:path";
import { createInterface } from "node:readline";

export type AppOptions = { dataDir?: string; sample?: boolean; realKeys?: boolean };

const START = resolve(import.meta.dirname, "../../scripts/start.ts");

/** The app as a person starts it, on the browser host, with nothing opened on the screen. */
export class AppProcess {
  readonly url: string;
  readonly dataDir: string;
  readonly #child: ChildProcess;

  private constructor(child: ChildProcess, ready: { url: string; dataDir: string }) {
    this.#child = child;
    this.url = ready.url;
    this.dataDir = ready.dataDir;
  }

  /** Resolves when the app has printed where it listens. Rejects with what it said when it ends before that. */
  static async start({ dataDir, sample, realKeys }: AppOptions): Promise<AppProcess> {
    const args = ["--host=browser", "--port=0", "--no-open", "--json"];
    if (dataDir) args.push("--data-dir", dataDir);
    if (sample) args.push("--sample");
    if (!realKeys) args.push("--cheap-keys-for-tests");
    const child = spawn(process.execPath, [START, ...args], { stdio: ["ignore", "pipe", "pipe"] });
    let said = "";
    child.stderr.on("data", (chunk) => (said += String(chunk)));
    for await (const line of createInterface({ input: child.stdout })) {
      return new AppProcess(child, JSON.parse(line));
    }
    throw new Error(`the app ended before it was ready: ${said}`);
  }

  /** Ends the app as the system would when the clinician logs out. Resolves with its exit code. */
  async stop(): Promise<number | null> {
    if (this.#child.exitCode !== null) return this.#child.exitCode;
    const ended = once(this.#child, "exit");
    this.#child.kill("SIGTERM");
    await ended;
    return this.#child.exitCode;
  }

  /** The process that holds the keys and the database. */
  corePid(): number {
    const out = execFileSync("pgrep", ["-P", String(this.#child.pid), "-f", "core"], { encoding: "utf8" });
    const [pid] = out.trim().split("\n").map(Number);
    if (!pid) throw new Error("no core process found");
    return pid;
  }

  /** Kills the core with no chance to say goodbye, as a crash or the power would. */
  killCore(): void {
    process.kill(this.corePid(), "SIGKILL");
  }
}
