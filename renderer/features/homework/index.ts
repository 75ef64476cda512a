export { HomeworkInSession } from "./given/HomeworkInSession.tsx";
export { HomeworkPage } from "./HomeworkPage.tsx";
export { Booklet } from "./sheets/Booklet.tsx";
export { PAPER_SIZES } from "./sheets/paper.ts";
