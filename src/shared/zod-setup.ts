import { z } from "zod/mini";

// zod tries `new Function` to see whether it may compile its schemas; under the desk's content security policy the mere
// attempt is reported as a violation. Import this module before any other that makes a schema.
z.config({ jitless: true });
