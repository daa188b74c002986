import { ProgressBar } from "react-aria-components";
import "./controls.css";

export interface ProgressProps {
  label: string;
  done: number;
  /** 0 while it is not known how much there is. */
  total: number;
}

/** A bar that shows how far long work has come. */
export function Progress({ label, done, total }: ProgressProps) {
  return (
    <ProgressBar
      aria-label={label}
      className="progress"
      value={done}
      maxValue={Math.max(1, total)}
      isIndeterminate={total === 0}
    >
      {({ percentage }) => <span className="progress-fill" style={{ inlineSize: `${percentage ?? 0}%` }} />}
    </ProgressBar>
  );
}
