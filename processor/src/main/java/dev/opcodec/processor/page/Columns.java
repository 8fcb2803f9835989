package dev.opcodec.processor.page;

/** Writes the heads of a table's columns. */
final class Columns {
  private Columns() {}

  static void heads(Html html, String... titles) {
    html.element(
        "thead",
        head ->
            head.element(
                "tr",
                row -> {
                  for (String title : titles) {
                    row.element("th", Attributes.NONE.and("scope", "col"), title);
                  }
                }));
  }
}
