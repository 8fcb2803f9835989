package dev.opcodec.generatedtests.compile;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static com.google.testing.compile.Compiler.javac;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import javax.tools.JavaFileObject;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What may be sent is a matter of types: the compiler refuses the rest. */
class SendTypesTest {
  private static final String PACKAGE = "dev.opcodec.runtime.gateway.";

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "HelloFrame; new HelloFrame(41250, null)",
        "ReconnectFrame; ReconnectFrame.INSTANCE",
        "HeartbeatCommand; new HeartbeatCommand(null)",
        "IdentifyCommand; IdentifyCommand.builder().token(\"t\").build()",
        "ResumeCommand; new ResumeCommand(\"t\", \"s\", 1)",
        "ReadyEvent; new ReadyEvent(BotReady.builder().build())"
      })
  void what_is_not_the_users_to_send_does_not_compile(String type, String value) {
    Compilation compilation = compile(type, value);

    assertThat(compilation)
        .hadErrorContaining(PACKAGE + type + " cannot be converted to " + PACKAGE + "UserCommand")
        .inFile(source(type, value))
        .onLineContaining("session.send(");
    assertThat(compilation).hadErrorCount(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "new StreamDeleteCommand(\"guild:1:2:3\")",
        "new CallConnectCommand(1)",
        "new UnknownCommand(77, dev.opcodec.runtime.codec.RawJson.EMPTY_OBJECT)",
        "dev.opcodec.generatedtests.acme.AcmePokeCommand.builder().userId(1).build()"
      })
  void a_users_command_compiles(String value) {
    assertThat(compile("Any", value)).succeededWithoutWarnings();
  }

  private static Compilation compile(String type, String value) {
    return javac().withOptions("-Xlint:all", "-proc:none").compile(source(type, value));
  }

  private static JavaFileObject source(String type, String value) {
    return JavaFileObjects.forSourceLines(
        "user.Sends" + type,
        "package user;",
        "import " + PACKAGE + "*;",
        "import dev.opcodec.runtime.session.GatewaySession;",
        "class Sends" + type + " {",
        "  void send(GatewaySession session) {",
        "    session.send(" + value + ");",
        "  }",
        "}");
  }
}
