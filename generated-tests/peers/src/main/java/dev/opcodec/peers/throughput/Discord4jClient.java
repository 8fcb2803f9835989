package dev.opcodec.peers.throughput;

import discord4j.common.store.Store;
import discord4j.core.DiscordClientBuilder;
import discord4j.core.event.domain.Event;
import discord4j.core.event.domain.message.MessageCreateEvent;
import discord4j.gateway.intent.IntentSet;
import discord4j.rest.request.DefaultRouter;
import discord4j.rest.request.RouterOptions;

/** Discord4J without a store, which is where it is fastest. */
final class Discord4jClient {
  private Discord4jClient() {}

  public static void main(String[] args) {
    Meter meter = new Meter();
    DiscordClientBuilder.create("MQ.of.nobody")
        .build(options -> new DefaultRouter(at("http://127.0.0.1:" + args[0] + "/api", options)))
        .gateway()
        .setStore(Store.noOp())
        .setEnabledIntents(IntentSet.all())
        .withGateway(client -> client.on(Event.class).doOnNext(event -> count(event, meter)))
        .block();
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

  private static void count(Event event, Meter meter) {
    meter.event();
    if (event instanceof MessageCreateEvent message) {
      meter.text(message.getMessage().getContent());
    }
  }
}
