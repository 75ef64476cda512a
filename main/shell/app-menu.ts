import type { MenuItemConstructorOptions } from "electron";
import { wording } from "./wording.ts";

/** The menu: what concerns the app as a whole. Everything about a couple is in the window. */
export function appMenu(
  does: { lock: () => void; quit: () => void },
  { mac }: { mac: boolean },
): MenuItemConstructorOptions[] {
  const { menu } = wording;
  const practice: MenuItemConstructorOptions[] = [
    { label: menu.lock, accelerator: "CmdOrCtrl+L", click: does.lock },
    { type: "separator" },
    { label: menu.quit, accelerator: "CmdOrCtrl+Q", click: does.quit },
  ];
  const edit = (["undo", "redo", "cut", "copy", "paste", "selectAll"] as const).map((role) => ({ role }));
  const view: MenuItemConstructorOptions[] = [
    { label: menu.larger, role: "zoomIn" },
    { label: menu.smaller, role: "zoomOut" },
    { label: menu.actualSize, role: "resetZoom" },
    { type: "separator" },
    { label: menu.fullScreen, role: "togglefullscreen" },
  ];
  return [
    // On a Mac the first menu carries the app's name, whatever its label says.
    { label: mac ? wording.app : menu.practice, submenu: practice },
    { label: menu.edit, submenu: edit },
    { label: menu.view, submenu: view },
  ];
}
