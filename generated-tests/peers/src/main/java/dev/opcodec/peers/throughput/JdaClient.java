package dev.opcodec.peers.throughput;

import java.util.EnumSet;
import net.dv8tion.jda.api.JDABuilder;
import net.dv8tion.jda.api.events.GenericEvent;
import net.dv8tion.jda.api.events.message.MessageReceivedEvent;
import net.dv8tion.jda.api.hooks.EventListener;
import net.dv8tion.jda.api.requests.GatewayIntent;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.utils.SessionControllerAdapter;

/** JDA with as few caches as it can do with, which is where it is fastest. */
final class JdaClient {
  private JdaClient() {}

  public static void main(String[] args) {
    Meter meter = new Meter();
    JDABuilder.createLight("MQ.of.nobody", EnumSet.allOf(GatewayIntent.class))
        .setRestConfig(new RestConfig().setBaseUrl("http://127.0.0.1:" + args[0] + "/api/v10/"))
        .setSessionController(new At("ws://127.0.0.1:" + args[0] + "/"))
        .addEventListeners((EventListener) event -> count(event, meter))
        .build();
    WaitForInput.untilItEnds();
  }

  private static void count(GenericEvent event, Meter meter) {
    meter.event();
    if (event instanceof MessageReceivedEvent message) {
      meter.text(message.getMessage().getContentRaw());
    }
  }

  private static final class At extends SessionControllerAdapter {
    private final String gateway;

    At(String gateway) {
      this.gateway = gateway;
    }

    @Override
    public String getGateway() {
      return gateway;
    }
  }
}
