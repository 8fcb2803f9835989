package dev.opcodec.runtime.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.opcodec.runtime.codec.OneOrMany;
import dev.opcodec.runtime.codec.RawJson;
import dev.opcodec.runtime.gateway.GatewayProtocol;
import dev.opcodec.runtime.gateway.IdentifyCommand;
import dev.opcodec.runtime.gateway.PresenceUpdateCommand;
import dev.opcodec.runtime.gateway.RequestGuildMembersCommand;
import dev.opcodec.runtime.gateway.StatusType;
import dev.opcodec.runtime.gateway.UnknownCommand;
import dev.opcodec.runtime.gateway.UpdatePresence;
import dev.opcodec.runtime.gateway.UserCommand;
import dev.opcodec.runtime.session.machine.QuotaKey;
import dev.opcodec.runtime.session.machine.SendLimits;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class SendQuotasTest {
  private static final RequestGuildMembersCommand ALL =
      RequestGuildMembersCommand.builder().guildId(OneOrMany.one(7L)).query("").limit(0L).build();

  @Test
  void SEND_5_identify_with_a_presence_counts_against_the_quota_of_presence_updates() {
    UpdatePresence presence =
        UpdatePresence.builder().activities(List.of()).status(StatusType.ONLINE).afk(false).build();
    assertThat(presenceUpdatesAtOnce(plain -> plain.withPresence(presence))).isEqualTo(4);
    assertThat(presenceUpdatesAtOnce(plain -> plain)).isEqualTo(5);
  }

  private static long presenceUpdatesAtOnce(UnaryOperator<IdentifyCommand> identify) {
    Play play = new Play(GatewayProtocol.PROTOCOL, builder -> builder.identify(identify)).ready();
    for (int i = 0; i < 8; i++) {
      play.session.send(
          PresenceUpdateCommand.builder()
              .activities(List.of())
              .status(StatusType.ONLINE)
              .afk(false)
              .build());
    }
    play.time.settle();
    return play.peer().received.stream().filter(it -> it.contains("\"op\":3,")).count();
  }

  @Test
  void scenario_45_SEND_5_sixth_presence_update_completes_after_twenty_seconds() {
    Play play = new Play(GatewayProtocol.PROTOCOL, builder -> builder).ready();
    PresenceUpdateCommand presence =
        PresenceUpdateCommand.builder()
            .activities(List.of())
            .status(StatusType.IDLE)
            .afk(false)
            .build();
    List<CompletableFuture<Void>> sent = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      sent.add(play.session.send(presence));
    }
    CompletableFuture<Void> other = play.session.send(ALL);
    play.time.advance(20_000);
    assertThat(sent.subList(0, 5)).allSatisfy(it -> assertThat(it).isCompleted());
    assertThat(sent.get(5)).isNotDone();
    assertThat(other).isCompleted();
    play.time.advance(1);
    assertThat(sent.get(5)).isCompleted();
  }

  @Test
  void SEND_6_only_an_empty_query_without_a_limit_asks_for_all_members() {
    assertThat(quotas(ALL)).containsExactly(all(7));
    assertThat(quotas(ALL.withGuildId(OneOrMany.many(List.of(1L, 2L)))))
        .containsExactly(all(1), all(2));
    assertThat(quotas(ALL.withGuildId(OneOrMany.one(-1L)))).containsExactly(all(-1));
    assertThat(quotas(ALL.withQuery("a").withLimit(1L))).isEmpty();
    assertThat(quotas(ALL.withLimit(5L))).isEmpty();
    assertThat(quotas(ALL.withQuery(null).withLimit(null).withUserIds(OneOrMany.one(1L))))
        .isEmpty();
  }

  @Test
  void raw_command_counts_as_the_command_that_it_is() {
    assertThat(quotas(new UnknownCommand(3, RawJson.EMPTY_OBJECT)))
        .containsExactly(new QuotaKey(SendLimits.PRESENCE_UPDATES, 0));
    assertThat(quotas(raw("{\"guild_id\":7,\"query\":\"\",\"limit\":0}"))).containsExactly(all(7));
    assertThat(quotas(raw("{\"guild_id\":\"?\",\"query\":\"\",\"limit\":0}")))
        .containsExactly(all(0));
    assertThat(quotas(raw("[]"))).isEmpty();
    assertThat(quotas(new UnknownCommand(99, RawJson.EMPTY_OBJECT))).isEmpty();
  }

  private static UnknownCommand raw(String data) {
    return new UnknownCommand(8, RawJson.of(data));
  }

  private static QuotaKey all(long guild) {
    return new QuotaKey(SendLimits.ALL_MEMBERS, guild);
  }

  private static List<QuotaKey> quotas(UserCommand command) {
    return new Commands(GatewayProtocol.PROTOCOL, Runnable::run).check(command).quotas();
  }
}
