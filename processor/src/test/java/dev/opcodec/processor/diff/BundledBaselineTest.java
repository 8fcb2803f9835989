package dev.opcodec.processor.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.opcodec.processor.FilesInMemory;
import dev.opcodec.processor.Pipeline;
import dev.opcodec.processor.Result;
import dev.opcodec.processor.diag.Diagnostics;
import dev.opcodec.processor.load.SourceFinder;
import dev.opcodec.processor.resolve.Resolved;
import dev.opcodec.schema.BundledSchema;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The whole bundled protocol, written as a release and read again. */
class BundledBaselineTest {
  private static SourceFinder.Found bundled(String path) {
    try (InputStream in = BundledSchema.open(path)) {
      return new SourceFinder.Found(in == null ? null : in.readAllBytes(), List.of());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Resolved resolved(Result result) {
    assertThat(result.protocol()).as("errors").isNotNull();
    return Objects.requireNonNull(result.resolved());
  }

  @Test
  void it_is_read_as_what_it_was_written_from() {
    Resolved present =
        resolved(
            Pipeline.load(BundledBaselineTest::bundled, List.of(), List.of(BundledSchema.GATEWAY)));
    String written = Baseline.of(present.protocol());
    Resolved again =
        resolved(
            Pipeline.load(
                new FilesInMemory().with("written.yaml", written),
                List.of(),
                List.of("written.yaml")));

    assertThat(Baseline.of(again.protocol())).isEqualTo(written);
    Diagnostics changes = new Diagnostics();
    Changes.find(again, present, changes);
    assertThat(changes.all()).isEmpty();
    Changes.find(present, again, changes);
    assertThat(changes.all()).isEmpty();
  }
}
