package dev.opcodec.benchmarks.run;

import dev.opcodec.benchmarks.peer.FrameCodec;
import dev.opcodec.benchmarks.peer.Peer;
import dev.opcodec.generatedtests.traffic.ObjectTree;
import dev.opcodec.generatedtests.traffic.Traffic;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The results as Markdown. */
final class Tables {
  private static final List<String> TIMES = List.of("Opcodec, ns", "best peer");

  private final Results results;
  private final List<Traffic> traffic;

  Tables(Results results, List<Traffic> traffic) {
    this.results = results;
    this.traffic = traffic;
  }

  /** Times of one side: ours, and how many times that the others take. */
  String times(Side side) {
    List<String> titles = titles(side);
    StringBuilder text = head(List.of("frame"), TIMES);
    titles.forEach(title -> text.append(row(List.of(title), title, side)));
    return text.append(means(List.of(), titles, side)).toString();
  }

  /** Times of decoding, ours without room behind the frame too. */
  String decoding() {
    List<String> titles = titles(Side.DECODE);
    StringBuilder text = head(List.of("frame", "without room"), TIMES);
    for (String title : titles) {
      text.append(row(List.of(title, format(copying(title))), title, Side.DECODE));
    }
    double mean = Results.geometricMean(titles.stream().map(this::copying).toList());
    return text.append(means(List.of(format(mean)), titles, Side.DECODE)).toString();
  }

  /** How many times our time it takes to copy the frame first. */
  private double copying(String title) {
    return results.nanos(title, Side.DECODE_COPY, Peer.OPCODEC)
        / results.nanos(title, Side.DECODE, Peer.OPCODEC);
  }

  /** The geometric means of all that is done, over the frames. */
  String summary() {
    StringBuilder text = head(List.of(""), List.of("best peer"));
    for (Side side : List.of(Side.DECODE, Side.ENCODE, Side.ROUTE)) {
      List<String> titles = titles(side);
      List<String> cells = new ArrayList<>(List.of(side.title(), meanOfBest(titles, side)));
      results.others().map(peer -> mean(titles, side, peer)).forEach(cells::add);
      text.append(line(cells));
    }
    return text.toString();
  }

  /** What passing over the data saves, and how many times our time the others take for it. */
  String routing() {
    List<String> titles = titles(Side.ROUTE);
    StringBuilder text = head(List.of("frame", "of Opcodec's decoding", "bytes allocated"), TIMES);
    for (String title : titles) {
      String bytes = "%,.0f".formatted(results.bytes(title, Side.ROUTE, Peer.OPCODEC));
      text.append(
          row(List.of(title, share(results.routedInADecoding(title)), bytes), title, Side.ROUTE));
    }
    double mean = Results.geometricMean(titles.stream().map(results::routedInADecoding).toList());
    return text.append(means(List.of(share(mean), ""), titles, Side.ROUTE)).toString();
  }

  private static String share(double times) {
    return "1/" + format(times);
  }

  private List<String> titles(Side side) {
    return traffic.stream().map(Traffic::title).filter(title -> results.has(title, side)).toList();
  }

  private StringBuilder head(List<String> first, List<String> second) {
    List<String> columns = new ArrayList<>(first);
    columns.addAll(second);
    results.others().map(Peer::title).forEach(columns::add);
    return new StringBuilder(line(columns))
        .append("|---|")
        .append("---:|".repeat(columns.size() - 1))
        .append('\n');
  }

  private String row(List<String> first, String title, Side side) {
    List<String> cells = new ArrayList<>(first);
    cells.add("%,d".formatted(Math.round(results.nanos(title, side, Peer.OPCODEC))));
    cells.add(bold(results.ratio(title, side, results.best(title, side))));
    results.others().map(peer -> format(results.ratio(title, side, peer))).forEach(cells::add);
    return line(cells);
  }

  private String means(List<String> second, List<String> titles, Side side) {
    List<String> cells = new ArrayList<>(List.of("**geometric mean**"));
    cells.addAll(second);
    cells.addAll(List.of("", meanOfBest(titles, side)));
    results.others().map(peer -> mean(titles, side, peer)).forEach(cells::add);
    return line(cells);
  }

  private static String line(List<String> cells) {
    return "| " + String.join(" | ", cells) + " |\n";
  }

  private String meanOfBest(List<String> titles, Side side) {
    return bold(
        Results.geometricMean(
            titles.stream()
                .map(title -> results.ratio(title, side, results.best(title, side)))
                .toList()));
  }

  private String mean(List<String> titles, Side side, Peer peer) {
    return format(
        Results.geometricMean(
            titles.stream().map(title -> results.ratio(title, side, peer)).toList()));
  }

  /** Bytes allocated, against what is kept. */
  String bytes() throws Exception {
    StringBuilder text =
        new StringBuilder(
            "| frame | JSON | objects | decode | of the objects | least peer's decode | encode | of"
                + " the JSON |\n"
                + "|---|---:|---:|---:|---:|---:|---:|---:|\n");
    for (Traffic one : traffic) {
      if (results.has(one.title(), Side.ENCODE)) {
        text.append(bytesRow(one));
      }
    }
    return text.toString();
  }

  private String bytesRow(Traffic one) throws Exception {
    String title = one.title();
    FrameCodec codec = Peer.OPCODEC.codec(one.kind());
    double json = 0;
    double tree = 0;
    List<byte[]> frames = new ArrayList<>(one.frames());
    for (byte[] frame : frames) {
      json += (double) frame.length / frames.size();
      tree += (double) ObjectTree.bytes(codec.decode(frame), codec.decode(frame)) / frames.size();
    }
    double decode = results.bytes(title, Side.DECODE, Peer.OPCODEC);
    double encode = results.bytes(title, Side.ENCODE, Peer.OPCODEC);
    double least =
        results
            .others()
            .mapToDouble(peer -> results.bytes(title, Side.DECODE, peer))
            .min()
            .orElseThrow();
    return "| %s | %,.0f | %,.0f | %,.0f | %s | %,.0f | %,.0f | %s |%n"
        .formatted(
            title,
            json,
            tree,
            decode,
            tree == 0 ? "" : format(decode / tree),
            least,
            encode,
            format(encode / json));
  }

  private static String bold(double ratio) {
    return "**" + format(ratio) + "**";
  }

  private static String format(double ratio) {
    return String.format(Locale.ROOT, "%.2f", ratio);
  }
}
