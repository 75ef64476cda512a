/** Every word the shell itself shows: menu, dialogs, and the one thing it says when nothing else can. */
export const wording = {
  app: "Attune",
  menu: {
    practice: "Practice",
    lock: "Lock",
    quit: "Quit Attune",
    edit: "Edit",
    view: "View",
    larger: "Larger",
    smaller: "Smaller",
    actualSize: "Actual size",
    fullScreen: "Full screen",
  },
  save: { button: "Save" },
  savePdf: { title: "Save as PDF", fileType: "PDF document" },
  saveFile: {
    json: { title: "Save the map", fileType: "Attune map" },
    svg: { title: "Save the map", fileType: "SVG picture" },
    png: { title: "Save the map", fileType: "PNG picture" },
    attune: { title: "Save the practice", fileType: "Attune practice, encrypted" },
    csv: { title: "Save the table", fileType: "Table (CSV)" },
  },
  coreNotStarted: {
    title: "Attune cannot start",
    text: "The part of Attune that keeps your records did not start. Your records have not been touched. Start Attune again; if this stays so, install it anew.",
  },
} as const;
