import { app } from "./app.ts";
import { checkIn } from "./check-in.ts";
import { cycleMap } from "./cycle-map.ts";
import { display } from "./display.ts";
import { errors } from "./errors.ts";
import { formEditor } from "./form-editor.ts";
import { forms } from "./forms.ts";
import { homework } from "./homework.ts";
import { homeworkDesk } from "./homework-desk.ts";
import { ink } from "./ink.ts";
import { intake } from "./intake.ts";
import { jointWork } from "./joint-work.ts";
import { labels } from "./labels.ts";
import { links } from "./links.ts";
import { liveSession } from "./live-session.ts";
import { mapDesk } from "./map-desk.ts";
import { mapFiles } from "./map-files.ts";
import { mapLibrary } from "./map-library.ts";
import { measures } from "./measures.ts";
import { record } from "./record.ts";
import { safety } from "./safety.ts";
import { sandbox } from "./sandbox.ts";
import { settings } from "./settings.ts";
import { stages } from "./stages.ts";
import { units } from "./units.ts";
import { vault } from "./vault.ts";
import { words } from "./words.ts";
import { writing } from "./writing.ts";

/** Every visible sentence, one file a capability. */
export const en = {
  app,
  checkIn,
  cycleMap,
  display,
  errors,
  formEditor,
  forms,
  homework,
  intake,
  ink,
  homeworkDesk,
  labels,
  links,
  liveSession,
  mapDesk,
  mapFiles,
  mapLibrary,
  measures,
  record,
  jointWork,
  safety,
  sandbox,
  settings,
  stages,
  units,
  vault,
  words,
  writing,
};
