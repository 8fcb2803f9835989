package dev.opcodec.runtime.shard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShardIdTest {
  @ParameterizedTest
  @CsvSource({
    "41771983423143937, 1, 0", "41771983423143937, 2, 0", "41771983423143937, 3, 0",
    "41771983423143937, 9, 3", "41771983423143937, 16, 6", "41771983423143937, 32, 6",
    "613425648685547541, 1, 0", "613425648685547541, 2, 0", "613425648685547541, 3, 2",
    "613425648685547541, 9, 5", "613425648685547541, 16, 8", "613425648685547541, 32, 24",
    "81384788765712384, 1, 0", "81384788765712384, 2, 0", "81384788765712384, 3, 1",
    "81384788765712384, 9, 1", "81384788765712384, 16, 2", "81384788765712384, 32, 2"
  })
  void SH_1_shard_of_a_guild(long guildId, int count, int shard) {
    assertThat(ShardId.ofGuild(guildId, count)).isEqualTo(new ShardId(shard, count));
  }

  @Test
  void SH_1_guild_ids_are_unsigned() {
    // 18446744073709551615 >>> 22 = 4398046511103
    assertThat(ShardId.ofGuild(-1L, 16).id()).isEqualTo((int) (4398046511103L % 16));
    assertThat(ShardId.ofGuild(Long.MIN_VALUE, 3).id()).isEqualTo((int) (2199023255552L % 3));
  }

  @Test
  void SH_3_bucket_is_the_remainder() {
    assertThat(new ShardId(17, 64).bucket(16)).isEqualTo(1);
    assertThat(new ShardId(17, 64).bucket(1)).isZero();
  }

  @Test
  void ids_and_ranges_outside_of_the_count_are_refused() {
    assertThatThrownBy(() -> new ShardId(4, 4)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new ShardId(-1, 4)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> ShardId.ofGuild(1, 0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new ShardRange(2, 1, 4)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new ShardRange(0, 4, 4)).isInstanceOf(IllegalArgumentException.class);
  }
}
