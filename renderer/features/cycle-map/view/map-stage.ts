import type { Viewpoint } from "#shared/display/scene.ts";
import type { Edge } from "#shared/domain/cycle-map.ts";
import type { Stroke } from "#shared/domain/ink.ts";
import {
  type Camera,
  cameraAt,
  fitCamera,
  keepInSight,
  panBy,
  toMap,
  viewpointOf,
  zoomAt,
} from "../engine/camera.ts";
import { handleOf } from "../engine/edge-handles.ts";
import { EDGES, type EdgeKey, edgeKey } from "../engine/edges.ts";
import { inkBounds } from "../engine/ink.ts";
import { layoutMap, type MapLayout } from "../engine/layout-map.ts";
import { PLACES, type PlaceKey, placeKey } from "../engine/places.ts";
import {
  type Box,
  bottom,
  type Extent,
  left,
  type Point,
  right,
  type Size,
  top,
  union,
} from "../engine/shapes.ts";

/** Things on the map that are not cards: placed by the layout, never measured for it. */
export type FixtureKey = "badge:a" | "badge:b" | "line-words";
type EdgeThing = `exit:${EdgeKey}` | `handle:${EdgeKey}`;
type HeadingKey = "heading:a" | "heading:b";
export type StageKey = PlaceKey | FixtureKey | HeadingKey | EdgeThing;

const NOTHING: Size = { width: 0, height: 0 };
/** Used until the window has a size. */
const UNMEASURED: Size = { width: 1200, height: 640 };
const HEADING_MARGIN = 26;
const REVEAL_MARGIN = 16;
const MOVE_RESTS_AFTER_MS = 150;

/**
 * The map's elements in the window. Measures cards, asks the engine, and moves the elements itself, in the same frame:
 * React hears of a new layout only where it draws one (the strokes).
 */
export class MapStage {
  #root: HTMLElement | null = null;
  #world: HTMLElement | null = null;
  readonly #elements = new Map<StageKey, HTMLElement>();
  readonly #refs = new Map<StageKey, (element: HTMLElement | null) => void>();
  readonly #listeners = new Set<() => void>();
  readonly #observer = new ResizeObserver(() => this.arrange());
  #stage = UNMEASURED;
  #layout = this.#compute();
  #camera = fitCamera(this.#layout.extent, UNMEASURED);
  /** Set once the clinician zoomed or panned: from then on the picture stays where it was put, until "fit". */
  #byHand = false;
  #ink: readonly Stroke[] = [];
  /** What another window looks at, and this one with it. */
  #followed: Viewpoint | null = null;
  readonly #watchers = new Set<() => void>();
  #rest: ReturnType<typeof setInterval> | undefined;
  #movedSince = false;

  /** How many times larger than on the clinician's map ink is drawn in this picture. */
  readonly inkScale: number;

  constructor(inkScale = 1) {
    this.inkScale = inkScale;
  }

  readonly rootRef = (element: HTMLElement | null): void => {
    this.#observe(this.#root, element);
    this.#root = element;
  };

  readonly worldRef = (element: HTMLElement | null): void => {
    this.#world = element;
  };

