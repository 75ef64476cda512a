export { changesOfDrafts } from "./draft-changes.ts";
export { CycleMapCanvas, type CycleMapCanvasProps } from "./view/CycleMapCanvas.tsx";
export { CycleMapOutline, type CycleMapOutlineProps } from "./view/CycleMapOutline.tsx";
export { CycleName, type CycleNameProps } from "./view/CycleName.tsx";
export type { DraftStore } from "./view/target.ts";
