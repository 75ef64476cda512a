export { SafetyPage } from "./SafetyPage.tsx";
export { SettingsPage } from "./SettingsPage.tsx";
