export { FormFields } from "./FormFields.tsx";
export { FormInHand, startAnswerSaver } from "./FormInHand.tsx";
export { FormSheet } from "./FormSheet.tsx";
export { type HandOver, HandOverContext, useHandOver } from "./hand-over-context.ts";
export { useFormAnswers } from "./use-form-answers.ts";
