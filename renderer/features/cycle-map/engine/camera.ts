import type { Viewpoint } from "#shared/display/scene.ts";
import type { Extent, Point, Size } from "./shapes.ts";

/** What turns the map's pixels into the window's: `window = map · scale + (x, y)`. */
export type Camera = Point & { readonly scale: number };

export const ZOOM_MIN = 0.15;
export const ZOOM_MAX = 4;
/** One press of the zoom keys. */
export const ZOOM_STEP = 1.25;
const KEPT_IN_SIGHT = 80;

/** The camera that shows all of the extent, centred. */
export function fitCamera(extent: Extent, stage: Size): Camera {
  const scale = Math.min(stage.width / extent.width, stage.height / extent.height);
  return {
    scale,
    x: stage.width / 2 - (extent.x + extent.width / 2) * scale,
    y: stage.height / 2 - (extent.y + extent.height / 2) * scale,
  };
}

/** Zooms by a factor and keeps the given point of the window over the same point of the map. */
export function zoomAt(camera: Camera, factor: number, at: Point): Camera {
  const scale = Math.min(
    Math.max(ZOOM_MAX, camera.scale),
    Math.max(Math.min(ZOOM_MIN, camera.scale), camera.scale * factor),
  );
  const ratio = scale / camera.scale;
  return { scale, x: at.x - (at.x - camera.x) * ratio, y: at.y - (at.y - camera.y) * ratio };
}

/** Moves the picture under the window, as far as some of the extent stays in sight. */
export function panBy(camera: Camera, by: Point, extent: Extent, stage: Size): Camera {
  return keepInSight({ ...camera, x: camera.x + by.x, y: camera.y + by.y }, extent, stage);
}

/** Brings the extent back when it would leave the window. */
export function keepInSight(camera: Camera, extent: Extent, stage: Size): Camera {
  return {
    scale: camera.scale,
    x: within(camera.x, extent.x * camera.scale, extent.width * camera.scale, stage.width),
    y: within(camera.y, extent.y * camera.scale, extent.height * camera.scale, stage.height),
  };
}

function within(offset: number, start: number, length: number, room: number): number {
  const kept = Math.min(KEPT_IN_SIGHT, length, room);
  return Math.min(room - kept - start, Math.max(kept - start - length, offset));
}

/** The point of the map under a point of the window. */
export const toMap = (camera: Camera, at: Point): Point => ({
  x: (at.x - camera.x) / camera.scale,
  y: (at.y - camera.y) / camera.scale,
});

/** What the camera looks at, told so that another picture of the same map, in another window, can look at it too. */
export function viewpointOf(camera: Camera, extent: Extent, stage: Size): Viewpoint {
  const middle = toMap(camera, { x: stage.width / 2, y: stage.height / 2 });
  return {
    x: within01((middle.x - extent.x) / extent.width),
    y: within01((middle.y - extent.y) / extent.height),
    zoom: camera.scale / fitCamera(extent, stage).scale,
  };
}

/** The camera that looks at this viewpoint of a picture. */
export function cameraAt({ x, y, zoom }: Viewpoint, extent: Extent, stage: Size): Camera {
  const scale = fitCamera(extent, stage).scale * zoom;
  return {
    scale,
    x: stage.width / 2 - (extent.x + x * extent.width) * scale,
    y: stage.height / 2 - (extent.y + y * extent.height) * scale,
  };
}

const within01 = (share: number): number => Math.min(1, Math.max(0, share));
