import { EventPublisher } from "@orpc/server";
import type { DisplayState } from "#shared/contract/display.ts";
import { type AskedScene, BLANK, type Scene, type Screen } from "#shared/display/scene.ts";
import type { UnitId } from "#shared/domain/ids.ts";
import { DEFAULT_SETTINGS } from "#shared/domain/settings.ts";
import type { OpenPractice } from "../../context.ts";
import { readSettings } from "../settings/index.ts";
import { composeScene, showableUnit } from "./compose-scene.ts";

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
  readonly free: () => void;
  /** False when the screen is not bound to this couple, or this is not theirs to see: nothing changes then. */
  show(unitId: UnitId, asked: AskedScene): boolean;
  cover(covered: boolean): void;
  /** Something was committed: what is shown is read again, and a couple who may not be shown any more is let go. */
  readonly refresh: () => void;
};

type Bound = { unitId: UnitId; asked: AskedScene; covered: boolean };
type News = { screen: Screen; state: DisplayState };
type Practice = () => OpenPractice | undefined;

export const createDisplay = (practice: Practice): Display => new CoupleDisplay(practice);

class CoupleDisplay implements Display {
  readonly #practice: Practice;
  readonly #news = new EventPublisher<News>({ maxBufferedEvents: 1 });
  readonly #watching = { screen: 0, state: 0 };
  #bound: Bound | null = null;
  #told = { screen: "", state: "" };

  constructor(practice: Practice) {
    this.#practice = practice;
  }

  get open(): boolean {
    return this.#watching.screen > 0;
  }

  get unitId(): UnitId | null {
    return this.#bound?.unitId ?? null;
  }

  get asked(): AskedScene {
    return this.#bound?.asked ?? BLANK;
  }

  watch(signal?: AbortSignal) {
    return this.#watch("screen", () => this.#screen(), signal);
  }

  watchState(signal?: AbortSignal) {
    return this.#watch("state", () => this.#state(), signal);
  }

  bind(unitId: UnitId): void {
    this.#become({ unitId, asked: BLANK, covered: false });
  }

  readonly free = (): void => this.#become(null);

  show(unitId: UnitId, asked: AskedScene): boolean {
    const open = this.#practice();
    if (this.#bound?.unitId !== unitId || !open) return false;
    if (!composeScene(open.vault.read, unitId, asked)) return false;
    this.#become({ ...this.#bound, asked });
    return true;
  }

  cover(covered: boolean): void {
    if (this.#bound) this.#become({ ...this.#bound, covered });
  }

  /** Nothing is sent when nothing both may see has changed: not even that something did. */
  readonly refresh = (): void => {
    if (this.#watching.screen === 0 && this.#watching.state === 0) return;
    const open = this.#practice();
    if (open && this.#bound && !showableUnit(open.vault.read, this.#bound.unitId)) this.#bound = null;
    const now = this.#state();
    const words = { screen: JSON.stringify(now.screen), state: JSON.stringify(now) };
    const before = this.#told;
    this.#told = words;
    if (words.screen !== before.screen) this.#news.publish("screen", now.screen);
    if (words.state !== before.state) this.#news.publish("state", now);
  };

  async *#watch<Kind extends keyof News>(kind: Kind, now: () => News[Kind], signal?: AbortSignal) {
    this.#watching[kind] += 1;
    try {
      this.refresh();
      const events = this.#news.subscribe(kind, { maxBufferedEvents: 1, ...(signal ? { signal } : {}) });
      yield now();
      yield* events;
    } finally {
      this.#watching[kind] -= 1;
      // Without a clinician who watches over it, nothing stands on the couple's screen.
      if (this.#watching.state === 0) this.#bound = null;
      this.refresh();
    }
  }

  #become(next: Bound | null): void {
    this.#bound = next;
    this.refresh();
  }

  #scene(): Scene {
    const open = this.#practice();
    if (!this.#bound || this.#bound.covered || !open) return BLANK;
    return composeScene(open.vault.read, this.#bound.unitId, this.#bound.asked) ?? BLANK;
  }

  #screen(): Screen {
    const open = this.#practice();
    const { appearance, motion } = open ? readSettings(open.vault.read) : DEFAULT_SETTINGS;
    return { scene: this.#scene(), appearance, motion };
  }

  #state(): DisplayState {
    return {
      window: this.open ? "open" : "closed",
      unitId: this.unitId,
      asked: this.asked,
      covered: this.#bound?.covered ?? false,
      screen: this.#screen(),
    };
  }
}
