export { CouplePage } from "./CouplePage.tsx";
export { CoupleSwitcher } from "./CoupleSwitcher.tsx";
export { CouplesPage } from "./CouplesPage.tsx";
export { calendarDay, dayInWords } from "./calendar-words.ts";
export { namesOf } from "./couple-names.ts";
export { SampleStrip } from "./SampleStrip.tsx";
