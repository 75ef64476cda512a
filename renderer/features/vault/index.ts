export { NewPassphraseFields } from "./NewPassphraseFields.tsx";
export { RecoveryKeyField } from "./RecoveryKeyField.tsx";
export { RetypedKey } from "./RetypedKey.tsx";
export { RECOVERY_SIGNS, signsOf } from "./recovery-key.ts";
export { StateStrip } from "./StateStrip.tsx";
export { UnlockAgain } from "./UnlockAgain.tsx";
export { UnlockWindow } from "./UnlockWindow.tsx";
export { useNewPassphrase } from "./use-new-passphrase.ts";
