const openingMark = /^\s*["'“”„«»‹›‘’‚״]/;

/** The class of a quote whose first mark hangs beside the text, so that its letters begin on one line; none for other text. */
export function hungClass(text: string): "hung" | undefined {
  return openingMark.test(text) ? "hung" : undefined;
}
