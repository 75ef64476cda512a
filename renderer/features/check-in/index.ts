export { CheckInReveal } from "./CheckInReveal.tsx";
export { CheckInSection } from "./CheckInSection.tsx";
