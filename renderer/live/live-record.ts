import type { OpenRecord } from "#shared/contract/record.ts";
import type { PartnerId, PlanLineId } from "#shared/domain/ids.ts";
import { type ProgressNote, progressNoteSchema } from "#shared/domain/notes.ts";
import type { Attendance, PlanLine, StageMark } from "#shared/domain/session-record.ts";
import type { Outbox } from "./outbox.ts";
import { type RecordParcel, recordParcelsOf } from "./parcel.ts";

/** How long words are gathered before they are sent, so that a sentence is not a hundred commits. */
export const WRITING_SETTLES_MS = 700;

export type LiveRecordOptions = { opened: OpenRecord; outbox: Outbox; newId(): string };

/** Each kind of parcel without what every parcel of this session has. */
type Part = RecordParcel extends infer One
  ? One extends RecordParcel
    ? Omit<One, "id" | "sessionId">
    : never
  : never;

/**
 * A session's record as it is being kept: each part changes at once, is kept in the outbox whole, and sent. What the
 * core has not acknowledged yet is always on top of what it has.
 */
export class LiveRecord {
  readonly #options: LiveRecordOptions;
  readonly #listeners = new Set<() => void>();
  #state: OpenRecord;

  constructor(options: LiveRecordOptions) {
    this.#options = options;
    this.#state = this.#onTop(options.opened);
  }

  get state(): OpenRecord {
    return this.#state;
  }

  attend(partnerId: PartnerId, what: Partial<Omit<Attendance, "partnerId">>): void {
    const attendance = this.#state.attendance.map((one) =>
      one.partnerId === partnerId ? { ...one, ...what } : one,
    );
    this.#put({ kind: "attendance", attendance });
  }

  addPlanLine(): PlanLineId {
    const id = this.#options.newId() as PlanLineId;
    this.plan([...this.#state.plan, { id, text: "", done: false, carried: false }]);
    return id;
  }

  /** The whole plan. From the first change on it is this session's own, with what was carried over. */
  plan(lines: PlanLine[]): void {
    const plan = lines.map((line) => ({ ...line, text: line.text.replace(/\p{Cc}/gu, " ") }));
    this.#put({ kind: "plan", plan }, WRITING_SETTLES_MS);
  }

  note(what: Partial<ProgressNote>): void {
    const note = progressNoteSchema.parse({ ...this.#state.note, ...what });
    this.#put({ kind: "progress-note", note }, WRITING_SETTLES_MS);
  }

  /** Null takes this session's mark back; earlier ones stay. */
  markStage(partnerId: PartnerId, step: number | null): void {
    const { id: sessionId } = this.#state.session;
    this.#put({ kind: "stage-mark", mark: { sessionId, partnerId, step } });
  }

  /** Starts again from what the core holds, with what still waits on top. */
  rebase(opened: OpenRecord): void {
    this.#state = this.#onTop(opened);
    this.#tell();
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #onTop(opened: OpenRecord): OpenRecord {
    return recordParcelsOf(opened.session.id, this.#options.outbox.waiting).reduce(kept, opened);
  }

  #put(part: Part, settleMs = 0): void {
    const { id: sessionId } = this.#state.session;
    const whose = part.kind === "stage-mark" ? `/${part.mark.partnerId}` : "";
    const parcel: RecordParcel = { ...part, id: `${part.kind}/${sessionId}${whose}`, sessionId };
    this.#state = kept(this.#state, parcel);
    this.#options.outbox.put(parcel, settleMs);
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}

/** As the core would keep it. */
function kept(record: OpenRecord, parcel: RecordParcel): OpenRecord {
  switch (parcel.kind) {
    case "attendance":
      return { ...record, attendance: parcel.attendance };
    case "plan":
      return { ...record, plan: parcel.plan };
    case "progress-note":
      return { ...record, note: parcel.note };
    case "stage-mark":
      return { ...record, stages: marked(record, parcel.mark) };
  }
}

function marked({ session, stages }: OpenRecord, { sessionId, partnerId, step }: StageMark) {
  const others = stages.filter((mark) => mark.sessionId !== sessionId || mark.partnerId !== partnerId);
  if (step === null) return others;
  const { number, heldOn } = session;
  return [...others, { sessionId, number, heldOn, partnerId, step }].toSorted(
    (one, other) => one.number - other.number,
  );
}
