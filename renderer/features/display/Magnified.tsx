import { type ReactNode, useLayoutEffect, useRef } from "react";
import styles from "./Magnified.module.css";

const DRAWN_FOR = { width: 1280, height: 720 };

/** Draws its content for 1280×720 and magnifies it, whatever the size of the room it is given. */
export function Magnified({ children }: { children: ReactNode }) {
  const room = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const [outer, inner] = [room.current, content.current];
    if (!outer || !inner) return;
    const magnify = () => {
      const { clientWidth: width, clientHeight: height } = outer;
      if (width === 0 || height === 0) return;
      const scale = Math.min(width / DRAWN_FOR.width, height / DRAWN_FOR.height);
      inner.style.width = `${width / scale}px`;
      inner.style.height = `${height / scale}px`;
      inner.style.transform = `scale(${scale})`;
    };
    magnify();
    const observer = new ResizeObserver(magnify);
    observer.observe(outer);
    return () => observer.disconnect();
  }, []);
  return (
    <div ref={room} className={styles.room}>
      <div ref={content} className={styles.content}>
        {children}
      </div>
    </div>
  );
}
