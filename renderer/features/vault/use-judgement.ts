import { useEffect, useState } from "react";
import type { PassphraseJudgement } from "#shared/contract/vault.ts";
import { core } from "../../bridge/index.ts";

const PAUSE_MS = 150;

/** The core's opinion of what stands in the field; null while it is still thinking about the latest letters. */
export function useJudgement(passphrase: string): PassphraseJudgement | null {
  const [judged, setJudged] = useState<{ passphrase: string; judgement: PassphraseJudgement } | null>(null);
  useEffect(() => {
    if (passphrase === "") return setJudged(null);
    const asking = new AbortController();
    const timer = setTimeout(() => {
      core.vault.judgePassphrase({ passphrase }, { signal: asking.signal }).then(
        (judgement) => !asking.signal.aborted && setJudged({ passphrase, judgement }),
        () => undefined, // Without an opinion there is no way on, and the next letter asks again.
      );
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      asking.abort();
    };
  }, [passphrase]);
  return judged?.passphrase === passphrase ? judged.judgement : null;
}