  readonly layout = (): MapLayout => this.#layout;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  get root(): HTMLElement | null {
    return this.#root;
  }

  get camera(): Camera {
    return this.#camera;
  }

  /** The ref of one element; the same function every time, so that React leaves it alone. */
  refOf(key: StageKey): (element: HTMLElement | null) => void {
    const known = this.#refs.get(key);
    if (known) return known;
    const ref = (element: HTMLElement | null) => {
      this.#observe(this.#elements.get(key) ?? null, element);
      if (element) this.#elements.set(key, element);
      else this.#elements.delete(key);
    };
    this.#refs.set(key, ref);
    return ref;
  }

  /** Measures all, lays out, and puts everything in its place. */
  arrange(): void {
    if (!this.#root) return;
    this.#stage =
      this.#root.clientWidth > 0 && this.#root.clientHeight > 0
        ? { width: this.#root.clientWidth, height: this.#root.clientHeight }
        : UNMEASURED;
    if (this.#stage !== UNMEASURED) this.#hugWords();
    const layout = this.#compute();
    if (JSON.stringify(layout) !== JSON.stringify(this.#layout)) {
      this.#layout = layout;
      for (const listener of this.#listeners) listener();
    }
    this.#place();
    if (this.#followed) this.#look(cameraAt(this.#followed, layout.extent, this.#stage));
    else if (this.#byHand) this.#look(keepInSight(this.#camera, layout.extent, this.#stage));
    else this.#look(fitCamera(this.#whole(), this.#stage));
  }

  /** What is looked at now; null while it is the whole map. */
  get viewpoint(): Viewpoint | null {
    return this.#byHand ? viewpointOf(this.#camera, this.#layout.extent, this.#stage) : null;
  }

  /** Looks where another window looks, and stays with it; at the whole map with null. */
  follow(viewpoint: Viewpoint | null): void {
    this.#followed = viewpoint;
    this.arrange();
  }

  /** Hears of every move of the camera, in its frame. */
  watchCamera(watcher: () => void): () => void {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  }

  /** What is drawn by hand: the whole map is in sight only with it. */
  holdInk(ink: readonly Stroke[]): void {
    this.#ink = ink;
  }

  fit(): void {
    this.#byHand = false;
    this.#look(fitCamera(this.#whole(), this.#stage));
  }

  /** Zooms about a point of the window, or about the middle of the stage. */
  zoom(factor: number, client?: Point): void {
    const at = client ? this.#inStage(client) : { x: this.#stage.width / 2, y: this.#stage.height / 2 };
    this.#byHand = true;
    this.#moving();
    this.#look(keepInSight(zoomAt(this.#camera, factor, at), this.#layout.extent, this.#stage));
  }

  pan(by: Point): void {
    this.#byHand = true;
    this.#moving();
    this.#look(panBy(this.#camera, by, this.#layout.extent, this.#stage));
  }

  #whole(): Extent {
    const { extent } = this.#layout;
    const ink = inkBounds(this.#ink, this.#layout, this.inkScale);
    return ink ? union(extent, ink) : extent;
  }

  /** Brings a card into sight when it is outside the window. */
  reveal(key: PlaceKey): void {
    const { x, y, scale } = this.#camera;
    const box = this.#layout.places[key];
    const over = (low: number, high: number, room: number) =>
      low < REVEAL_MARGIN
        ? REVEAL_MARGIN - low
        : high > room - REVEAL_MARGIN
          ? Math.max(room - REVEAL_MARGIN - high, REVEAL_MARGIN - low)
          : 0;
    const by = {
      x: over(left(box) * scale + x, right(box) * scale + x, this.#stage.width),
      y: over(top(box) * scale + y, bottom(box) * scale + y, this.#stage.height),
    };
    if (this.#byHand && (by.x !== 0 || by.y !== 0)) this.pan(by);
  }

  /** The point of the map under a point of the window. */
  toMap(client: Point): Point {
    return toMap(this.#camera, this.#inStage(client));
  }

  element(key: StageKey): HTMLElement | undefined {
    return this.#elements.get(key);
  }

  #inStage(client: Point): Point {
    const bounds = this.#root?.getBoundingClientRect();
    return { x: client.x - (bounds?.left ?? 0), y: client.y - (bounds?.top ?? 0) };
  }

  #compute(): MapLayout {
    const cards = Object.fromEntries(
      PLACES.map((place) => [placeKey(place), this.#sizeOf(placeKey(place))]),
    ) as Record<PlaceKey, Size>;
    const headings = [this.#sizeOf("heading:a"), this.#sizeOf("heading:b")];
    const heading = {
      width: Math.max(...headings.map(({ width }) => width)) + HEADING_MARGIN,
      height: Math.max(...headings.map(({ height }) => height)) + HEADING_MARGIN / 2,
    };
    const exits = Object.fromEntries(
      EDGES.map(edgeKey)
        .filter((key) => this.#elements.has(`exit:${key}`))
        .map((key) => [key, this.#sizeOf(`exit:${key}`)]),
    );
    return layoutMap({ stage: this.#stage, cards, heading, exits });
  }

  /** Wrapped words leave a card wider than its longest line: gives each card the width of its words. */
  #hugWords(): void {
    const cards = PLACES.map((place) => this.#elements.get(placeKey(place))).filter(
      (card) => card !== undefined,
    );
    const before = cards.map((card) => Number.parseFloat(card.style.width));
    for (const card of cards) card.style.width = "";
    // On a large screen the whole picture is magnified: what is measured there is, too.
    const magnified = this.#root ? this.#root.getBoundingClientRect().width / this.#stage.width : 1;
    const widths = cards.map((card) => hugWidth(card, this.#camera.scale * magnified));
    for (const [index, card] of cards.entries()) {
      const width = widths[index];
      if (width === undefined) continue;
      // A letter measures a hair wider at one scale than at another: the picture must not swing between the two.
      const whole = Math.ceil(width);
      card.style.width = `${before[index] === whole + 1 ? whole + 1 : whole}px`;
    }
  }

  #sizeOf(key: StageKey): Size {
    const element = this.#elements.get(key);
    return element ? { width: element.offsetWidth, height: element.offsetHeight } : NOTHING;
  }

  #place(): void {
    const { places, badges, lineWords } = this.#layout;
    for (const place of PLACES) this.#move(placeKey(place), places[placeKey(place)]);
    for (const [key, { x, y }] of [
      ["badge:a", badges.a],
      ["badge:b", badges.b],
      ["line-words", lineWords],
    ] as const)
      this.#move(key, { x, y });
    for (const edge of EDGES) this.#placeOnEdge(edge);
  }

  #placeOnEdge(edge: Edge): void {
    const exit = this.#layout.exits[edgeKey(edge)];
    if (exit) this.#move(`exit:${edgeKey(edge)}`, exit.box);
    const handle = this.#elements.get(`handle:${edgeKey(edge)}`);
    const at = handle && handleOf(this.#layout, edge);
    if (handle) handle.hidden = at === undefined;
    if (at) this.#move(`handle:${edgeKey(edge)}`, at);
  }

  /**
   * Puts the middle of an element at a point. By its corner, not by a transform: an element with one is a layer more to
   * put together whenever the map moves. What is given without a size has its middle at its corner by its own style.
   */
  #move(key: StageKey, at: Point | Box): void {
    const element = this.#elements.get(key);
    if (!element) return;
    const { width, height } = "width" in at ? at : NOTHING;
    element.style.left = `${at.x - width / 2}px`;
    element.style.top = `${at.y - height / 2}px`;
  }

  #look(camera: Camera): void {
    this.#camera = camera;
    if (this.#world) {
      this.#world.style.transform = `translate(${camera.x}px, ${camera.y}px) scale(${camera.scale})`;
    }
    for (const watcher of this.#watchers) watcher();
  }

  /** The world moves under the hand: it is a layer of its own until the hand has rested for a moment. */
  #moving(): void {
    if (!this.#world) return;
    this.#movedSince = true;
    if (this.#rest !== undefined) return;
    this.#world.dataset.moving = "";
    this.#rest = setInterval(() => this.#mayRest(), MOVE_RESTS_AFTER_MS);
  }

  #mayRest(): void {
    if (this.#movedSince) {
      this.#movedSince = false;
      return;
    }
    clearInterval(this.#rest);
    this.#rest = undefined;
    delete this.#world?.dataset.moving;
  }

  #observe(before: Element | null, after: Element | null): void {
    if (before) this.#observer.unobserve(before);
    if (after) this.#observer.observe(after);
  }
}

/** The width a card of one column needs; undefined where the style's own width is right. */
function hugWidth(card: HTMLElement, scale: number): number | undefined {
  if ("writing" in card.dataset || "empty" in card.dataset || card.dataset.load !== "usual") return undefined;
  // A mark beside the words is measured as a box of its own, not as part of their line.
  if (card.querySelector("[data-change]")) return undefined;
  const lines = [...card.querySelectorAll<HTMLElement>("[data-item]")];
  const range = document.createRange();
  const slack = lines.map((line) => {
    range.selectNodeContents(line);
    const widest = Math.max(...[...range.getClientRects()].map((rect) => rect.width)) / scale;
    const { paddingLeft, paddingRight } = getComputedStyle(line);
    return line.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight) - widest;
  });
  const spare = Math.floor(Math.min(...slack)) - 1;
  const label = card.querySelector<HTMLElement>("[aria-hidden]");
  return spare > 0
    ? Math.max(card.offsetWidth - spare, Math.min(card.offsetWidth, labelWidth(label, scale)))
    : undefined;
}

function labelWidth(label: HTMLElement | null, scale: number): number {
  if (!label) return 0;
  const range = document.createRange();
  range.selectNodeContents(label);
  return range.getBoundingClientRect().width / scale + 40;
}
