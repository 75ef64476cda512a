import { FIELD } from "./dials.ts";

/** Both pictures share one frame: the plot itself, room for numbers left and below, and the label at the foot. */
export const PLOT = { width: 360, height: 352, left: 42, top: 8, right: 352, bottom: 292, footY: 345 };

export const TICKS = [-4, -2, 0, 2, 4];

const share = (mood: number) => (mood - FIELD.from) / (FIELD.to - FIELD.from);

/** Where a mood stands from left to right. */
export const acrossFor = (mood: number): number => PLOT.left + share(mood) * (PLOT.right - PLOT.left);

/** Where a mood stands from top to bottom: warm is up. */
export const downFor = (mood: number): number => PLOT.bottom - share(mood) * (PLOT.bottom - PLOT.top);

/** Moods beyond all bounds are drawn just outside the picture, where they are cut off. */
export const drawable = (mood: number): number => Math.max(-40, Math.min(40, mood));
