/// <reference types="astro/client" />
/// <reference path="../.astro/types.d.ts" />

declare namespace App {
  interface Locals {
    /** What the parts of the prose of a page need to print links and citations. */
    prose?: import('./views/prose-context.ts').ProseContext;
  }
}
