export { AnswersPage } from "./AnswersPage.tsx";
export { FillPage } from "./FillPage.tsx";
export { HistoriesPage } from "./HistoriesPage.tsx";
export { IntakePage } from "./IntakePage.tsx";
export { RawSpotsOnMap } from "./RawSpotsOnMap.tsx";
export { SideBySidePage } from "./SideBySidePage.tsx";
