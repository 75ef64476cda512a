import { useEffect, useState } from "react";

const FACES = [
  '400 16px "Atkinson Hyperlegible Next Variable"',
  '400 16px "Literata Variable"',
  'italic 400 16px "Literata Variable"',
];

/** Zero until the bundled fonts are there; rises whenever others came (another script), so that lines are measured anew. */
export function useFonts(): number {
  const [generation, setGeneration] = useState(0);
  useEffect(() => {
    // A page without the font API has no fonts to wait for.
    if (!("fonts" in document)) return setGeneration(1);
    const fonts = document.fonts;
    let gone = false;
    const again = () => {
      if (!gone) setGeneration((n) => n + 1);
    };
    const load = async () => {
      await Promise.allSettled(FACES.map((face) => fonts.load(face)));
      await fonts.ready;
      again();
      if (!gone) fonts.addEventListener("loadingdone", again);
    };
    void load();
    return () => {
      gone = true;
      fonts.removeEventListener("loadingdone", again);
    };
  }, []);
  return generation;
}
