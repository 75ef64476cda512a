export { FormFields } from "./FormFields.tsx";
export { FormInHand, startAnswerSaver } from "./FormInHand.tsx";
export { HandOverDialog } from "./HandOverDialog.tsx";
export { type HandOver, HandOverContext } from "./hand-over-context.ts";
export { useFormAnswers } from "./use-form-answers.ts";
