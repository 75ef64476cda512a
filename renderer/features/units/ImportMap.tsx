import { Button, Radio } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { type ChangeEvent, useRef, useState } from "react";
import { MAP_FILE_MAX } from "#shared/cycle/map-file.ts";
import { mapIdSchema, type PartnerId } from "#shared/domain/ids.ts";
import type { Unit } from "#shared/domain/unit.ts";
import { core, queries } from "../../bridge/index.ts";
import { errorSentence } from "../../i18n/error-sentence.ts";
import { t } from "../../i18n/index.ts";
import { Dialog } from "../../ui/Dialog.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { useSurroundings } from "../../ui/surroundings.ts";
import dialog from "./Dialog.module.css";
import styles from "./ImportMap.module.css";
import { useRefreshMapLists } from "./use-map-lists.ts";

/** Brings in a map from a file: chosen, looked at, and only then added. */
export function ImportMap({ unit }: { unit: Unit }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant="subtle" onClick={() => setOpen(true)}>
        {t("mapFiles:bringIn")}
      </Button>
      <Dialog opened={open} onClose={() => setOpen(false)} title={t("mapFiles:bringInTitle")}>
        <ImportForm unit={unit} onClose={() => setOpen(false)} />
      </Dialog>
    </>
  );
}

/** One more than is looked at: a longer file is refused by name, and never read whole. */
const READ_MAX = MAP_FILE_MAX + 1;

function ImportForm({ unit, onClose }: { unit: Unit; onClose: () => void }) {
  const picker = useRef<HTMLInputElement>(null);
  const looking = useMutation({
    mutationFn: async (file: File) => {
      const text = await file.slice(0, READ_MAX).text();
      return { text, preview: await core.mapFiles.preview({ text }) };
    },
  });
  const choose = ({ currentTarget }: ChangeEvent<HTMLInputElement>) => {
    const file = currentTarget.files?.[0];
    if (file) looking.mutate(file);
    // The same file may be chosen again after it was mended.
    currentTarget.value = "";
  };
  return (
    <div className={dialog.form}>
      <p className={dialog.lead}>{t("mapFiles:bringInLead")}</p>
      <input
        ref={picker}
        type="file"
        accept=".json,application/json"
        aria-label={t("mapFiles:chooseFile")}
        className="visually-hidden"
        tabIndex={-1}
        onChange={choose}
      />
      <Button
        variant={looking.data ? "default" : "filled"}
        className={styles.choose ?? ""}
        onClick={() => picker.current?.click()}
      >
        {t("mapFiles:chooseFile")}
      </Button>
      {looking.isError && <Notice sentence={errorSentence(looking.error)} />}
      {looking.data && <Preview key={looking.data.text} unit={unit} {...looking.data} onDone={onClose} />}
    </div>
  );
}

type Preview = Awaited<ReturnType<typeof core.mapFiles.preview>>;
type PreviewProps = { unit: Unit; text: string; preview: Preview; onDone: () => void };

function Preview({ unit, text, preview, onDone }: PreviewProps) {
  const { newId } = useSurroundings();
  const [id] = useState(() => mapIdSchema.parse(newId()));
  const [seats, setSeats] = useState(() => seatsFor(unit, preview));
  const refresh = useRefreshMapLists();
  const navigate = useNavigate();
  const add = useMutation(
    queries.mapFiles.importJson.mutationOptions({
      onSuccess: async () => {
        await refresh();
        onDone();
        await navigate({ to: "/units/$unitId/maps/$mapId", params: { unitId: unit.id, mapId: id } });
      },
    }),
  );
  const nameOf = (partnerId: PartnerId) => unit.partners.find((one) => one.id === partnerId)?.name ?? "";
  return (
    <>
      <section className={styles.found} aria-label={t("mapFiles:chosen")}>
        <h3>
          {preview.name === "" ? t("mapFiles:unnamed") : t("units:cycleQuoted", { name: preview.name })}
        </h3>
        {preview.topic !== "" && <p>{preview.topic}</p>}
        <p>
          {preview.kind === "new" && `${t("units:mapNew")} · `}
          {t("mapFiles:summary", {
            left: preview.names.a || t("mapFiles:left"),
            right: preview.names.b || t("mapFiles:right"),
            a: t("mapFiles:cards", { count: preview.itemCounts.a }),
            b: t("mapFiles:cards", { count: preview.itemCounts.b }),
          })}
          {` · ${t("mapFiles:exits", { count: preview.exitCount })}`}
        </p>
      </section>
      <Radio.Group
        label={
          preview.names.a === "" ? t("mapFiles:onLeft") : t("mapFiles:sideNamed", { name: preview.names.a })
        }
        value={seats[0]}
      >
        <div className={styles.people}>
          {unit.partners.map((partner) => (
            <Radio
              key={partner.id}
              size="md"
              classNames={{ body: styles.person ?? "" }}
              value={partner.id}
              label={partner.name}
              onChange={() => setSeats(seatedLeft(unit, seats, partner.id))}
            />
          ))}
        </div>
      </Radio.Group>
      {unit.partners.length > 2 && (
        <Radio.Group label={t("units:onRight")} value={seats[1]}>
          <div className={styles.people}>
            {unit.partners
              .filter((partner) => partner.id !== seats[0])
              .map((partner) => (
                <Radio
                  key={partner.id}
                  size="md"
                  classNames={{ body: styles.person ?? "" }}
                  value={partner.id}
                  label={partner.name}
                  onChange={() => setSeats([seats[0], partner.id])}
                />
              ))}
          </div>
        </Radio.Group>
      )}
      <p role="status" className={dialog.lead}>
        {t("units:leftIs", { left: nameOf(seats[0]), right: nameOf(seats[1]) })}
      </p>
      <p className={dialog.lead}>{t("mapFiles:newShowing")}</p>
      {add.isError && <Notice sentence={errorSentence(add.error)} />}
      <div className={dialog.buttons}>
        <Button variant="default" onClick={onDone}>
          {t("cancel")}
        </Button>
        <Button
          loading={add.isPending}
          onClick={() => add.mutate({ id, unitId: unit.id, partners: seats, text })}
        >
          {t("mapFiles:add")}
        </Button>
      </div>
    </>
  );
}

type Seats = [PartnerId, PartnerId];

/** Whoever bears the name in the file is seated there, as far as there is one. */
function seatsFor({ partners }: Unit, { names }: Preview): Seats {
  const named = (name: string) => partners.find((one) => name !== "" && one.name === name)?.id;
  const left = named(names.a) ?? partners.find((one) => one.id !== named(names.b))?.id;
  const right = partners.find((one) => one.id === named(names.b) && one.id !== left)?.id;
  const other = right ?? partners.find((one) => one.id !== left)?.id;
  if (!left || !other) throw new Error("a unit has two members at least");
  return [left, other];
}

function seatedLeft({ partners }: Unit, [left, right]: Seats, chosen: PartnerId): Seats {
  if (chosen === left) return [left, right];
  if (chosen === right || partners.length === 2) return [chosen, left];
  return [chosen, right];
}
