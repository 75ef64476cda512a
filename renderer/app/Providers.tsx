import { MantineProvider } from "@mantine/core";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { cssVariables, theme } from "../ui/theme.ts";
import { useAppearance } from "./use-appearance.ts";
import { useConnection } from "./use-connection.ts";
import { useMotion } from "./use-motion.ts";

// The core is on this machine: being off the network must never pause a question to it.
const makeQueryClient = () =>
  new QueryClient({
    defaultOptions: {
      queries: { networkMode: "always", retry: false, refetchOnWindowFocus: false, staleTime: 30_000 },
      mutations: { networkMode: "always", retry: false },
    },
  });

type Props = {
  nonce: string;
  /** `test`: nothing travels, and nothing hides because what it belongs to seems out of sight where nothing has a size. */
  env?: "default" | "test";
  children: ReactNode;
};

/** What every window stands in. A window that becomes another keeps no answer it got in its former role. */
export function Providers(props: Props) {
  const { role } = useConnection();
  return <Answers key={role ?? "none"} {...props} />;
}

function Answers({ children, ...look }: Props) {
  const [queryClient] = useState(makeQueryClient);
  return (
    <QueryClientProvider client={queryClient}>
      <Appearance {...look}>{children}</Appearance>
    </QueryClientProvider>
  );
}

function Appearance({ nonce, env = "default", children }: Props) {
  const scheme = useAppearance();
  useMotion();
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      forceColorScheme={scheme}
      getStyleNonce={() => nonce}
      env={env}
    >
      {children}
    </MantineProvider>
  );
}
