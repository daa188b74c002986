import { type DragEvent, type ReactNode, useRef, useState } from "react";
import { droppedFiles } from "../client/dropped-files.ts";
import "./file-drop.css";

const hasFiles = (event: DragEvent) => event.dataTransfer.types.includes("Files");

export interface FileDropProps {
  /** What dropping does, shown while files are held over it. */
  label: string;
  onFiles: (files: File[]) => void;
  children: ReactNode;
}

/** A place that takes files dropped on it. Only a second way: whoever uses this offers a file dialog too. */
export function FileDrop({ label, onFiles, children }: FileDropProps) {
  const [isOver, setOver] = useState(false);
  const depth = useRef(0);
  const step = (event: DragEvent, by: 1 | -1) => {
    if (!hasFiles(event)) return;
    depth.current += by;
    setOver(depth.current > 0);
  };
  const drop = (event: DragEvent) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    depth.current = 0;
    setOver(false);
    void droppedFiles(event.dataTransfer).then(onFiles);
  };
  return (
    <section
      className="file-drop"
      aria-label={label}
      onDragEnter={(event) => step(event, 1)}
      onDragLeave={(event) => step(event, -1)}
      onDragOver={(event) => {
        if (hasFiles(event)) event.preventDefault();
      }}
      onDrop={drop}
    >
      {children}
      {isOver ? <div className="drop-veil">{label}</div> : null}
    </section>
  );
}
