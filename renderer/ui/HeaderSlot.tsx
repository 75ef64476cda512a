import { createContext, type ReactNode, useContext, useState } from "react";
import { createPortal } from "react-dom";

const PLACES = ["note", "middle", "actions"] as const;
export type HeaderPlaceName = (typeof PLACES)[number];

type Place = { element: HTMLElement | null; setElement: (element: HTMLElement | null) => void };
const HeaderContext = createContext<Record<HeaderPlaceName, Place> | null>(null);

function usePlace(): Place {
  const [element, setElement] = useState<HTMLElement | null>(null);
  return { element, setElement };
}

/** Lets a page put its own things into the window's header. */
export function HeaderSlots({ children }: { children: ReactNode }) {
  const places = { note: usePlace(), middle: usePlace(), actions: usePlace() };
  return <HeaderContext value={places}>{children}</HeaderContext>;
}

/** The spot in the header where {@link IntoHeader} puts what a page gives it. */
export function HeaderPlace({ name, className }: { name: HeaderPlaceName; className?: string | undefined }) {
  const places = useContext(HeaderContext);
  return <div ref={places?.[name].setElement} className={className} />;
}

/** `note`: beside the couple's names. `middle`: the cycle's name. `actions`: the saved sign and buttons. */
export function IntoHeader({ place, children }: { place: HeaderPlaceName; children: ReactNode }) {
  const element = useContext(HeaderContext)?.[place].element;
  return element ? createPortal(children, element) : null;
}
