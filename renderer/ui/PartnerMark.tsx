import styles from "./PartnerMark.module.css";

const SHAPES = [
  <circle key="0" cx="8" cy="8" r="6" />,
  <path key="1" d="M8 .8 15.2 8 8 15.2.8 8z" />,
  <path key="2" d="M8 1.5 15 14.5H1z" />,
  <path key="3" d="M2 2h12v12H2z" />,
  <path key="4" d="M8 1l7 5.3-2.7 8.2H3.7L1 6.3z" />,
  <path key="5" d="M5.5 1h5v4.5H15v5h-4.5V15h-5v-4.5H1v-5h4.5z" />,
];

/** A partner's own mark: the shape tells them apart where colour cannot. */
export function PartnerMark({ index, size = 12 }: { index: number; size?: number }) {
  return (
    <svg
      aria-hidden="true"
      width={size}
      height={size}
      viewBox="0 0 16 16"
      className={styles.mark}
      data-index={index}
    >
      {SHAPES[index % SHAPES.length]}
    </svg>
  );
}
