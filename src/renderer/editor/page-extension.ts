import { EditorModeAnnounceExtension, HistoryAnnounceExtension } from "@lexical/a11y";
import { ClickAfterLastBlockExtension } from "@lexical/extension";
import { HistoryExtension } from "@lexical/history";
import { AutoLinkNode, LinkExtension } from "@lexical/link";
import { RichTextExtension } from "@lexical/rich-text";
import { TableNode } from "@lexical/table";
import { configExtension, defineExtension } from "lexical";
import type { StoryDocument } from "../../shared/document/nodes.ts";
import { QuietRootExtension } from "./around/quiet-root.ts";
import { BehindDialogsExtension } from "./behind-dialogs.ts";
import { cardClasses } from "./cards/cards.ts";
import { CommandsExtension } from "./commands/commands-extension.ts";
import { DrawnNodesExtension } from "./drawn-nodes.ts";
import { FigureExtension } from "./figure/figure-extension.ts";
import { GalleryNode } from "./figure/gallery-node.ts";
import { PhotoNode } from "./figure/photo-node.tsx";
import { SelectedFiguresExtension } from "./figure/selected-figures.ts";
import { packForeignKeys } from "./foreign-keys.ts";
import { HeadExtension } from "./head/head-extension.ts";
import { KnownCaretExtension } from "./known-caret.ts";
import { PageKeysExtension } from "./page-keys.ts";
import { PasteExtension } from "./paste/paste-extension.ts";
import { ReadDocumentExtension } from "./read-document.ts";
import { SealedNode } from "./sealed/sealed-node.tsx";
import { NewsTableExtension } from "./table/table-extension.ts";
import { CleanTextExtension } from "./text/clean-text-extension.ts";
import { GivenUpCompositionExtension } from "./text/given-up-composition.ts";
import { normaliseUrl } from "./text/link-url.ts";
import { ListsApartExtension } from "./text/lists-apart.ts";
import { MarkdownExtension } from "./text/markdown-extension.ts";
import { StyleAnnounceExtension, type StyleNames } from "./text/style-announce.ts";

/** The sentences that the editor speaks to screen readers by itself. */
export interface PageAnnouncements {
  undone: string;
  redone: string;
  editable: string;
  readOnly: string;
  styles: StyleNames;
}

/**
 * The whole editor of one page as one extension: its nodes, its laws, its keys, one undo stack. `document` must have been
 * read by `parseDocument`. Build it once for a mounted editor: a new extension is a new editor.
 */
export function createPageExtension(document: StoryDocument, words: PageAnnouncements, editable: boolean) {
  return defineExtension({
    name: "galley/page",
    namespace: "galley",
    editable,
    nodes: () => [AutoLinkNode],
    dependencies: [
      RichTextExtension,
      configExtension(HistoryExtension, { delay: 500, maxDepth: 200 }),
      ListsApartExtension,
      configExtension(LinkExtension, {
        attributes: { rel: "noreferrer" },
        validateUrl: (url) => /^(https?:\/\/|mailto:)/i.test(url.trim()) && normaliseUrl(url) !== null,
      }),
      ClickAfterLastBlockExtension,
      configExtension(SelectedFiguresExtension, {
        nodes: [PhotoNode, GalleryNode, SealedNode, TableNode, ...Object.values(cardClasses)],
      }),
      configExtension(HistoryAnnounceExtension, { undone: words.undone, redone: words.redone }),
      configExtension(EditorModeAnnounceExtension, { editable: words.editable, readOnly: words.readOnly }),
      configExtension(StyleAnnounceExtension, { names: words.styles }),
      NewsTableExtension,
      HeadExtension,
      FigureExtension,
      CleanTextExtension,
      GivenUpCompositionExtension,
      PasteExtension,
      DrawnNodesExtension,
      MarkdownExtension,
      CommandsExtension,
      ReadDocumentExtension,
      PageKeysExtension,
      KnownCaretExtension,
      QuietRootExtension,
      BehindDialogsExtension,
    ],
    theme: {
      // Words of several kinds stand in the element of one of them: the others show by their classes.
      text: {
        italic: "text-italic",
        strikethrough: "text-strike",
        subscript: "text-sub",
        superscript: "text-super",
        code: "text-code",
      },
      tableScrollableWrapper: "table-frame",
      tableCellHeader: "cell-header",
      tableSelection: "table-selected",
      tableCellSelected: "cell-selected",
      list: { nested: { listitem: "list-nested" } },
    },
    $initialEditorState: JSON.stringify({ root: packForeignKeys(document.root) }),
    onError: (error) => {
      reportError(error);
    },
  });
}
