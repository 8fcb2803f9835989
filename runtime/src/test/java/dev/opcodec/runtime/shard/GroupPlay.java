package dev.opcodec.runtime.shard;

import dev.opcodec.runtime.gateway.GatewayProtocol;
import dev.opcodec.runtime.rest.GatewayInfo;
import dev.opcodec.runtime.rest.SessionStartLimit;
import dev.opcodec.runtime.session.VirtualTime;
import java.net.URI;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;

/** A group over a fake gateway under virtual time. */
final class GroupPlay {
  static final String TOKEN = "MTk4.secret-of-the-bot.xyz";
  static final URI URL = URI.create("wss://gateway.example");

  final VirtualTime time = new VirtualTime();
  final FakeGateway gateway = new FakeGateway(time);
  final ShardGroup group;

  GroupPlay(int shards, int maxConcurrency, UnaryOperator<ShardGroupBuilder> changes) {
    this(info(shards, new SessionStartLimit(1000, 1000, 86_400_000, maxConcurrency)), changes);
  }

  GroupPlay(GatewayInfo info, UnaryOperator<ShardGroupBuilder> changes) {
    group =
        changes
            .apply(
                ShardGroup.builder(GatewayProtocol.PROTOCOL)
                    .token(TOKEN)
                    .transport(gateway)
                    .scheduler(time)
                    .executor(Runnable::run)
                    .session((shard, builder) -> builder.completions(Runnable::run))
                    .info(() -> CompletableFuture.completedFuture(info)))
            .build();
  }

  static GatewayInfo info(int shards, SessionStartLimit limit) {
    return new GatewayInfo(URL, shards, limit);
  }

  GroupPlay open() {
    group.open();
    time.settle();
    return this;
  }
}
