import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { queries } from "../../bridge/index.ts";
import { errorSentence } from "../../i18n/error-sentence.ts";
import { t } from "../../i18n/index.ts";
import { Notice } from "../../ui/Notice.tsx";
import { BringInPractice } from "./BringInPractice.tsx";
import { CreatePractice } from "./CreatePractice.tsx";
import door from "./Door.module.css";
import { Doorstep } from "./Doorstep.tsx";
import { FirstRun } from "./FirstRun.tsx";
import { SampleLocked } from "./SampleLocked.tsx";
import { UnlockScreen } from "./UnlockScreen.tsx";

/** Stands before the practice: makes one, unlocks it, or opens the sample. The host brings the next window. */
export function UnlockWindow() {
  return (
    <Doorstep>
      <WhatStandsHere />
    </Doorstep>
  );
}

function WhatStandsHere() {
  const status = useQuery(queries.vault.status.queryOptions({ staleTime: 0 }));
  const [chosen, setChosen] = useState<"own" | "create" | "bring-in" | null>(null);
  if (status.isError) return <Notice sentence={errorSentence(status.error)} />;
  if (!status.data) return null;
  const { state, sample, ownPractice, syncedBy } = status.data;
  if (chosen === "create") return <CreatePractice onBack={() => setChosen(null)} />;
  if (state === "open") return <p className={door.lead}>{t("vault:opening")}</p>;
  if (sample && chosen === null) {
    return <SampleLocked onOwn={() => setChosen(ownPractice ? "own" : "create")} />;
  }
  if (ownPractice || state === "locked") return <UnlockScreen />;
  if (chosen === "bring-in") return <BringInPractice onBack={() => setChosen(null)} />;
  const [onCreate, onBringIn] = [() => setChosen("create"), () => setChosen("bring-in")];
  return <FirstRun onCreate={onCreate} onBringIn={onBringIn} syncedBy={syncedBy} />;
}
