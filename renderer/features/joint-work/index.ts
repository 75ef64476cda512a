export { ClosedSign } from "./ClosedSign.tsx";
export { JointWorkPage } from "./JointWorkPage.tsx";
export { PolicyNote } from "./PolicyNote.tsx";
export { ReviewsDue } from "./ReviewsDue.tsx";
export { SafetyLine } from "./SafetyLine.tsx";
export { useClosed } from "./use-register.ts";
export { useSetOut } from "./use-set-out.ts";
export { WalkRefused } from "./WalkRefused.tsx";
