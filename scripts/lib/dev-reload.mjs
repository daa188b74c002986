const scriptPath = "/dev-reload.js";
const eventsPath = "/dev-events";

/** Runs in the page; a file of its own, since the security policy stays as it is. A new host is a new run, and a reason to reload. */
const script = `let run;
new EventSource("${eventsPath}").onmessage = ({ data }) => {
  if (run !== undefined && data !== run) location.reload();
  run = data;
};
`;

/**
 * Makes pages reload: `wrap` stands before the web handler, adds the script to the desk's page and serves its events. Nothing of
 * this is in the program itself.
 */
export function createReloader() {
  const pages = new Set();
  let run = Date.now();
  const tell = (page) => page.enqueue(new TextEncoder().encode(`retry: 300\ndata: ${run}\n\n`));
  return {
    reload() {
      run += 1;
      for (const page of pages) tell(page);
    },
    close() {
      for (const page of pages) page.close();
      pages.clear();
    },
    wrap: (handler) => async (request) => {
      const { pathname } = new URL(request.url);
      if (pathname === scriptPath) return new Response(script, { headers: { "content-type": "text/javascript" } });
      if (pathname === eventsPath) return events(pages, tell);
      const response = await handler(request);
      return pathname === "/" ? withScript(response) : response;
    },
  };
}

function events(pages, tell) {
  let page;
  const body = new ReadableStream({
    start(controller) {
      page = controller;
      pages.add(page);
      tell(page);
    },
    cancel: () => pages.delete(page),
  });
  return new Response(body, { headers: { "content-type": "text/event-stream", "cache-control": "no-store" } });
}

async function withScript(response) {
  const html = await response.text();
  const headers = new Headers(response.headers);
  headers.delete("content-length");
  const added = html.replace("</head>", `<script type="module" src="${scriptPath}"></script></head>`);
  return new Response(added, { status: response.status, headers });
}
