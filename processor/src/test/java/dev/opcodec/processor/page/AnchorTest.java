package dev.opcodec.processor.page;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class AnchorTest {

  @Test
  void usual_names_stay_as_they_are() {
    Anchor user = Anchor.of(DefinitionKind.OBJECT, "User");
    assertThat(user.id()).isEqualTo("object-User");
    assertThat(user.field("sent.", "avatar_id").id()).isEqualTo("object-User.sent.avatar_id");
  }

  @Property
  void anchor_can_stand_in_an_address_and_differs_for_different_names(
      @ForAll String one, @ForAll String other) {
    // Halves of surrogate pairs have no UTF-8 and all become the same.
    Assume.that(one.chars().noneMatch(c -> Character.isSurrogate((char) c)));
    Assume.that(other.chars().noneMatch(c -> Character.isSurrogate((char) c)));
    String id = Anchor.of(DefinitionKind.EVENT, one).id();
    assertThat(id).matches("event-[A-Za-z0-9_~-]*");
    assertThat(id.equals(Anchor.of(DefinitionKind.EVENT, other).id())).isEqualTo(one.equals(other));
  }
}
