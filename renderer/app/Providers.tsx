import { MantineProvider } from "@mantine/core";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { cssVariables, theme } from "../ui/theme.ts";
import { useAppearance } from "./use-appearance.ts";
import { useMotion } from "./use-motion.ts";

// The core is on this machine: being off the network must never pause a question to it.
const makeQueryClient = () =>
  new QueryClient({
    defaultOptions: {
      queries: { networkMode: "always", retry: false, refetchOnWindowFocus: false, staleTime: 30_000 },
      mutations: { networkMode: "always", retry: false },
    },
  });

export function Providers({ nonce, children }: { nonce: string; children: ReactNode }) {
  const [queryClient] = useState(makeQueryClient);
  return (
    <QueryClientProvider client={queryClient}>
      <Appearance nonce={nonce}>{children}</Appearance>
    </QueryClientProvider>
  );
}

function Appearance({ nonce, children }: { nonce: string; children: ReactNode }) {
  const scheme = useAppearance();
  useMotion();
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      forceColorScheme={scheme}
      getStyleNonce={() => nonce}
    >
      {children}
    </MantineProvider>
  );
}
