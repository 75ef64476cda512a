import {
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
  notFound,
  rootRouteId,
} from "@tanstack/react-router";
import {
  type InstrumentId,
  instrumentIdSchema,
  type MapId,
  mapIdSchema,
  partnerIdSchema,
  type ResponseId,
  responseIdSchema,
  type SessionId,
  sessionIdSchema,
  type UnitId,
  unitIdSchema,
} from "#shared/domain/ids.ts";
import { z } from "#shared/domain/zod.ts";
import { type FormId, formIdSchema } from "#shared/forms/form.ts";
import { FormEditorPage, FormsPage } from "../features/form-editor/index.ts";
import {
  AnswersPage,
  FillPage,
  HistoriesPage,
  IntakePage,
  SideBySidePage,
} from "../features/intake/index.ts";
import { JointWorkPage } from "../features/joint-work/index.ts";
import { SECTIONS, type Section } from "../features/live-session/index.ts";
import { DueMeasures, InstrumentsPage, MeasuresPage, PaperPage } from "../features/measures/index.ts";
import { SandboxPage } from "../features/sandbox/index.ts";
import { SafetyPage, SettingsPage } from "../features/settings/index.ts";
import { CouplePage, CouplesPage } from "../features/units/index.ts";
import { BesideRoute } from "./BesideRoute.tsx";
import { Broken } from "./Broken.tsx";
import { Frame } from "./Frame.tsx";
import { HomeworkRoute } from "./HomeworkRoute.tsx";
import { MapRoute } from "./MapRoute.tsx";
import { NotThere } from "./NotThere.tsx";
import { SessionRoute } from "./SessionRoute.tsx";

const window = createRootRoute({ component: Frame, notFoundComponent: NotThere });

const couples = createRoute({ getParentRoute: () => window, path: "/", component: CouplesPage });

const unit = createRoute({
  getParentRoute: () => window,
  path: "/units/$unitId",
  params: { parse: ({ unitId }) => ({ unitId: unitId as UnitId }) },
  beforeLoad: ({ params }) => mustFit(unitIdSchema, params.unitId),
});

const couple = createRoute({
  getParentRoute: () => unit,
  path: "/",
  component: () => {
    const { unitId } = couple.useParams();
    return <CouplePage key={unitId} unitId={unitId} today={<DueMeasures unitId={unitId} from="session" />} />;
  },
});

const map = createRoute({
  getParentRoute: () => unit,
  path: "/maps/$mapId",
  params: { parse: ({ mapId }) => ({ mapId: mapId as MapId }) },
  beforeLoad: ({ params }) => mustFit(mapIdSchema, params.mapId),
  component: () => {
    const { unitId, mapId } = map.useParams();
    return <MapRoute key={mapId} unitId={unitId} mapId={mapId} />;
  },
});

const beside = createRoute({
  getParentRoute: () => unit,
  path: "/maps/$mapId/beside/$newId",
  params: { parse: ({ mapId, newId }) => ({ mapId: mapId as MapId, newId: newId as MapId }) },
  beforeLoad: ({ params }) => {
    mustFit(mapIdSchema, params.mapId);
    mustFit(mapIdSchema, params.newId);
  },
  component: () => {
    const { unitId, mapId, newId } = beside.useParams();
    return <BesideRoute key={`${mapId} ${newId}`} unitId={unitId} oldId={mapId} newId={newId} />;
  },
});

const session = createRoute({
  getParentRoute: () => unit,
  path: "/sessions/$sessionId",
  params: { parse: ({ sessionId }) => ({ sessionId: sessionId as SessionId }) },
  beforeLoad: ({ params }) => mustFit(sessionIdSchema, params.sessionId),
  validateSearch: z.object({ section: z.enum(SECTIONS).optional().catch(undefined) }),
  component: () => {
    const { unitId, sessionId } = session.useParams();
    const { section } = session.useSearch();
    const navigate = session.useNavigate();
    const show = (next: Section) => void navigate({ search: { section: next }, replace: true });
    return (
      <SessionRoute
        key={sessionId}
        unitId={unitId}
        sessionId={sessionId}
        section={section}
        onSection={show}
      />
    );
  },
});

const homework = createRoute({
  getParentRoute: () => unit,
  path: "/homework",
  validateSearch: z.object({ mapId: mapIdSchema.optional() }),
  component: () => {
    const { unitId } = homework.useParams();
    const { mapId } = homework.useSearch();
    return <HomeworkRoute key={unitId} unitId={unitId} mapId={mapId} />;
  },
});

const consent = createRoute({
  getParentRoute: () => unit,
  path: "/consent",
  component: () => {
    const { unitId } = consent.useParams();
    return <JointWorkPage key={unitId} unitId={unitId} />;
  },
});

