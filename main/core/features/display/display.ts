import { EventPublisher } from "@orpc/server";
import type { DisplayState } from "#shared/contract/display.ts";
import { type AskedScene, BLANK, type Scene, type Screen } from "#shared/display/scene.ts";
import type { UnitId } from "#shared/domain/ids.ts";
import { DEFAULT_SETTINGS } from "#shared/domain/settings.ts";
import type { OpenPractice } from "../../context.ts";
import { readSettings } from "../settings/index.ts";
import { composeScene } from "./compose-scene.ts";

/**
 * The couple's screen: what it is bound to, what it shows, and who looks. Bound to no couple, covered, or asked for
 * what that couple may not see, it is blank.
 */
export type Display = {
  /** The screen now and at each change, for its window; while one watches, the window is open. */
  watch(signal: AbortSignal | undefined): AsyncGenerator<Screen>;
  /** The same for the clinician. When the last one stops watching, the screen is freed. */
  watchState(signal: AbortSignal | undefined): AsyncGenerator<DisplayState>;
  readonly open: boolean;
  readonly unitId: UnitId | null;
  readonly asked: AskedScene;
  bind(unitId: UnitId): void;
  free(): void;
  /** False when the screen is not bound to this couple, or this is not theirs to see: nothing changes then. */
  show(unitId: UnitId, asked: AskedScene): boolean;
  cover(covered: boolean): void;
  /** Something was committed: what is shown is read again. */
  refresh(): void;
};

type Bound = { unitId: UnitId; asked: AskedScene; covered: boolean };

export function createDisplay(practice: () => OpenPractice | undefined): Display {
  const news = new EventPublisher<{ screen: Screen; state: DisplayState }>({ maxBufferedEvents: 1 });
  const watching = { screen: 0, state: 0 };
  let bound: Bound | null = null;
  let told = { screen: "", state: "" };

  const scene = (): Scene => {
    const open = practice();
    if (!bound || bound.covered || !open) return BLANK;
    return composeScene(open.vault.read, bound.unitId, bound.asked) ?? BLANK;
  };
  const screen = (): Screen => {
    const open = practice();
    const { appearance, motion } = open ? readSettings(open.vault.read) : DEFAULT_SETTINGS;
    return { scene: scene(), appearance, motion };
  };
  const state = (): DisplayState => ({
    window: watching.screen > 0 ? "open" : "closed",
    unitId: bound?.unitId ?? null,
    asked: bound?.asked ?? BLANK,
    covered: bound?.covered ?? false,
    screen: screen(),
  });
  /** Nothing is sent when nothing both may see has changed: not even that something did. */
  const tell = () => {
    if (watching.screen === 0 && watching.state === 0) return;
    const now = state();
    const words = { screen: JSON.stringify(now.screen), state: JSON.stringify(now) };
    const before = told;
    told = words;
    if (words.screen !== before.screen) news.publish("screen", now.screen);
    if (words.state !== before.state) news.publish("state", now);
  };
  const become = (next: Bound | null) => {
    bound = next;
    tell();
  };

  async function* watch<Kind extends "screen" | "state">(
    kind: Kind,
    now: () => { screen: Screen; state: DisplayState }[Kind],
    signal: AbortSignal | undefined,
  ) {
    watching[kind] += 1;
    try {
      tell();
      const events = news.subscribe(kind, { maxBufferedEvents: 1, ...(signal ? { signal } : {}) });
      yield now();
      yield* events;
    } finally {
      watching[kind] -= 1;
      if (watching.state === 0) bound = null;
      tell();
    }
  }

  return {
    watch: (signal) => watch("screen", screen, signal),
    watchState: (signal) => watch("state", state, signal),
    get open() {
      return watching.screen > 0;
    },
    get unitId() {
      return bound?.unitId ?? null;
    },
    get asked() {
      return bound?.asked ?? BLANK;
    },
    bind: (unitId) => become({ unitId, asked: BLANK, covered: false }),
    free: () => become(null),
    show(unitId, asked) {
      const open = practice();
      if (bound?.unitId !== unitId || !open) return false;
      if (!composeScene(open.vault.read, unitId, asked)) return false;
      become({ ...bound, asked });
      return true;
    },
    cover(covered) {
      if (bound) become({ ...bound, covered });
    },
    refresh: tell,
  };
}
