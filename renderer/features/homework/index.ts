export { HomeworkPage } from "./HomeworkPage.tsx";
export { HomeworkSheet } from "./sheets/HomeworkSheet.tsx";
export { PAPER_SIZES } from "./sheets/paper.ts";
export { useFonts } from "./sheets/use-fonts.ts";
