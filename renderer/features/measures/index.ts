export { DueMeasures } from "./DueMeasures.tsx";
export { InstrumentsPage } from "./InstrumentsPage.tsx";
export { MeasuresPage } from "./MeasuresPage.tsx";
export { PaperPage } from "./PaperPage.tsx";
