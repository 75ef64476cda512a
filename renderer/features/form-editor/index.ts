export { FormEditorPage } from "./FormEditorPage.tsx";
export { FormsPage } from "./FormsPage.tsx";
