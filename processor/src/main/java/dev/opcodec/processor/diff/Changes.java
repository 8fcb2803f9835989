package dev.opcodec.processor.diff;

import dev.opcodec.processor.diag.Diagnostics;
import dev.opcodec.processor.resolve.Resolved;
import java.util.List;

/** All kinds of changes that break something. */
public final class Changes {
  static final List<Change> ALL =
      List.of(
          new RenamedProtocol(),
          new ChangedEnvelope(),
          new DroppedUnknownKeys(),
          new RemovedOpcode(),
          new RenamedOpcode(),
          new ChangedOpcodeNumber(),
          new ChangedDirection(),
          new ChangedRole(),
          new ChangedAnswers(),
          new RemovedEvent(),
          new RenamedEvent(),
          new ChangedIntents(),
          new ChangedShape(),
          new ChangedValueType(),
          new AddedRequiredField(),
          new RemovedField(),
          new ChangedFieldType(),
          new ChangedPresence(),
          new NarrowedConstraint(),
          new AddedRule(),
          new UncoveredSecret(),
          new RemovedType(),
          new ChangedJavaName(),
          new RemovedEnumValue(),
          new ChangedEnumValue(),
          new ChangedEnumBase(),
          new ChangedDiscriminator(),
          new RemovedUnionCase(),
          new ChangedUnionCase(),
          new RemovedCloseCode(),
          new ChangedCloseCode(),
          new RemovedIntent(),
          new ChangedIntent());

  private Changes() {}

  /**
   * Reports what breaks between two versions of a schema, neither of which has errors.
   *
   * @param released the schema as it was released
   * @param present the schema as it is
   */
  public static void find(Resolved released, Resolved present, Diagnostics diagnostics) {
    Comparison comparison = new Comparison(released, present, diagnostics);
    ALL.forEach(change -> change.find(comparison));
  }
}
