import "../shared/zod-setup.ts";
import "./ui/base.css";
import { createRoot } from "react-dom/client";
import { connect } from "./client/connect.ts";
import { App } from "./shell/app.tsx";
import { createBrowserJournal } from "./state/journal.ts";

const place = document.getElementById("desk");
if (place === null) throw new Error("index.html has no place for the desk");
createRoot(place).render(<App client={connect()} journal={createBrowserJournal()} />);
