export { StageLine } from "./StageLine.tsx";
export { StageTracker } from "./StageTracker.tsx";
