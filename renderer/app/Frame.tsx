import { Outlet, useLocation, useMatchRoute, useParams } from "@tanstack/react-router";
import { useLayoutEffect, useMemo, useRef, useState } from "react";
import { CoupleSwitcher, SampleStrip } from "../features/units/index.ts";
import { StateStrip } from "../features/vault/index.ts";
import { t } from "../i18n/index.ts";
import { HeaderSlots } from "../ui/HeaderSlot.tsx";
import styles from "./Frame.module.css";
import { Header } from "./Header.tsx";
import { useLockContext } from "./lock-context.ts";
import { Rail } from "./Rail.tsx";
import { useShortcuts } from "./use-shortcuts.ts";

/** Header, rail and page. The page gets all the room there is. */
export function Frame() {
  const { unitId } = useParams({ strict: false });
  const { lock, shut } = useLockContext();
  const [switching, setSwitching] = useState(false);
  const onMap = useMatchRoute()({ to: "/units/$unitId/maps/$mapId", fuzzy: true }) !== false;
  const shortcuts = useMemo(() => ({ l: lock, k: () => setSwitching((open) => !open) }), [lock]);
  useShortcuts(shortcuts, shut);
  const page = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  // Every place is entered at its top, however far the one before was scrolled.
  useLayoutEffect(() => {
    if (page.current && pathname) page.current.scrollTop = 0;
  }, [pathname]);
  return (
    <HeaderSlots>
      <div className={styles.frame}>
        <button type="button" className={styles.skip} onClick={skipToPage}>
          {t("skipToContent")}
        </button>
        <Header unitId={unitId} />
        <Rail unitId={unitId} onLock={lock} />
        <main ref={page} id="page" tabIndex={-1} className={styles.page} data-fixed={onMap || undefined}>
          <StateStrip />
          {!onMap && <SampleStrip onLeave={lock} />}
          <Outlet />
        </main>
      </div>
      <CoupleSwitcher opened={switching} onClose={() => setSwitching(false)} presentUnit={unitId} />
    </HeaderSlots>
  );
}

/** A button, not a link: the address after `#` is the place in the app. */
const skipToPage = () => document.getElementById("page")?.focus();
