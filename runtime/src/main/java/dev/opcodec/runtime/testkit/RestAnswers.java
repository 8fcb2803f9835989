package dev.opcodec.runtime.testkit;

import dev.opcodec.runtime.codec.RawJson;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is answered to the REST calls of which the gateway itself knows nothing. Immutable. */
final class RestAnswers {
  /** What clients ask for before they connect, or as soon as they are ready. */
  static final RestAnswers OF_A_BOT =
      new RestAnswers(Map.of())
          .with("/users/@me", BotIdentity.userJson())
          .with("/applications/@me", BotIdentity.applicationJson());

  private final Map<String, RawJson> answers;

  private RestAnswers(Map<String, RawJson> answers) {
    this.answers = answers;
  }

  RestAnswers with(String path, String json) {
    Map<String, RawJson> copy = new LinkedHashMap<>();
    // The newest first: it is asked first, so that it can stand in for an older one.
    copy.put(path, RawJson.of(json));
    answers.forEach(copy::putIfAbsent);
    return new RestAnswers(copy);
  }

  /** Of the newest path that the request's path ends with. */
  @Nullable RawJson find(String requested) {
    for (Map.Entry<String, RawJson> answer : answers.entrySet()) {
      if (requested.endsWith(answer.getKey())) {
        return answer.getValue();
      }
    }
    return null;
  }
}
