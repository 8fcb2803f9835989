package dev.opcodec.peers.contract;

import java.net.URI;
import java.util.EnumSet;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.JDABuilder;
import net.dv8tion.jda.api.events.guild.GuildReadyEvent;
import net.dv8tion.jda.api.events.message.MessageReceivedEvent;
import net.dv8tion.jda.api.events.session.ReadyEvent;
import net.dv8tion.jda.api.events.session.SessionResumeEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.requests.GatewayIntent;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.utils.SessionControllerAdapter;
import org.jspecify.annotations.Nullable;

/** JDA; it takes the URL of the REST calls as an option, and the gateway's from a controller. */
final class JdaPeer implements Peer {
  private @Nullable JDA jda;

  @Override
  public void connect(URI http, String token, Sightings sightings) {
    jda =
        JDABuilder.createDefault(token, EnumSet.allOf(GatewayIntent.class))
            .setRestConfig(new RestConfig().setBaseUrl(http + "api/v10/"))
            .setSessionController(new Controller("ws://" + http.getAuthority() + "/"))
            .setEnableShutdownHook(false)
            .addEventListeners(new Listener(sightings))
            .build();
  }

  @Override
  public void close() {
    if (jda != null) {
      jda.shutdownNow();
    }
  }

  private static final class Controller extends SessionControllerAdapter {
    private final String gateway;

    Controller(String gateway) {
      this.gateway = gateway;
    }

    @Override
    public String getGateway() {
      return gateway;
    }
  }

  private static final class Listener extends ListenerAdapter {
    private final Sightings sightings;

    Listener(Sightings sightings) {
      this.sightings = sightings;
    }

    @Override
    public void onReady(ReadyEvent event) {
      sightings.ready();
    }

    @Override
    public void onSessionResume(SessionResumeEvent event) {
      sightings.resumed();
    }

    @Override
    public void onGuildReady(GuildReadyEvent event) {
      sightings.guild(event.getGuild().getId());
    }

    @Override
    public void onMessageReceived(MessageReceivedEvent event) {
      sightings.message(event.getMessage().getContentRaw());
    }
  }
}
