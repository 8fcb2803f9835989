package dev.opcodec.processor.emit.record;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.opcodec.processor.emit.plan.Families;
import dev.opcodec.processor.emit.plan.Plan;
import dev.opcodec.processor.model.RecordType;
import dev.opcodec.processor.model.Role;
import dev.opcodec.processor.names.RuntimeTypes;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a record implements: its family, its role for the session, the unions it is a case of. */
final class Supertypes {
  private final Plan plan;

  Supertypes(Plan plan) {
    this.plan = plan;
  }

  /** The interfaces in the order of their declaration. */
  List<TypeName> of(RecordType record, @Nullable Role role) {
    List<TypeName> interfaces = new ArrayList<>();
    ClassName family = Families.of(record.kind(), role, plan.names());
    if (family == null) {
      plan.unionsOf(record).forEach(union -> interfaces.add(plan.names().union(union)));
      return interfaces;
    }
    interfaces.add(family);
    ClassName read = sessionInterface(record.kind(), role);
    if (read != null) {
      interfaces.add(read);
    }
    return interfaces;
  }

  private static @Nullable ClassName sessionInterface(RecordType.Kind kind, @Nullable Role role) {
    if (role == null || kind == RecordType.Kind.COMMAND) {
      return null;
    }
    return switch (role) {
      case HELLO -> RuntimeTypes.HELLO;
      case HEARTBEAT -> RuntimeTypes.HEARTBEAT_REQUEST;
      case HEARTBEAT_ACK -> RuntimeTypes.HEARTBEAT_ACK;
      case RECONNECT -> RuntimeTypes.RECONNECT;
      case INVALID_SESSION -> RuntimeTypes.INVALID_SESSION;
      case READY -> RuntimeTypes.READY;
      case RESUMED -> RuntimeTypes.RESUMED;
      case RATE_LIMITED -> RuntimeTypes.RATE_LIMITED;
      case DISPATCH, IDENTIFY, RESUME -> null;
    };
  }
}
