import { Check, ChevronDown, X } from "lucide-react";
import { useEffect, useState } from "react";
import {
  Button as AriaButton,
  Dialog,
  DialogTrigger,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  SearchField,
} from "react-aria-components";
import { removeTerm } from "../../../shared/search/write-query.ts";
import { useDesk } from "../../state/desk-context.ts";
import { useStore } from "../../state/store.ts";
import { shownNumber } from "../../state/times.ts";
import { Button } from "../../ui/button.tsx";
import {
  countedText,
  type FilterContext,
  type FilterMenu,
  filterMenus,
  filterTerms,
  fixedValues,
  isAsked,
  termName,
  toggleValue,
  valueName,
} from "./filters.ts";
import { useCellContext } from "./use-cell-context.ts";

/** So many names are offered before somebody types. */
const mostNames = 40;

/** What narrows the list, as menus, and what narrows it now, as chips. Both only write into the text of the search. */
export function FilterBar() {
  const { deskList: list } = useDesk();
  const context = useCellContext(false);
  const { say } = context;
  const { text } = useStore(list.view);
  const terms = filterTerms(text);
  return (
    // biome-ignore lint/a11y/useSemanticElements: no fieldset: these are no fields of a form.
    <div role="group" className="filter-bar" aria-label={say("list.filters")}>
      {filterMenus.map((menu) => (
        <FilterButton key={menu.operator} menu={menu} context={context} />
      ))}
      {terms.map((term) => {
        const name = termName(term, context);
        return (
          <AriaButton
            key={`${term.from} ${name}`}
            className="filter-chip"
            aria-label={say("list.without", { filter: name })}
            onPress={() => list.look({ text: removeTerm(text, term) })}
          >
            <bdi>{name}</bdi>
            <X size={13} aria-hidden />
          </AriaButton>
        );
      })}
      {text.trim() === "" ? null : (
        <Button look="bare" onPress={() => list.look({ text: "" })}>
          {say("list.clear")}
        </Button>
      )}
    </div>
  );
}

function FilterButton({ menu, context }: { menu: FilterMenu; context: FilterContext }) {
  const { deskList: list } = useDesk();
  const { text } = useStore(list.view);
  const count = filterTerms(text).filter(({ operator }) => operator === menu.operator).length;
  const label = context.say(menu.label);
  return (
    <DialogTrigger>
      <AriaButton className="filter-button" data-active={count > 0 || undefined}>
        {label}
        <ChevronDown size={12} aria-hidden />
      </AriaButton>
      <Popover className="popover filter-menu" placement="bottom start" offset={4}>
        <Dialog aria-label={label} className="filter-dialog">
          <FilterValues menu={menu} context={context} />
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

/** The names of a kind that begin with what is typed, the most used first. */
function useNames({ kind }: FilterMenu, typed: string): readonly string[] {
  const { client } = useDesk();
  const [names, setNames] = useState<readonly string[]>([]);
  useEffect(() => {
    if (kind === undefined) return;
    let isNow = true;
    client.request("stories.values", { kind, text: typed, limit: mostNames }).then(
      ({ values }) => isNow && setNames(values.map(({ name }) => name)),
      // What was offered stays; the filter can be typed all the same.
      () => {},
    );
    return () => {
      isNow = false;
    };
  }, [client, kind, typed]);
  return names;
}

function FilterValues({ menu, context }: { menu: FilterMenu; context: FilterContext }) {
  const { deskList: list } = useDesk();
  const { say } = context;
  const { text } = useStore(list.view);
  const counts = useStore(list.counts);
  const [typed, setTyped] = useState("");
  const names = useNames(menu, typed);
  const { operator } = menu;
  const values = menu.kind === undefined ? fixedValues(menu, context) : names;
  const wanted = values.map((value) => countedText(text, operator, value)).join("\n");
  useEffect(() => {
    if (wanted !== "") void list.count(wanted.split("\n"));
  }, [list, wanted]);
  const shownCount = (count: number | undefined) => (count === undefined ? "" : shownNumber(context.language, count));
  const asked = values.filter((value) => isAsked(text, operator, value, context));
  return (
    <>
      {menu.kind === undefined ? null : (
        <SearchField className="filter-find" value={typed} onChange={setTyped} autoFocus>
          <Label className="heard-only">{say("list.filterFind")}</Label>
          <Input className="input" placeholder={say("list.filterFind")} maxLength={200} spellCheck={false} dir="auto" />
        </SearchField>
      )}
      <ListBox
        className="options"
        aria-label={say(menu.label)}
        selectionMode="multiple"
        selectedKeys={asked}
        autoFocus={menu.kind === undefined}
        escapeKeyBehavior="none"
        onSelectionChange={(keys) => {
          const value = values.find((one) => (keys === "all" || keys.has(one)) !== asked.includes(one));
          if (value !== undefined) list.look({ text: toggleValue(text, operator, value, context) });
        }}
        renderEmptyState={() => <p className="quiet filter-none">{say("list.filterNone")}</p>}
      >
        {values.map((value) => (
          <ListBoxItem key={value} id={value} className="option" textValue={valueName(operator, value, context)}>
            {({ isSelected }) => (
              <>
                <span className="option-mark">{isSelected ? <Check size={14} aria-hidden /> : null}</span>
                <bdi>{valueName(operator, value, context)}</bdi>
                <span className="option-key">{shownCount(counts[countedText(text, operator, value)])}</span>
              </>
            )}
          </ListBoxItem>
        ))}
      </ListBox>
    </>
  );
}
