/// <reference types="astro/client" />

declare namespace App {
  interface Locals {
    /** Language of the page: "en" for addresses under /en/, else "vi". */
    lang: import("./lib/language").Lang
    /** Path and query of the page without the language prefix: "/san-pham?q=chè". */
    path: string
    /** The addresses this request came over, see lib/visitor-line. */
    line: string
    /** The API as an anonymous visitor of this request. */
    api: import("./lib/api").Api
  }
}
