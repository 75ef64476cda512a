import { createInterface } from "node:readline";
import { type Child, kill, start } from "./child.ts";
import { dice, inFolder, type Reliability, vaultIn } from "./ground.ts";

const MOST = 8;
type Contender = { child: Child; say: (word: string) => Promise<string> };

async function contender(child: Child): Promise<Contender> {
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const next = async () => String((await lines.next()).value);
  await next();
  return {
    child,
    say(word) {
      child.stdin.write(`${word}\n`);
      return next();
    },
  };
}

export const owners: Reliability = {
  test: "T10",
  none: "rounds of two to eight processes at one vault that ended with another number of owners than one",
  scale: { quick: 10, ci: 1_000, nightly: 10_000 },
  weakening: { what: "a process opens the database without our locks", runs: 3 },
  run: (runs, weakened) =>
    inFolder(async (folder) => {
      const place = await vaultIn(folder, 2);
      const children = Array.from({ length: runs < 100 ? 4 : MOST }, () =>
        start("contender.ts", place, ...(weakened ? ["plainly"] : [])),
      );
      try {
        const all = await Promise.all(children.map(contender));
        const roll = dice(runs);
        let bad = 0;
        for (let number = 0; number < runs; number += 1) {
          const some = all.slice(0, 2 + roll(all.length - 1));
          const answers = await Promise.all(some.map(({ say }) => say("try")));
          const opened = answers.filter((answer) => answer === "opened").length;
          const refused = answers.filter((answer) => answer === "IN_USE").length;
          if (opened !== 1 || opened + refused !== some.length) bad += 1;
          await Promise.all(some.map(({ say }) => say("drop")));
        }
        return { runs, bad };
      } finally {
        await Promise.all(children.map(kill));
      }
    }),
};
