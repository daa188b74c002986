import { Menu, type MenuItemConstructorOptions } from "electron";
import { type InterfaceLanguage, type MessageKey, say } from "../shared/messages/catalogue.ts";

type Role = NonNullable<MenuItemConstructorOptions["role"]>;

/** What the system offers in every program; the desk's own commands are in the desk. */
export function menuTemplate(language: InterfaceLanguage, platform: NodeJS.Platform): MenuItemConstructorOptions[] {
  const item = (role: Role, key: MessageKey): MenuItemConstructorOptions => ({ role, label: say(language, key) });
  const line: MenuItemConstructorOptions = { type: "separator" };
  const menu = (key: MessageKey, submenu: MenuItemConstructorOptions[]) => ({ label: say(language, key), submenu });
  const edit = [
    item("undo", "menu.undo"),
    item("redo", "menu.redo"),
    line,
    item("cut", "menu.cut"),
    item("copy", "menu.copy"),
    item("paste", "menu.paste"),
    item("selectAll", "menu.selectAll"),
  ];
  const view = [
    item("resetZoom", "menu.actualSize"),
    item("zoomIn", "menu.zoomIn"),
    item("zoomOut", "menu.zoomOut"),
    line,
    item("togglefullscreen", "menu.fullScreen"),
  ];
  const window = [item("minimize", "menu.minimize"), item("close", "menu.close")];
  return [
    ...(platform === "darwin" ? [{ role: "appMenu" as const }] : [menu("menu.file", [item("quit", "menu.quit")])]),
    menu("menu.edit", edit),
    menu("menu.view", view),
    menu("menu.window", window),
  ];
}

export function setMenu(language: InterfaceLanguage): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(language, process.platform)));
}
