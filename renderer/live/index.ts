export type { Drafts } from "./drafts.ts";
export { type Live, type OpenLiveMap, startLive } from "./live.ts";
export type { LiveMap } from "./live-map.ts";
