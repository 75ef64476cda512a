export { SessionPage } from "./SessionPage.tsx";
export { SECTIONS, type Section } from "./sections.ts";
