/**
 * A real gateway server on a loopback port, scriptable, for tests of anything that speaks the
 * gateway protocol: this library's own session, or a client that has never heard of it.
 *
 * <p>Needs {@code io.undertow:undertow-core}, which this module only depends on optionally: add it
 * to the test scope of your own build.
 *
 * <h2>In a test</h2>
 *
 * Start a gateway, let the code under test connect to {@code gateway.url()}, script what happens,
 * and look at what came:
 *
 * <pre>{@code
 * try (EmbeddedGateway gateway = EmbeddedGateway.start(
 *         EmbeddedGatewayOptions.defaults().heartbeatInterval(Duration.ofMillis(200)));
 *     MyBot bot = MyBot.connect(gateway.url(), "any-token")) {
 *   gateway.commands().await(IdentifyCommand.OPCODE, Duration.ofSeconds(5));
 *
 *   gateway.dispatch(TypingStartEvent.builder().channelId(1).userId(2).timestamp(3).build());
 *   gateway.dispatch("SOMETHING_NEW", "{\"id\": \"1\"}");     // any name, any shape
 *
 *   gateway.connection().drop();                             // the network is gone ...
 *   gateway.dispatch(...);                                   // ... and this is missed
 *   gateway.commands().await(ResumeCommand.OPCODE, Duration.ofSeconds(5));
 * }
 * }</pre>
 *
 * Events are sent whatever the intents. One dispatched once an IDENTIFY is in {@code commands()}
 * comes after its READY; one dispatched while the client is away comes with the replay.
 *
 * <h2>Answers</h2>
 *
 * The gateway itself answers IDENTIFY, RESUME and heartbeats, and closes with the protocol's codes
 * on what a client must not send. What else a command brings about is for the test to say:
 *
 * <pre>{@code
 * gateway.answer(RequestGuildMembersCommand.OPCODE, (connection, frame) ->
 *     connection.dispatch("GUILD_MEMBERS_CHUNK", "{\"guild_id\": \"1\", ...}"));
 * }</pre>
 *
 * <h2>Faults</h2>
 *
 * <ul>
 *   <li>From the start, for each connection by its number: {@link
 *       dev.opcodec.runtime.testkit.Behaviour}, as in {@code behaviour(n -> n == 1 ?
 *       Behaviour.NORMAL.withoutReady() : Behaviour.NORMAL)}.
 *   <li>At a moment of the test's choice: {@link dev.opcodec.runtime.testkit.ClientConnection},
 *       with op 1, 7 and 9, a close with a code or without, a dropped connection, and one that goes
 *       silent.
 *   <li>Of the network, below the WebSocket: let the client connect through a TCP proxy of the
 *       test's own, and send it there on resuming too, by {@code ready(ready -> new
 *       ReadyEvent(ready.withResumeGatewayUrl(...)))}.
 *   <li>A session that cannot be resumed: {@code gateway.forgetSessions()}, or a small {@code
 *       replayWindow}.
 * </ul>
 *
 * <h2>Other clients</h2>
 *
 * Point them at {@code gateway.httpUrl()} for {@code GET /gateway}, {@code /gateway/bot}, {@code
 * /users/@me} and {@code /applications/@me} under any prefix, such as {@code /api/v10}, or right at
 * {@code gateway.url()}; what else they ask for, answer with {@code options.rest(...)}. JDA,
 * Discord4J, {@code @discordjs/ws} and eris are known to live with it. Path and order of the query
 * are free. Version 10, {@code encoding=json}, {@code compress=zlib-stream}, IDENTIFY's {@code
 * compress} and, where {@code com.github.luben:zstd-jni} is present, {@code compress=zstd-stream}
 * are spoken; another version is closed with 4012, another encoding or compression refused with
 * HTTP 400 and a sentence that says so. A session whose IDENTIFY asked for {@code compress} has it
 * on the connections that resume it, too. Limits on identifies are told, not enforced.
 *
 * <h2>Overlays</h2>
 *
 * With {@code options.protocol(AcmeProtocol.PROTOCOL)} the gateway takes an overlay's opcodes and
 * dispatches its events, and those of the bundled gateway that it did not replace. If it makes a
 * key of READY required, say what it holds with {@code options.ready(...)}.
 */
@NullMarked
package dev.opcodec.runtime.testkit;

import org.jspecify.annotations.NullMarked;
