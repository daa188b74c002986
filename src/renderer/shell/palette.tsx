import { useState } from "react";
import {
  Autocomplete,
  Dialog,
  Header,
  Input,
  Menu,
  MenuItem,
  MenuSection,
  Modal,
  ModalOverlay,
  SearchField,
  useFilter,
} from "react-aria-components";
import { useDesk } from "../state/desk-context.ts";
import { useSpeech } from "../state/say.tsx";
import { useStore } from "../state/store.ts";
import { createStorySearch } from "../state/story-search.ts";
import { allCommands } from "./all-commands.ts";
import "./palette.css";

/** Everything that can be done now and every story, found by typing a part of its name. */
export function Palette({ first: _ }: { first: "palette" | "quick-open" }) {
  const desk = useDesk();
  const { say } = useSpeech();
  const loaded = useStore(desk.list.state).stories;
  // The list holds the newest stories only; the others are found by their words, wherever these stand.
  const [search] = useState(() => createStorySearch(desk.client));
  const found = useStore(search.state).stories ?? [];
  const stories = [...loaded, ...found.filter(({ id }) => !loaded.some((story) => story.id === id))];
  const isFound = new Set(found.map(({ id }) => `story.${id}`));
  const { contains } = useFilter({ sensitivity: "base", ignorePunctuation: true });
  const close = () => desk.dialog.set(null);
  const { platform } = desk.host;
  // What is possible is asked for as it will be once the palette is gone.
  const possible = allCommands(platform).filter((command) => command.id !== "palette");

  /** After the dialog has given the keyboard back to where it was. */
  const afterwards = (run: () => void) => {
    close();
    setTimeout(run);
  };
  return (
    <ModalOverlay
      className="veil palette-veil"
      isOpen
      isDismissable
      onOpenChange={(isOpen) => (isOpen ? undefined : close())}
    >
      <Modal className="modal palette-box">
        <Dialog className="palette" aria-label={say("palette.title")}>
          <Autocomplete
            filter={(text, typed, node) => contains(text, typed) || isFound.has(String(node.key))}
            onInputChange={(typed) => void search.look(typed)}
          >
            <SearchField className="palette-search" aria-label={say("palette.search")} autoFocus>
              <Input className="input" placeholder={say("palette.search")} />
            </SearchField>
            <Menu
              className="palette-list"
              aria-label={say("palette.title")}
              renderEmptyState={() => <p className="quiet palette-none">{say("palette.none")}</p>}
            >
              <MenuSection>
                <Header className="option-section">{say("palette.commands")}</Header>
                {possible.map((command) => (
                  <MenuItem
                    key={command.id}
                    id={command.id}
                    className="option"
                    textValue={say(command.label)}
                    onAction={() => afterwards(() => (command.isPossible(desk) ? command.run(desk) : undefined))}
                  >
                    {say(command.label)}
                    {command.keys[0] ? (
                      <kbd className="option-key" dir="ltr">
                        {command.keys[0]}
                      </kbd>
                    ) : null}
                  </MenuItem>
                ))}
              </MenuSection>
              <MenuSection>
                <Header className="option-section">{say("palette.stories")}</Header>
                {stories.map((story) => (
                  <MenuItem
                    key={story.id}
                    id={`story.${story.id}`}
                    className="option"
                    textValue={story.headline || say("stories.untitled")}
                    onAction={() => afterwards(() => void desk.openStory(story.id))}
                  >
                    <bdi lang={story.language}>{story.headline || say("stories.untitled")}</bdi>
                  </MenuItem>
                ))}
              </MenuSection>
            </Menu>
          </Autocomplete>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
