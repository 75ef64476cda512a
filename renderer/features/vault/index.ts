export { NewPassphraseFields } from "./NewPassphraseFields.tsx";
export { OpenElsewhere } from "./OpenElsewhere.tsx";
export { UnlockAgain } from "./UnlockAgain.tsx";
export { UnlockWindow } from "./UnlockWindow.tsx";
export { useNewPassphrase } from "./use-new-passphrase.ts";
