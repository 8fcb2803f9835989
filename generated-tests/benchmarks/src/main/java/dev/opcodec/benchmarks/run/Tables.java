package dev.opcodec.benchmarks.run;

import dev.opcodec.benchmarks.peer.FrameCodec;
import dev.opcodec.benchmarks.peer.Peer;
import dev.opcodec.generatedtests.traffic.ObjectTree;
import dev.opcodec.generatedtests.traffic.Traffic;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The results as Markdown. */
final class Tables {
  private final Results results;
  private final List<Traffic> traffic;

  Tables(Results results, List<Traffic> traffic) {
    this.results = results;
    this.traffic = traffic;
  }

  /** Times of one side: ours, and how many times that the others take. */
  String times(Side side) {
    StringBuilder text = new StringBuilder("| frame | Opcodec, ns | best peer |");
    Results.others().forEach(peer -> text.append(' ').append(peer.title()).append(" |"));
    text.append("\n|---|---:|---:|").append("---:|".repeat(Peer.values().length - 1)).append('\n');
    List<String> titles =
        traffic.stream().map(Traffic::title).filter(title -> results.has(title, side)).toList();
    titles.forEach(title -> text.append(row(title, side)));
    text.append("| **geometric mean** | | ").append(meanOfBest(titles, side)).append(" |");
    Results.others()
        .forEach(peer -> text.append(' ').append(mean(titles, side, peer)).append(" |"));
    return text.append('\n').toString();
  }

  private String row(String title, Side side) {
    Peer best = results.best(title, side);
    String ratios =
        Results.others()
            .map(peer -> format(results.ratio(title, side, peer)))
            .collect(Collectors.joining(" | "));
    return "| %s | %,d | %s | %s |%n"
        .formatted(
            title,
            Math.round(results.nanos(title, side, Peer.OPCODEC)),
            bold(results.ratio(title, side, best)),
            ratios);
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
        Results.others()
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
