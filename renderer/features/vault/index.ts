export { UnlockWindow } from "./UnlockWindow.tsx";
