/** The frame around every screen. */
export const app = {
  title: "Attune",
  saved: "saved",
  saving: "saving",
  notSaved: "not saved",
  lock: "Lock",
  couples: "Couples",
  settings: "Settings",
  back: "Back",
  cancel: "Cancel",
  close: "Close",
  openElsewhere: "Attune is open in another window. This one can be closed.",
};
