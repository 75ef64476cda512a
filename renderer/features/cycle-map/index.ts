export { changesOfDrafts } from "./draft-changes.ts";
export { CycleMapCanvas, type CycleMapCanvasProps } from "./view/CycleMapCanvas.tsx";
export { CycleMapPicture } from "./view/CycleMapPicture.tsx";
export { CycleName } from "./view/CycleName.tsx";
export { edgeName, makerName } from "./view/exit-words.ts";
export type { MapMark, MapMarks, MarkKey } from "./view/map-marks.ts";
export { placeName, roleWords } from "./view/place-words.ts";
export type { DraftStore } from "./view/target.ts";
