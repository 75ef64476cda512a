import { lazy, Suspense, useEffect } from "react";
import { OpenElsewhere, Waiting } from "./Still.tsx";
import { useConnection } from "./use-connection.ts";

const UnlockWindow = lazy(() =>
  import("../features/vault/index.ts").then((m) => ({ default: m.UnlockWindow })),
);
const loadClinicianWindow = () =>
  import("./ClinicianWindow.tsx").then((m) => ({ default: m.ClinicianWindow }));
const ClinicianWindow = lazy(loadClinicianWindow);
const ClientFormWindow = lazy(() =>
  import("./ClientFormWindow.tsx").then((m) => ({ default: m.ClientFormWindow })),
);
const DisplayWindow = lazy(() =>
  import("../features/display/index.ts").then((m) => ({ default: m.DisplayWindow })),
);
const PrintWindow = lazy(() => import("../print/PrintWindow.tsx").then((m) => ({ default: m.PrintWindow })));

/** What this window is for decides what it shows; nothing else of the app is loaded. */
export function WindowByRole() {
  const { role, state } = useConnection();
  // While the passphrase is being typed there is time to fetch the code of what comes next; no data comes with it.
  useEffect(() => {
    if (role === "unlock") requestIdleCallback(() => void loadClinicianWindow());
  }, [role]);
  return <Suspense fallback={null}>{state === "superseded" ? <OpenElsewhere /> : windowFor(role)}</Suspense>;
}

function windowFor(role: ReturnType<typeof useConnection>["role"]) {
  switch (role) {
    case "unlock":
      return <UnlockWindow />;
    case "clinician":
      return <ClinicianWindow />;
    case "print":
      return <PrintWindow />;
    case null:
      return <Waiting />;
    case "display":
      return <DisplayWindow />;
    case "client-form":
      return <ClientFormWindow />;
  }
}
