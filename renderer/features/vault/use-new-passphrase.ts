import { useState } from "react";
import { useJudgement } from "./use-judgement.ts";

/** A passphrase being chosen: typed, judged and typed again. */
export function useNewPassphrase() {
  const [passphrase, setPassphrase] = useState("");
  const [repeated, setRepeated] = useState("");
  const judgement = useJudgement(passphrase);
  return {
    passphrase,
    repeated,
    judgement,
    /** Hard enough to guess, and the same twice. */
    usable: judgement?.accepted === true && passphrase === repeated,
    setPassphrase,
    setRepeated,
    clear: () => {
      setPassphrase("");
      setRepeated("");
    },
  };
}

export type NewPassphrase = ReturnType<typeof useNewPassphrase>;