const intake = createRoute({
  getParentRoute: () => unit,
  path: "/intake",
  component: () => {
    const { unitId } = intake.useParams();
    return <IntakePage key={unitId} unitId={unitId} />;
  },
});

const histories = createRoute({
  getParentRoute: () => unit,
  path: "/intake/histories",
  component: () => {
    const { unitId } = histories.useParams();
    return <HistoriesPage key={unitId} unitId={unitId} />;
  },
});

const sideBySide = createRoute({
  getParentRoute: () => unit,
  path: "/intake/side-by-side/$formId",
  params: { parse: ({ formId }) => ({ formId: formId as FormId }) },
  beforeLoad: ({ params }) => mustFit(formIdSchema, params.formId),
  component: () => {
    const { unitId, formId } = sideBySide.useParams();
    return <SideBySidePage key={`${unitId} ${formId}`} unitId={unitId} formId={formId} />;
  },
});

const response = {
  params: {
    parse: ({ responseId }: { responseId: string }) => ({ responseId: responseId as ResponseId }),
  },
  beforeLoad: ({ params }: { params: { responseId: ResponseId } }) =>
    mustFit(responseIdSchema, params.responseId),
};

const answers = createRoute({
  getParentRoute: () => unit,
  path: "/intake/$responseId",
  ...response,
  component: () => {
    const { unitId, responseId } = answers.useParams();
    return <AnswersPage key={responseId} unitId={unitId} responseId={responseId} />;
  },
});

const fill = createRoute({
  getParentRoute: () => unit,
  path: "/intake/$responseId/fill",
  ...response,
  component: () => {
    const { responseId } = fill.useParams();
    return <FillPage key={responseId} responseId={responseId} />;
  },
});

const measures = createRoute({
  getParentRoute: () => unit,
  path: "/measures",
  component: () => {
    const { unitId } = measures.useParams();
    return <MeasuresPage key={unitId} unitId={unitId} />;
  },
});

const paper = createRoute({
  getParentRoute: () => unit,
  path: "/measures/$instrumentId",
  params: { parse: ({ instrumentId }) => ({ instrumentId: instrumentId as InstrumentId }) },
  beforeLoad: ({ params }) => mustFit(instrumentIdSchema, params.instrumentId),
  validateSearch: z.object({ partnerId: partnerIdSchema.optional() }),
  component: () => {
    const { unitId, instrumentId } = paper.useParams();
    const { partnerId } = paper.useSearch();
    return (
      <PaperPage
        key={`${instrumentId} ${partnerId ?? ""}`}
        unitId={unitId}
        instrumentId={instrumentId}
        partnerId={partnerId}
      />
    );
  },
});

const instruments = createRoute({
  getParentRoute: () => window,
  path: "/measures",
  component: InstrumentsPage,
});

const forms = createRoute({ getParentRoute: () => window, path: "/forms", component: FormsPage });

const newForm = createRoute({
  getParentRoute: () => window,
  path: "/forms/new",
  validateSearch: z.object({ copyOf: formIdSchema.optional().catch(undefined) }),
  component: () => {
    const { copyOf } = newForm.useSearch();
    return <FormEditorPage key={copyOf} {...(copyOf ? { copyOf } : {})} />;
  },
});

const form = createRoute({
  getParentRoute: () => window,
  path: "/forms/$formId",
  params: { parse: ({ formId }) => ({ formId: formId as FormId }) },
  beforeLoad: ({ params }) => mustFit(formIdSchema, params.formId),
  component: () => {
    const { formId } = form.useParams();
    return <FormEditorPage key={formId} formId={formId} />;
  },
});

const settings = createRoute({ getParentRoute: () => window, path: "/settings", component: SettingsPage });

const safety = createRoute({
  getParentRoute: () => window,
  path: "/settings/safety",
  component: SafetyPage,
});

const sandbox = createRoute({ getParentRoute: () => window, path: "/sandbox", component: SandboxPage });

/** An address that names nothing shows the page for that; the parameters are only branded before this has looked. */
function mustFit(schema: z.ZodType, id: string): void {
  if (!schema.safeParse(id).success) throw notFound({ routeId: rootRouteId });
}

const tree = window.addChildren([
  couples,
  unit.addChildren([
    couple,
    map,
    beside,
    session,
    homework,
    consent,
    measures,
    paper,
    intake,
    histories,
    sideBySide,
    answers,
    fill,
  ]),
  forms,
  newForm,
  form,
  settings,
  instruments,
  safety,
  sandbox,
]);

/** The clinician window's places. They live in the address after `#`, so that a reload finds its place. */
export const makeRouter = () =>
  createRouter({ routeTree: tree, history: createHashHistory(), defaultErrorComponent: Broken });

declare module "@tanstack/react-router" {
  interface Register {
    router: ReturnType<typeof makeRouter>;
  }
}
