import { canBringBack } from "../../../shared/compare/bring-back.ts";
import type { BlockDiff, StoryDiff } from "../../../shared/compare/compare-stories.ts";
import { useSay } from "../../state/say.tsx";
import { Button } from "../../ui/button.tsx";
import { BlockView } from "./block-view.tsx";
import { FieldRows } from "./field-rows.tsx";

export interface ComparisonViewProps {
  diff: StoryDiff;
  layout: "inline" | "sides";
  /** What the two sides are, to stand above them. */
  heads: readonly [string, string];
  /** Leaves out blocks in which nothing changed. */
  onlyChanges: boolean;
  direction: "ltr" | "rtl";
  /** Absent where the later side is not the present text. */
  onBringBackBlock?: ((block: BlockDiff) => void) | undefined;
  onBringBackField?: ((name: string) => void) | undefined;
}

const isQuiet = (block: BlockDiff) => block.change === "same" && block.moved === "no";

type Row = { block: BlockDiff } | { left: number };

/** Blocks in reading order; runs of unchanged ones as their number where they are left out. */
function rowsOf(blocks: readonly BlockDiff[], onlyChanges: boolean): Row[] {
  const rows: Row[] = [];
  for (const block of blocks) {
    const last = rows.at(-1);
    if (!onlyChanges || !isQuiet(block)) rows.push({ block });
    else if (last && "left" in last) last.left += 1;
    else rows.push({ left: 1 });
  }
  return rows;
}

/** What differs between two versions: fields first, then the page from top to bottom. */
export function ComparisonView(props: ComparisonViewProps) {
  const { diff, layout, heads, onlyChanges, direction, onBringBackBlock, onBringBackField } = props;
  const say = useSay();
  // Head nodes that are empty on both sides are no blocks to a reader.
  const head = diff.head.filter((block) => block.parts.some((part) => part.pieces.length > 0));
  const rows = rowsOf([...head, ...diff.body], onlyChanges);
  if (diff.same && onlyChanges) return <p className="cmp-same quiet">{say("versions.same")}</p>;
  return (
    <div className={`cmp ${layout}`}>
      <FieldRows fields={diff.fields} onBringBack={onBringBackField} />
      <FieldRows fields={[diff.notes]} />
      <section aria-label={say("versions.page")} className="cmp-page">
        {layout === "sides" ? (
          <div className="cmp-heads" aria-hidden>
            <span>{heads[0]}</span>
            <span>{heads[1]}</span>
          </div>
        ) : null}
        {rows.map((row, at) =>
          "left" in row ? (
            // biome-ignore lint/suspicious/noArrayIndexKey: the rows of one comparison never change places.
            <p key={at} className="cmp-gap quiet">
              {say("versions.unchanged", { count: row.left })}
            </p>
          ) : (
            // biome-ignore lint/suspicious/noArrayIndexKey: the rows of one comparison never change places.
            <BlockRow key={at} block={row.block} layout={layout} direction={direction} onBringBack={onBringBackBlock} />
          ),
        )}
      </section>
    </div>
  );
}

interface BlockRowProps {
  block: BlockDiff;
  layout: "inline" | "sides";
  direction: "ltr" | "rtl";
  onBringBack: ((block: BlockDiff) => void) | undefined;
}

function BlockRow({ block, layout, direction, onBringBack }: BlockRowProps) {
  const say = useSay();
  return (
    <div className={`cmp-block ${block.change} ${block.moved === "no" ? "" : `moved ${block.moved}`}`}>
      <BlockNote block={block} />
      <div className="cmp-body">
        {layout === "inline" ? (
          <BlockView block={block} shown="both" direction={direction} />
        ) : (
          <>
            <div className="cmp-side">
              {block.before === null || block.moved === "here" ? null : (
                <BlockView block={block} shown="before" direction={direction} />
              )}
            </div>
            <div className="cmp-side">
              {block.after === null || block.moved === "away" ? null : (
                <BlockView block={block} shown="after" direction={direction} />
              )}
            </div>
          </>
        )}
      </div>
      {onBringBack && canBringBack(block) ? (
        <Button look="bare" onPress={() => onBringBack(block)}>
          {say("versions.bringBackOne")}
        </Button>
      ) : null}
    </div>
  );
}

/** In words what colour says: new, gone, moved, or another kind of block. */
function BlockNote({ block }: { block: BlockDiff }) {
  const say = useSay();
  const notes: string[] = [];
  if (block.moved === "away") notes.push(say("versions.movedAway"));
  if (block.moved === "here") notes.push(say("versions.movedHere"));
  if (block.change === "added") notes.push(say("versions.added"));
  if (block.change === "removed") notes.push(say("versions.removed"));
  const { kindBefore, kindAfter } = block;
  if (kindBefore && kindAfter && kindBefore !== kindAfter) {
    notes.push(say("versions.kind", { before: kindName(say, kindBefore), after: kindName(say, kindAfter) }));
  }
  return notes.length === 0 ? null : <p className="cmp-mark">{notes.join(" · ")}</p>;
}

const kinds = ["paragraph", "quote", "photo", "gallery", "sealed"] as const;

function kindName(say: ReturnType<typeof useSay>, kind: string): string {
  if (kind.startsWith("heading h")) return say("kind.heading", { level: kind.slice(-1) });
  if (kind === "list number") return say("kind.numbers");
  if (kind.startsWith("list")) return say("kind.bullets");
  const known = kinds.find((one) => one === kind);
  return known ? say(`kind.${known}`) : kind;
}
