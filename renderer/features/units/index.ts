export { CoupleNames } from "./CoupleNames.tsx";
export { CouplePage } from "./CouplePage.tsx";
export { CoupleSwitcher } from "./CoupleSwitcher.tsx";
export { CouplesPage } from "./CouplesPage.tsx";
export { calendarDay, dayInWords } from "./calendar-words.ts";
export { LabelsDialog } from "./LabelsDialog.tsx";
export { useMapDialogs } from "./MapDialogs.tsx";
export { SampleMark } from "./SampleMark.tsx";
export { SampleStrip } from "./SampleStrip.tsx";
