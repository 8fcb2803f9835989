package dev.opcodec.processor.page;

/** The part of the page that shows all definitions of one kind. */
interface Section {

  /** What it shows. */
  DefinitionKind kind();

  /** Writes each definition, in the schema's order. */
  void write(Html html);
}
