import type { HandedFrom } from "#shared/contract/handover.ts";
import type { PartnerId, ResponseId, SessionId, UnitId } from "#shared/domain/ids.ts";

/** The form that is out of the clinician's hands, and how far it is. */
export type HandedOver = {
  responseId: ResponseId;
  unitId: UnitId;
  partnerId: PartnerId;
  sessionId: SessionId | null;
  from: HandedFrom;
  stage: "open" | "paused" | "finished";
};

export type CameFrom = { unitId: UnitId; sessionId: SessionId | null; from: HandedFrom };

/** Whether a form is handed over, at this moment, in this process. It ends with the process: locked is locked. */
export type Handover = {
  present(): HandedOver | undefined;
  begin(handed: Omit<HandedOver, "stage">): void;
  setStage(stage: HandedOver["stage"]): void;
  end(): void;
  /** Where the clinician was, told once. */
  takeCameFrom(): CameFrom | null;
};

export type HandoverEvents = {
  /** From here on the main window is the form's, and no other. */
  onHandedOver: () => void;
  onGivenBack: () => void;
};

export function createHandover({ onHandedOver, onGivenBack }: HandoverEvents): Handover {
  let present: HandedOver | undefined;
  let cameFrom: CameFrom | null = null;
  return {
    present: () => present,
    begin(handed) {
      if (present) throw new Error("a form is handed over already");
      present = { ...handed, stage: "open" };
      onHandedOver();
    },
    setStage(stage) {
      if (present) present = { ...present, stage };
    },
    end() {
      if (!present) return;
      const { unitId, sessionId, from } = present;
      cameFrom = { unitId, sessionId, from };
      present = undefined;
      onGivenBack();
    },
    takeCameFrom() {
      const told = cameFrom;
      cameFrom = null;
      return told;
    },
  };
}
