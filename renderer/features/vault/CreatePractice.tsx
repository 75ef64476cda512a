import { useState } from "react";
import { core } from "../../bridge/index.ts";
import { PassphraseStep } from "./PassphraseStep.tsx";
import { RecoveryKeyStep } from "./RecoveryKeyStep.tsx";
import { RetypeStep } from "./RetypeStep.tsx";
import { useNewPassphrase } from "./use-new-passphrase.ts";

type Step = "passphrase" | "recovery-key" | "retype";

/** Makes the clinician's own practice in three steps; once the key is on paper there is no way back to the first. */
export function CreatePractice({ onBack }: { onBack: () => void }) {
  const [step, setStep] = useState<Step>("passphrase");
  const [recoveryKey, setRecoveryKey] = useState("");
  const chosen = useNewPassphrase();

  // Every call draws a new key, and the core expects the last one drawn.
  const prepare = async () => {
    const prepared = await core.vault.prepare();
    setRecoveryKey(prepared.recoveryKey);
    return prepared;
  };
  const showNewKey = async () => {
    await prepare();
    setStep("recovery-key");
  };

  switch (step) {
    case "passphrase":
      return (
        <PassphraseStep
          chosen={chosen}
          suggest={async () => (await prepare()).suggestedPassphrase}
          onBack={onBack}
          onDone={showNewKey}
        />
      );
    case "recovery-key":
      return <RecoveryKeyStep recoveryKey={recoveryKey} onDone={() => setStep("retype")} />;
    case "retype":
      return (
        <RetypeStep
          passphrase={chosen.passphrase}
          onSeeAgain={() => setStep("recovery-key")}
          onNewKey={showNewKey}
        />
      );
  }
}
