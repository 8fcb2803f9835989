package dev.opcodec.runtime.request;

import dev.opcodec.runtime.codec.RawJson;
import dev.opcodec.runtime.gateway.GuildMember;
import dev.opcodec.runtime.gateway.GuildMembersChunkEvent;
import dev.opcodec.runtime.gateway.Presence;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The whole answer to a request for members.
 *
 * @param chunks every chunk once: the guilds in the order in which they were asked for, the chunks
 *     of a guild by their index; unmodifiable
 */
public record GuildMembers(List<GuildMembersChunkEvent> chunks) {
  /** Copies the list. */
  public GuildMembers {
    chunks = List.copyOf(chunks);
  }

  /** The members of all chunks, in their order. */
  public List<GuildMember> members() {
    return chunks.stream().flatMap(chunk -> chunk.members().stream()).toList();
  }

  /** The presences of all chunks, in their order; empty unless they were asked for. */
  public List<Presence> presences() {
    return of(GuildMembersChunkEvent::presences);
  }

  /** What was asked for by id and is not there. */
  public List<RawJson> notFound() {
    return of(GuildMembersChunkEvent::notFound);
  }

  private <T> List<T> of(Function<GuildMembersChunkEvent, @Nullable List<T>> part) {
    return chunks.stream().map(part).flatMap(GuildMembers::stream).toList();
  }

  private static <T> Stream<T> stream(@Nullable List<T> list) {
    return list == null ? Stream.empty() : list.stream();
  }
}
