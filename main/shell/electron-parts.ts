/** What the shell uses of Electron, handed in by the entry so that tests can hand in a stand-in. */
export type ElectronParts = Pick<
  typeof import("electron"),
  | "app"
  | "BrowserWindow"
  | "dialog"
  | "ipcMain"
  | "Menu"
  | "MessageChannelMain"
  | "powerMonitor"
  | "protocol"
  | "screen"
  | "session"
  | "utilityProcess"
>;
