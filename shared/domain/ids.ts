import { z } from "./zod.ts";

/** Every record is named by a UUIDv7, made where the record is made, so that nothing depends on a single writer. */
const id = <Brand extends string>() => z.uuidv7().brand<Brand>();

export const unitIdSchema = id<"UnitId">();
export type UnitId = z.infer<typeof unitIdSchema>;

export const partnerIdSchema = id<"PartnerId">();
export type PartnerId = z.infer<typeof partnerIdSchema>;

export const sessionIdSchema = id<"SessionId">();
export type SessionId = z.infer<typeof sessionIdSchema>;

export const mapIdSchema = id<"MapId">();
export type MapId = z.infer<typeof mapIdSchema>;

export const templateIdSchema = id<"TemplateId">();
export type TemplateId = z.infer<typeof templateIdSchema>;

export const itemIdSchema = id<"ItemId">();
export type ItemId = z.infer<typeof itemIdSchema>;

export const exitIdSchema = id<"ExitId">();
export type ExitId = z.infer<typeof exitIdSchema>;

export const strokeIdSchema = id<"StrokeId">();
export type StrokeId = z.infer<typeof strokeIdSchema>;

export const operationIdSchema = id<"OperationId">();
export type OperationId = z.infer<typeof operationIdSchema>;

/** The installation an operation was made on. */
export const deviceIdSchema = id<"DeviceId">();
export type DeviceId = z.infer<typeof deviceIdSchema>;

export const tallyEventIdSchema = id<"TallyEventId">();
export type TallyEventId = z.infer<typeof tallyEventIdSchema>;

export const instrumentIdSchema = id<"InstrumentId">();
export type InstrumentId = z.infer<typeof instrumentIdSchema>;

export const administrationIdSchema = id<"AdministrationId">();
export type AdministrationId = z.infer<typeof administrationIdSchema>;

export const planLineIdSchema = id<"PlanLineId">();
export type PlanLineId = z.infer<typeof planLineIdSchema>;

export const responseIdSchema = id<"ResponseId">();
export type ResponseId = z.infer<typeof responseIdSchema>;

export const safetyEntryIdSchema = id<"SafetyEntryId">();
export type SafetyEntryId = z.infer<typeof safetyEntryIdSchema>;

export const consentEntryIdSchema = id<"ConsentEntryId">();
export type ConsentEntryId = z.infer<typeof consentEntryIdSchema>;

export const policyEntryIdSchema = id<"PolicyEntryId">();
export type PolicyEntryId = z.infer<typeof policyEntryIdSchema>;
export const ownSheetIdSchema = id<"OwnSheetId">();
export type OwnSheetId = z.infer<typeof ownSheetIdSchema>;

export const assignmentIdSchema = id<"AssignmentId">();
export type AssignmentId = z.infer<typeof assignmentIdSchema>;

export const weeklyLogIdSchema = id<"WeeklyLogId">();
export type WeeklyLogId = z.infer<typeof weeklyLogIdSchema>;
