package dev.opcodec.processor;

import dev.opcodec.processor.diag.Code;
import dev.opcodec.processor.diag.Diagnostic;
import dev.opcodec.processor.diag.Severity;
import dev.opcodec.processor.diag.Span;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;

/** What can be wrong about a trigger and its options, where no schema file is to blame. */
final class Mistakes {
  /**
   * Something that an option asks to write.
   *
   * @param what it is
   * @param option names the directory
   */
  record Output(Code code, String what, String option) {}

  private Mistakes() {}

  static Diagnostic notGenerated(TypeElement base) {
    return error(
        Code.RUNTIME_MISMATCH,
        base.getQualifiedName().toString(),
        "the base is not a generated protocol table",
        "name one, such as dev.opcodec.runtime.gateway.GatewayProtocol.class; what it builds on"
            + " has to be on the paths of the compiler, too");
  }

  static Diagnostic namesNoFile(PackageElement element) {
    String folder = element.getQualifiedName().toString().replace('.', '/');
    return error(
        Code.MISSING_FILE,
        element.getQualifiedName().toString(),
        "the annotation names no schema file",
        "write one, as in `extensions = \"" + folder + "/protocol.yaml\"`");
  }

  static Diagnostic notFoundButNear(String missing, String near) {
    return error(
        Code.MISSING_FILE,
        missing,
        "the file `" + missing + "` was not found, but there is `" + near + "`",
        "write that: a path begins where the packages do, and not beside the annotated file");
  }

  static Diagnostic notWritten(Output output, String directory, Exception failure) {
    return error(
        output.code,
        directory,
        "the "
            + output.what
            + " cannot be written here: "
            + failure.getClass().getSimpleName()
            + ": "
            + failure.getMessage(),
        "name a directory that can be written to, or one that can be made, in"
            + " -A"
            + output.option
            + "=…");
  }

  static Diagnostic mismatch(BaseTable table) {
    return error(
        Code.RUNTIME_MISMATCH,
        String.join(", ", table.roots()),
        "these files are not those from which " + table.name().simpleName() + " was generated",
        "use the same version of opcodec-schema, opcodec-processor and the library that has the"
            + " base, and remove other files of this name from the paths of the compiler");
  }

  static Diagnostic typeExists(String name) {
    return error(
        Code.TYPE_EXISTS,
        name,
        "a type of this name is there already, and the compiler does not take another",
        "if it is your own, rename it or give the definition another `java-name`; if it is left"
            + " from an earlier compilation, delete the old classes; mvn clean does it");
  }

  static Diagnostic recordExists(String name) {
    return error(
        Code.TYPE_EXISTS,
        name,
        "the compiler finds this record among the classes of an earlier compilation, and javac 17"
            + " fails on a record that is generated once more",
        "delete the old classes and compile again; mvn clean does it");
  }

  private static Diagnostic error(Code code, String where, String message, String hint) {
    return new Diagnostic(code, Severity.ERROR, Span.ofFile(where), message, hint, null);
  }
}
