export { CoupleScreenControl } from "./CoupleScreenControl.tsx";
export { CoupleScreenProvider } from "./CoupleScreenProvider.tsx";
export { DisplayWindow } from "./DisplayWindow.tsx";
export { ShowCheckIn } from "./ShowCheckIn.tsx";
export { useAttending } from "./use-attending.ts";
export { useMapOnScreen } from "./use-map-on-screen.ts";
