package dev.opcodec.generatedtests.traffic;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A kind of frame and of what size it is. */
public enum FrameKind {
  HELLO(
      10,
      null,
      false,
      1,
      dice ->
          Tree.of()
              .with("heartbeat_interval", 41_250)
              .with("_trace", List.of("[\"gateway-" + dice.handle() + "\",{\"micros\":0.0}]"))),
  HEARTBEAT_ACK(11, null, false, 1, dice -> null),
  STREAM_CREATE(18, null, true, 64, dice -> new Commands(dice).streamCreate()),
  REQUEST_FORUM_UNREADS(28, null, true, 64, dice -> new Commands(dice).forumUnreads()),
  IDENTIFY(2, null, true, 64, dice -> new Commands(dice).identify()),
  MESSAGE_CREATE(0, "MESSAGE_CREATE", false, 1024, dice -> new Messages(dice).created()),
  PRESENCE_UPDATE(
      0,
      "PRESENCE_UPDATE",
      false,
      512,
      dice -> new People(dice).presence().with("guild_id", dice.id())),
  GUILD_MEMBERS_CHUNK_1000(
      0, "GUILD_MEMBERS_CHUNK", false, 2, dice -> new Guilds(dice).chunk(1_000)),
  READY_10K(0, "READY", false, 16, dice -> new Accounts(dice).ready(1)),
  READY_112K(0, "READY", false, 4, dice -> new Accounts(dice).ready(13)),
  GUILD_CREATE_100K(0, "GUILD_CREATE", false, 4, dice -> new Guilds(dice).created(6)),
  GUILD_CREATE_1M(0, "GUILD_CREATE", false, 1, dice -> new Guilds(dice).created(65));

  private final int opcode;
  private final @Nullable String event;
  private final boolean command;
  private final int variety;
  private final Function<Dice, @Nullable Tree> maker;

  FrameKind(
      int opcode,
      @Nullable String event,
      boolean command,
      int variety,
      Function<Dice, @Nullable Tree> maker) {
    this.opcode = opcode;
    this.event = event;
    this.command = command;
    this.variety = variety;
    this.maker = maker;
  }

  public int opcode() {
    return opcode;
  }

  /** The event's name; null if it is no dispatch. */
  public @Nullable String event() {
    return event;
  }

  /** True if a client sends it. */
  public boolean command() {
    return command;
  }

  /** How many different frames a measurement reads in turn. */
  public int variety() {
    return variety;
  }

  @Nullable Tree data(Dice dice) {
    return maker.apply(dice);
  }
}
