import { t } from "../../i18n/index.ts";
import { useFocusOnMount } from "../../ui/use-focus-on-mount.ts";
import door from "./Door.module.css";

const STEPS = 3;

type Props = { step: number; title: string; lead: string; focus?: boolean };

/** Where one is on the way, and what is to be done here. */
export function StepTitle({ step, title, lead, focus = false }: Props) {
  return (
    <>
      <p className={door.step}>{t("vault:stepOf", { step, steps: STEPS })}</p>
      {focus ? <FocusedTitle title={title} /> : <h1 className={door.title}>{title}</h1>}
      <p className={door.lead}>{lead}</p>
    </>
  );
}

function FocusedTitle({ title }: { title: string }) {
  const heading = useFocusOnMount<HTMLHeadingElement>();
  return (
    <h1 ref={heading} tabIndex={-1} className={door.title}>
      {title}
    </h1>
  );
}
