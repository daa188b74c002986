/** The mark of a page with its headline, for the browser's tab; asked for by every browser, whatever the page says. */
export const favicon =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect x="5" y="2" width="22" height="28" rx="3" fill="#1f4e79"/>' +
  '<path d="M10 9h12M10 15h12M10 19h12M10 23h7" stroke="#fff" stroke-width="2.4" stroke-linecap="round"/></svg>';
