import i18next from "i18next";
import { en } from "./en/index.ts";

declare module "i18next" {
  interface CustomTypeOptions {
    defaultNS: "app";
    resources: typeof en;
  }
}

// Everything is bundled: the catalogue is there before the first window asks for a sentence.
void i18next.init({
  initAsync: false,
  lng: "en",
  resources: { en },
  defaultNS: "app",
  ns: Object.keys(en),
  interpolation: { escapeValue: false }, // React escapes
});

/** Looks a sentence up: `t("cycleMap:addWords", { name })`. A key that is not in the catalogue does not compile. */
export const t = i18next.t;
