import { t } from "../../i18n/index.ts";
import door from "./Door.module.css";
import { Doorstep } from "./Doorstep.tsx";

/** What a window shows once another one has taken over. */
export function OpenElsewhere() {
  return (
    <Doorstep>
      <div role="status">
        <h1 className={door.title}>{t("vault:elsewhereTitle")}</h1>
        <p className={door.lead}>{t("vault:elsewhereBody")}</p>
      </div>
    </Doorstep>
  );
}
