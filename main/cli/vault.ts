/** `npm run vault -- COMMAND`: what can be done with a vault without the app. `--help` explains it. */
import { askSecret } from "./ask-secret.ts";
import { HELP, readOptions, type VaultOptions } from "./options.ts";
import { EXIT, type Failure, failureOf } from "./outcomes.ts";
import { COMMAND_WORK, type Result } from "./vault-commands.ts";

const { stdin, stdout, stderr, argv, env } = process;

async function main(): Promise<number> {
  const asJson = argv.includes("--json");
  try {
    const options = readOptions(argv.slice(2));
    if (options === null) {
      stdout.write(HELP);
      return EXIT.ok;
    }
    const result = await run(options);
    tell(options, result);
    return result.intact === false ? EXIT.damaged : EXIT.ok;
  } catch (error) {
    const failure = failureOf(error);
    stderr.write(`${asJson ? JSON.stringify(failure) : inWords(failure)}\n`);
    return failure.exit;
  }
}

function run(options: VaultOptions): Promise<Result> {
  let last = "";
  return COMMAND_WORK[options.command](
    { ...options, dir: options.dir ?? "" },
    {
      clock: () => new Date(),
      askSecret: (question) => askSecret({ env, input: stdin, output: stderr }, question),
      output: stdout,
      progress(step, share) {
        const percent = Math.floor(share * 100);
        const line = options.json ? JSON.stringify({ step, percent }) : `${step} ${percent} %`;
        if (line !== last) stderr.write(`${line}\n`);
        last = line;
      },
    },
  );
}

/** An export that goes to the standard output is nothing but itself; what else there is to say goes beside it. */
function tell({ command, json, to }: VaultOptions, result: Result): void {
  const out = command === "export" && to === undefined ? stderr : stdout;
  if (json) out.write(`${JSON.stringify({ ok: result.intact !== false, ...result })}\n`);
  else out.write(`${lines(result)}\n`);
}

function lines(result: Result): string {
  const shown = Object.entries(result).map(([name, value]) => {
    const label = name.replaceAll(/([A-Z])/gu, " $1").toLowerCase();
    return `${label}: ${typeof value === "string" ? value : JSON.stringify(value)}`;
  });
  return shown.join("\n");
}

function inWords({ code, says, data }: Failure): string {
  return `${code}: ${says}${data === undefined ? "" : ` ${JSON.stringify(data)}`}`;
}

process.exitCode = await main();
