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
  type SessionId,
  sessionIdSchema,
  type UnitId,
  unitIdSchema,
} from "#shared/domain/ids.ts";
import { z } from "#shared/domain/zod.ts";
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
  unit.addChildren([couple, map, beside, session, homework, consent, measures, paper]),
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
