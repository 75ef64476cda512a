import { useLayoutEffect, useRef } from "react";
import { t } from "#renderer/i18n/index.ts";
import { Dialog } from "#renderer/ui/Dialog.tsx";
import { isLinked, linksOf } from "#shared/cycle/apply-link-change.ts";
import type { Item } from "#shared/domain/cycle-map.ts";
import { type ItemLink, LINKS_PER_ITEM_MAX, linkKey } from "#shared/domain/item-link.ts";
import styles from "./LinkDialog.module.css";
import type { LinkTargets } from "./links-context.ts";
import { nameOf } from "./use-links.ts";

type LinkDialogProps = {
  item: Item;
  targets: LinkTargets;
  onTurn: (link: ItemLink) => void;
  onClose: () => void;
};

/** Where the words of an item come from: what they are linked to, with the way there, and what else there is. */
export function LinkDialog({ item, targets, onTurn, onClose }: LinkDialogProps) {
  const links = linksOf(item);
  const frame = useRef<HTMLDivElement>(null);
  const turned = useRef<string | null>(null);
  // What was pressed has gone over to the other list, and the hand goes with it.
  useLayoutEffect(() => {
    if (!turned.current) return;
    frame.current?.querySelector<HTMLElement>(`[data-link="${turned.current}"] button`)?.focus();
    turned.current = null;
  });
  const turn = (link: ItemLink) => {
    turned.current = linkKey(link);
    onTurn(link);
  };
  return (
    <Dialog opened onClose={onClose} title={t("links:title")} high>
      <div ref={frame} className={styles.frame}>
        <p className={styles.words} dir="auto">
          {item.text}
        </p>
        <p className={styles.note}>{t("links:about")}</p>
        <ul className={styles.list} aria-label={t("links:linked")}>
          {links.map((link) => {
            const name = nameOf(targets, link);
            return (
              <li key={linkKey(link)} data-link={linkKey(link)}>
                <span className={styles.name}>{name}</span>
                <button
                  type="button"
                  aria-label={t("links:goTo", { name })}
                  onClick={() => targets.goTo(link)}
                >
                  {t("links:open")}
                </button>
                <button type="button" aria-label={t("links:take", { name })} onClick={() => turn(link)}>
                  {t("links:remove")}
                </button>
              </li>
            );
          })}
          {links.length === 0 && <li className={styles.note}>{t("links:none")}</li>}
        </ul>
        <Others item={item} targets={targets} onTurn={turn} />
      </div>
    </Dialog>
  );
}

function Others({ item, targets, onTurn }: Omit<LinkDialogProps, "onClose">) {
  const groups = targets.groups.map(({ title, targets: all }) => ({
    title,
    free: all.filter(({ link }) => !isLinked(item, link)),
    any: all.length > 0,
  }));
  if (linksOf(item).length >= LINKS_PER_ITEM_MAX) return <p className={styles.note}>{t("links:full")}</p>;
  if (!groups.some(({ any }) => any)) return <p className={styles.note}>{t("links:nothing")}</p>;
  return groups
    .filter(({ free }) => free.length > 0)
    .map(({ title, free }) => (
      <section key={title} aria-label={title}>
        <h3 className={styles.heading}>{title}</h3>
        <ul className={styles.list} data-long="">
          {free.map(({ link, name }, index) => (
            <li key={linkKey(link)} data-link={linkKey(link)}>
              <button
                type="button"
                className={styles.add}
                data-autofocus={index === 0 && linksOf(item).length === 0 ? "" : undefined}
                aria-label={t("links:add", { name })}
                onClick={() => onTurn(link)}
              >
                {name}
              </button>
            </li>
          ))}
        </ul>
      </section>
    ));
}
