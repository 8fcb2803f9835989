package dev.opcodec.processor.emit.family;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import dev.opcodec.processor.emit.java.GeneratedFile;
import dev.opcodec.processor.emit.java.Javadoc;
import dev.opcodec.processor.emit.plan.Families;
import dev.opcodec.processor.emit.plan.Plan;
import dev.opcodec.processor.model.Opcode;
import dev.opcodec.processor.model.Protocol;
import dev.opcodec.processor.model.RecordType;
import dev.opcodec.processor.names.JavaNames;
import dev.opcodec.processor.names.RuntimeTypes;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * The sealed interfaces that commands, frames and events belong to, each with a case for what is
 * not known and one that packages built on this one may implement. With a base, they are its own.
 */
public final class FamilyEmitter {
  private final Plan plan;
  private final Protocol protocol;
  private final JavaNames names;
  private final List<JavaFile> files = new ArrayList<>();

  private FamilyEmitter(Plan plan) {
    this.plan = plan;
    this.protocol = plan.protocol();
    this.names = plan.names();
  }

  /** The families; none with a base. */
  public static List<JavaFile> emit(Plan plan) {
    if (plan.names().hasBase()) {
      return List.of();
    }
    FamilyEmitter emitter = new FamilyEmitter(plan);
    emitter.commands();
    emitter.frames();
    plan.dispatch().ifPresent(emitter::events);
    return emitter.files;
  }

  private void commands() {
    List<ClassName> user = new ArrayList<>();
    List<ClassName> lifecycle = new ArrayList<>();
    for (Opcode opcode : protocol.opcodes()) {
      RecordType sent = opcode.sent();
      if (sent != null) {
        (Families.isLifecycle(opcode.role()) ? lifecycle : user).add(names.record(sent));
      }
    }
    user.add(names.family("UnknownCommand"));
    family(
        Families.COMMANDS, RuntimeTypes.COMMAND, "What a client may send of its own accord.", user);
    family(
        Families.LIFECYCLE_COMMANDS,
        RuntimeTypes.COMMAND,
        "What the session sends to open, keep and resume itself; nobody else may.",
        lifecycle);
    add("UnknownCommand", new UnknownCases(names).command());
  }

  private void frames() {
    List<ClassName> received = new ArrayList<>();
    for (Opcode opcode : protocol.opcodes()) {
      if (opcode.received() != null) {
        received.add(names.record(opcode.received()));
      }
    }
    if (plan.dispatch().isPresent()) {
      received.add(names.family("DispatchFrame"));
    }
    received.add(names.family("UnknownFrame"));
    family(Families.FRAMES, RuntimeTypes.FRAME, "What a client receives.", received);
    add("UnknownFrame", new UnknownCases(names).frame());
  }

  private void events(Opcode dispatch) {
    List<ClassName> events = new ArrayList<>();
    protocol.events().forEach(event -> events.add(names.record(event.payload())));
    events.add(names.family("UnknownEvent"));
    family(Families.EVENTS, RuntimeTypes.EVENT, "What happened, as the peer tells it.", events);
    add("UnknownEvent", new UnknownCases(names).event());
    files.add(
        GeneratedFile.of(names.packageName(), dispatch.meta(), DispatchFrame.of(names, dispatch)));
  }

  private void family(String name, ClassName root, String doc, List<ClassName> cases) {
    String extension = Families.extension(name);
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
    files.add(GeneratedFile.ofSection(names.packageName(), protocol, "protocol", type));
  }
}
