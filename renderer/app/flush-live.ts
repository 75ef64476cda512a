import { v7 as uuidv7 } from "uuid";
import { changesOfDrafts } from "../features/cycle-map/index.ts";
import type { Live } from "../live/index.ts";

/**
 * Hands everything to the core, words in open editors included, waiting at most `withinMs`. False when something could
 * not be handed over by then.
 */
export async function flushLive(live: Live, withinMs: number): Promise<boolean> {
  for (const opened of await live.all()) {
    for (const change of changesOfDrafts(opened.live.map, opened.drafts, uuidv7)) opened.live.change(change);
    opened.drafts.kept();
  }
  return await live.outbox.flush(withinMs);
}
