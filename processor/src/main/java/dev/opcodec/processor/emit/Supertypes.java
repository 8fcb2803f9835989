package dev.opcodec.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.opcodec.processor.model.Protocol;
import dev.opcodec.processor.model.RecordType;
import dev.opcodec.processor.model.Role;
import dev.opcodec.processor.model.TypeRef;
import dev.opcodec.processor.model.UnionType;
import dev.opcodec.processor.names.JavaNames;
import dev.opcodec.processor.names.RuntimeTypes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a record implements: its family, its role for the session, the unions it is a case of. */
final class Supertypes {
  private final JavaNames names;
  private final Map<TypeRef, List<ClassName>> unions = new HashMap<>();

  Supertypes(Protocol protocol, JavaNames names) {
    this.names = names;
    for (UnionType union : protocol.unions()) {
      union.cases().stream()
          .map(UnionType.Case::type)
          .distinct()
          .forEach(
              type ->
                  unions.computeIfAbsent(type, it -> new ArrayList<>()).add(names.union(union)));
    }
  }

  /** The interfaces in the order of their declaration. */
  List<TypeName> of(RecordType record, @Nullable Role role) {
    List<TypeName> interfaces = new ArrayList<>();
    switch (record.kind()) {
      case OBJECT -> interfaces.addAll(unions(record));
      case COMMAND ->
          interfaces.add(family(isLifecycle(role) ? "LifecycleCommand" : "UserCommand"));
      case FRAME -> interfaces.add(family("ReceivedFrame"));
      case EVENT -> interfaces.add(family("DispatchEvent"));
    }
    ClassName read = sessionInterface(record.kind(), role);
    if (read != null) {
      interfaces.add(read);
    }
    return interfaces;
  }

  /** True for the commands that are the session's business alone. */
  static boolean isLifecycle(@Nullable Role role) {
    return role == Role.HEARTBEAT || role == Role.IDENTIFY || role == Role.RESUME;
  }

  /** The sealed family, or in another package the case of it that is open to others. */
  private ClassName family(String name) {
    if (names.basePackage() == null) {
      return names.family(name);
    }
    return names.family(
        switch (name) {
          case "LifecycleCommand" -> "ExtensionLifecycleCommand";
          case "UserCommand" -> "ExtensionCommand";
          case "ReceivedFrame" -> "ExtensionFrame";
          default -> "ExtensionEvent";
        });
  }

  private List<ClassName> unions(RecordType record) {
    ClassName self = names.record(record);
    // A sealed interface cannot have cases in another package.
    return unions.getOrDefault(new TypeRef.ObjectRef(record.name()), List.of()).stream()
        .filter(union -> union.packageName().equals(self.packageName()))
        .toList();
  }

  private static @Nullable ClassName sessionInterface(RecordType.Kind kind, @Nullable Role role) {
    if (role == null || kind == RecordType.Kind.OBJECT || kind == RecordType.Kind.COMMAND) {
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
