import "../shared/zod-setup.ts";
import "./ui/base.css";
import { connect } from "./client/connect.ts";
import { App } from "./shell/app.tsx";
import { createQuietRoot } from "./shell/create-quiet-root.ts";
import { createBrowserJournal } from "./state/journal.ts";

const place = document.getElementById("desk");
if (place === null) throw new Error("index.html has no place for the desk");
createQuietRoot(place).render(<App client={connect()} journal={createBrowserJournal()} />);
