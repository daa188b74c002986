import { describe, expect, it, vi } from "vitest";
import { fetched } from "./fetched.tsx";

describe("a part that is fetched", () => {
  it("is fetched once, however often it is asked for", async () => {
    const load = vi.fn(async () => () => null);
    const Part = fetched(load);
    await Promise.all([Part.fetch(), Part.fetch()]);
    await Part.fetch();
    expect(load).toHaveBeenCalledTimes(1);
  });

  it("is asked for again after it could not be had", async () => {
    const load = vi.fn(async () => () => null).mockRejectedValueOnce(new Error("the host is gone"));
    const Part = fetched(load);
    await Part.fetch();
    await Part.fetch();
    expect(load).toHaveBeenCalledTimes(2);
  });
});
