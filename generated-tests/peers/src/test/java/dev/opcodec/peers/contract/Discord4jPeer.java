package dev.opcodec.peers.contract;

import discord4j.core.DiscordClientBuilder;
import discord4j.core.GatewayDiscordClient;
import discord4j.core.event.domain.guild.GuildCreateEvent;
import discord4j.core.event.domain.lifecycle.ReadyEvent;
import discord4j.core.event.domain.lifecycle.ResumeEvent;
import discord4j.core.event.domain.message.MessageCreateEvent;
import discord4j.gateway.intent.IntentSet;
import discord4j.rest.request.DefaultRouter;
import discord4j.rest.request.RouterOptions;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;

/** Discord4J; its router takes the URL of the REST calls, which tell it the gateway's. */
final class Discord4jPeer implements Peer {
  private @Nullable Disposable running;

  @Override
  public void connect(URI http, String token, Sightings sightings) {
    running =
        DiscordClientBuilder.create(token)
            .build(options -> new DefaultRouter(at(http + "api/v10", options)))
            .gateway()
            .setEnabledIntents(IntentSet.all())
            .withGateway(client -> watch(client, sightings))
            .subscribe();
  }

  private static RouterOptions at(String url, RouterOptions options) {
    return new RouterOptions(
        options.getAuthorizationScheme(),
        options.getToken(),
        options.getReactorResources(),
        options.getExchangeStrategies(),
        options.getResponseTransformers(),
        options.getGlobalRateLimiter(),
        options.getRequestQueueFactory(),
        url);
  }

  private static Flux<?> watch(GatewayDiscordClient client, Sightings sightings) {
    return Flux.merge(
        client.on(ReadyEvent.class).doOnNext(event -> sightings.ready()),
        client.on(ResumeEvent.class).doOnNext(event -> sightings.resumed()),
        client
            .on(GuildCreateEvent.class)
            .doOnNext(event -> sightings.guild(event.getGuild().getId().asString())),
        client
            .on(MessageCreateEvent.class)
            .doOnNext(event -> sightings.message(event.getMessage().getContent())));
  }

  @Override
  public void close() {
    if (running != null) {
      running.dispose();
    }
  }
}
