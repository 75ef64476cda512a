export { changesOfDrafts } from "./draft-changes.ts";
export { CycleMapCanvas } from "./view/CycleMapCanvas.tsx";
export { CycleName } from "./view/CycleName.tsx";
export type { DraftStore } from "./view/target.ts";
