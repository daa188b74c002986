import { describe, expect, test } from "vitest";
import { embed, link, paragraph, textNode } from "../document/build.ts";
import { foundCodes } from "./testing/found-codes.ts";
import { isLocal, isMalformed, withoutTrackers } from "./text/link-address.ts";

const linked = (url: string, text = "the report") =>
  foundCodes([paragraph([textNode("As told in "), link(url, text)])]).map((code) => code.split(" ")[0]);

test.each([
  ["http://localhost:3000/x"],
  ["https://intranet/wiki"],
  ["http://10.0.0.7/"],
  ["http://192.168.1.1"],
  ["http://172.20.1.1/a"],
  ["https://printer.local/"],
  ["https://desk.corp:8443/x"],
  ["http://[::1]/"],
  ["http://[fd12::3]/"],
  ["file:///C:/report.pdf"],
])("%s is a place that no reader can go", (url) => {
  expect(isLocal(url)).toBe(true);
});

test.each([
  ["https://post.example/"],
  ["http://172.32.1.1/"],
  ["https://local.example/"],
  ["https://10.example/"],
  ["mailto:a@b.example"],
  ["https://8.8.8.8/"],
  [""],
])("%s is not", (url) => {
  expect(isLocal(url)).toBe(false);
});

test.each([
  ["https://https://post.example/"],
  ["http://https//post.example/"],
  ["https://post.example/a."],
  ["https://post.example/a”"],
  ["https://post.example/a)"],
  ["https://post.example/long…"],
  ["https://post..example/"],
  ["https://www.example"],
  ["https://post,example/"],
])("%s was copied wrong", (url) => {
  expect(isMalformed(url)).toBe(true);
});

test.each([
  ["https://post.example/wiki/Wall_(harbour)"],
  ["https://post.example/a?b=c,d&e=f." + "x"],
  ["https://xn--4dbrk0ce.example/"],
  ["https://post.example:8443/"],
  ["https://web.archive.example/web/2020/https://post.example/"],
  ["mailto:a@b.example"],
])("%s was not", (url) => {
  expect(isMalformed(url)).toBe(false);
});

test.each([
  ["https://post.example/a?utm_source=x&id=7&utm_medium=y#part", "https://post.example/a?id=7#part"],
  ["https://post.example/a?fbclid=x", "https://post.example/a"],
  ["https://post.example/a?q=%C3%A9&gclid=1", "https://post.example/a?q=%C3%A9"],
  ["https://post.example/a?id=7", null],
  ["https://post.example/utm_source=x", null],
  ["https://post.example/?utmost=1", null],
  ["https://post.example/", null],
])("the trackers of %s", (url, rest) => {
  expect(withoutTrackers(url)).toBe(rest);
});

describe("a link", () => {
  test.each([
    ["link.empty", "https://post.example/a", " "],
    ["link.local", "http://localhost/", "the report"],
    ["link.broken", "https://post.example/a.", "the report"],
    ["link.tracker", "https://post.example/a?utm_source=x", "the report"],
    ["link.http", "http://post.example/a", "the report"],
    ["link.words", "https://post.example/a", "Click here"],
    ["link.words", "https://post.example/a", "כאן"],
    ["link.address", "https://post.example/a", "https://post.example/a"],
    ["link.own", "https://post.example/the-ferry-returns/", "this story"],
    ["link.scheme", "javascript:alert(1)", "the report"],
  ])("%s: %s %j", (code, url, text) => {
    expect(linked(url, text)).toEqual([code]);
  });

  test.each([
    ["https://post.example/a?id=7", "the council’s report"],
    ["https://post.example/", "post.example"],
    ["mailto:desk@post.example", "desk@post.example"],
    ["https://post.example/the-ferry-returns-again/", "an earlier story"],
    ["https://post.example/נמל", "דו״ח העירייה"],
  ])("nothing: %s %j", (url, text) => {
    expect(linked(url, text)).toEqual([]);
  });

  test("to the same page twice is noted at the second; a card is no second", () => {
    const [one, same, card] = ["https://post.example/a", "https://post.example/a/#part", "https://post.example/b"];
    const body = [
      paragraph([link(one, "one")]),
      paragraph([link(same, "again")]),
      embed(card, "A card"),
      paragraph([link(card, "b")]),
    ];
    expect(foundCodes(body)).toEqual(["link.twice block:2"]);
  });
});
