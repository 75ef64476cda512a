import { TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { type KeyboardEvent, useId, useLayoutEffect, useMemo, useRef, useState } from "react";
import type { UnitId } from "#shared/domain/ids.ts";
import { queries } from "../../bridge/index.ts";
import { t } from "../../i18n/index.ts";
import { Dialog } from "../../ui/Dialog.tsx";
import { PartnerMark } from "../../ui/PartnerMark.tsx";
import styles from "./CoupleSwitcher.module.css";
import { searchable, searchCouples } from "./search-couples.ts";

const SHOWN = 8;

type Props = { opened: boolean; onClose: () => void; presentUnit: UnitId | undefined };

/** Another couple in two keys: the shortcut opens this with the others in the order last seen, Enter goes there. */
export function CoupleSwitcher({ opened, onClose, presentUnit }: Props) {
  return (
    <Dialog opened={opened} onClose={onClose} title={t("units:switchTitle")} high>
      <Switcher onClose={onClose} presentUnit={presentUnit} />
    </Dialog>
  );
}

function Switcher({ onClose, presentUnit }: Omit<Props, "opened">) {
  const list = useQuery(queries.units.list.queryOptions());
  const others = useMemo(
    () => searchable((list.data ?? []).filter((summary) => summary.unit.id !== presentUnit)),
    [list.data, presentUnit],
  );
  const [asked, setAsked] = useState("");
  const [marked, setMarked] = useState(0);
  const found = searchCouples(others, asked).slice(0, SHOWN);
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  // At once: letters typed before the field has the focus would be lost, and Enter would go to somebody else.
  useLayoutEffect(() => field.current?.focus(), []);
  const navigate = useNavigate();

  const go = (unitId: UnitId | undefined) => {
    if (!unitId) return;
    onClose();
    void navigate({ to: "/units/$unitId", params: { unitId } });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      event.preventDefault();
      setMarked((at) => Math.min(Math.max(at + step, 0), found.length - 1));
    } else if (event.key === "Enter") go(found[marked]?.unit.id);
  };

  return (
    <>
      <TextInput
        ref={field}
        data-autofocus
        size="lg"
        role="combobox"
        aria-label={t("units:search")}
        aria-expanded
        aria-controls={id}
        aria-activedescendant={found[marked] ? `${id}-${marked}` : undefined}
        placeholder={t("units:switchHint")}
        autoComplete="off"
        value={asked}
        onChange={(event) => {
          setAsked(event.currentTarget.value);
          setMarked(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div id={id} role="listbox" aria-label={t("units:title")} className={styles.list}>
        {found.map(({ unit, cycleName }, index) => (
          <div
            key={unit.id}
            id={`${id}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === marked}
            className={styles.option}
            onPointerMove={() => setMarked(index)}
            onClick={() => go(unit.id)}
            onKeyDown={onKeyDown}
          >
            {unit.partners.map((partner, at) => (
              <span key={partner.id} className={styles.name}>
                <PartnerMark index={at} />
                {partner.name}
              </span>
            ))}
            <span className={styles.cycle}>{cycleName}</span>
          </div>
        ))}
      </div>
    </>
  );
}
