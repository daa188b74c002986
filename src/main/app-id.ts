/** Galley's name among the system's programs: in packages, and on Windows for its windows, pins and jump list. */
export const appId = "app.galley.desk";
