package dev.opcodec.processor.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlTest {

  @Property
  void no_text_becomes_markup(@ForAll String text) {
    String html = new Html().element("b", Attributes.NONE.and("title", text), text).toString();
    String inner = html.substring("<b title=\"".length(), html.length() - "</b>".length());
    assertThat(inner.replace("\">", "")).doesNotContain("<", ">", "\"", "'");
  }

  @Test
  void control_characters_and_half_surrogates_are_replaced() {
    assertThat(Escape.text("a\u0000b\u0007c\uD800d\uDC00e\uD83D\uDE00\n\t"))
        .isEqualTo("a\uFFFDb\uFFFDc\uFFFDd\uFFFDe\uD83D\uDE00\n\t");
  }

  @ParameterizedTest
  @ValueSource(strings = {"href", "src", "style", "onclick", "action", "ti tle", "a\"b", ""})
  void attribute_that_could_load_or_run_something_is_refused(String name) {
    assertThatIllegalArgumentException().isThrownBy(() -> Attributes.NONE.and(name, "x"));
  }

  @Test
  void element_whose_name_is_none_is_refused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Html().element("p onclick", "x"));
  }

  @Test
  void long_name_may_break_between_its_words() {
    assertThat(new Html().name("MESSAGE_REACTION_ADD_MANY").toString())
        .isEqualTo("MESSAGE_<wbr>REACTION_<wbr>ADD_<wbr>MANY");
    assertThat(new Html().name("ApplicationCommandOption").toString())
        .isEqualTo("Application<wbr>Command<wbr>Option");
    assertThat(new Html().name("guild_id").toString()).isEqualTo("guild_id");
  }
}
