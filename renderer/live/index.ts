export type { Drafts } from "./drafts.ts";
export {
  LiveProvider,
  useLive,
  useLiveMap,
  useLivePrivateNote,
  useLiveRecord,
  useLiveTally,
  useSaveState,
} from "./LiveProvider.tsx";
export { type Live, type OpenLiveMap, startLive } from "./live.ts";
export { forgetLive } from "./live-database.ts";
export type { LiveMap } from "./live-map.ts";
export type { LivePrivateNote } from "./live-private-note.ts";
export type { LiveRecord } from "./live-record.ts";
export type { LiveTally } from "./live-tally.ts";
