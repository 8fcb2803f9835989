package dev.opcodec.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import dev.opcodec.processor.model.Opcode;
import dev.opcodec.processor.model.Protocol;
import dev.opcodec.processor.model.RecordType;
import dev.opcodec.processor.model.Role;
import dev.opcodec.processor.names.JavaNames;
import dev.opcodec.processor.names.RuntimeTypes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/**
 * The sealed interfaces that commands, frames and events belong to, each with a case for what is
 * not known and one that packages built on this one may implement. With a base, they are its own.
 */
final class FamilyEmitter {
  private final Protocol protocol;
  private final JavaNames names;
  private final List<JavaFile> files = new ArrayList<>();

  private FamilyEmitter(Protocol protocol, JavaNames names) {
    this.protocol = protocol;
    this.names = names;
  }

  static List<JavaFile> emit(Protocol protocol, JavaNames names) {
    if (names.basePackage() != null) {
      return List.of();
    }
    FamilyEmitter emitter = new FamilyEmitter(protocol, names);
    emitter.commands();
    emitter.frames();
    dispatch(protocol).ifPresent(emitter::events);
    return emitter.files;
  }

  /** The opcode that carries events, if the protocol has any. */
  static Optional<Opcode> dispatch(Protocol protocol) {
    return protocol.opcodes().stream().filter(one -> one.role() == Role.DISPATCH).findFirst();
  }

  private void commands() {
    List<ClassName> user = new ArrayList<>();
    List<ClassName> lifecycle = new ArrayList<>();
    for (Opcode opcode : protocol.opcodes()) {
      RecordType sent = opcode.sent();
      if (sent != null) {
        (Supertypes.isLifecycle(opcode.role()) ? lifecycle : user).add(names.record(sent));
      }
    }
    user.add(names.family("UnknownCommand"));
    family(
        "UserCommand",
        RuntimeTypes.COMMAND,
        "What a client may send of its own accord.",
        user,
        "ExtensionCommand");
    family(
        "LifecycleCommand",
        RuntimeTypes.COMMAND,
        "What the session sends to open, keep and resume itself; nobody else may.",
        lifecycle,
        "ExtensionLifecycleCommand");
    add("UnknownCommand", new UnknownCases(names).command());
  }

  private void frames() {
    List<ClassName> received = new ArrayList<>();
    for (Opcode opcode : protocol.opcodes()) {
      if (opcode.received() != null) {
        received.add(names.record(opcode.received()));
      }
    }
    if (dispatch(protocol).isPresent()) {
      received.add(names.family("DispatchFrame"));
    }
    received.add(names.family("UnknownFrame"));
    family(
        "ReceivedFrame", RuntimeTypes.FRAME, "What a client receives.", received, "ExtensionFrame");
    add("UnknownFrame", new UnknownCases(names).frame());
  }

  private void events(Opcode dispatch) {
    List<ClassName> events = new ArrayList<>();
    protocol.events().forEach(event -> events.add(names.record(event.payload())));
    events.add(names.family("UnknownEvent"));
    family(
        "DispatchEvent",
        RuntimeTypes.EVENT,
        "What happened, as the peer tells it.",
        events,
        "ExtensionEvent");
    add("UnknownEvent", new UnknownCases(names).event());
    files.add(
        GeneratedFile.of(
            names.family("DispatchFrame"), dispatch.meta(), DispatchFrame.of(names, dispatch)));
  }

  private void family(
      String name, ClassName root, String doc, List<ClassName> cases, String extension) {
    List<ClassName> permitted = new ArrayList<>(cases);
    permitted.add(names.family(extension));
    add(
        name,
        TypeSpec.interfaceBuilder(name)
            .addJavadoc(new Javadoc().paragraph(doc).build())
            .addModifiers(Modifier.PUBLIC, Modifier.SEALED)
            .addSuperinterface(root)
            .addPermittedSubclasses(permitted));
    add(
        extension,
        TypeSpec.interfaceBuilder(extension)
            .addJavadoc(
                new Javadoc()
                    .paragraph(
                        "The case of {@link "
                            + name
                            + "} that is open to packages built on this one.")
                    .build())
            .addModifiers(Modifier.PUBLIC, Modifier.NON_SEALED)
            .addSuperinterface(names.family(name)));
  }

  private void add(String name, TypeSpec.Builder type) {
    files.add(GeneratedFile.ofSection(names.family(name), protocol, "protocol", type));
  }
}
