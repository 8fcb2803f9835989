package dev.opcodec.runtime.transport;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Keeps what it is told, as text, in order. */
class RecordingListener implements TransportListener {
  private final BlockingQueue<String> told = new LinkedBlockingQueue<>();

  @Override
  public void opened() {
    told.add("opened");
  }

  @Override
  public void failed(@Nullable Integer status, String reason) {
    told.add("failed " + status + " " + reason);
  }

  @Override
  public void text(byte[] buffer, int offset, int length) {
    told.add("text " + new String(buffer, offset, length, StandardCharsets.UTF_8));
  }

  @Override
  public void binary(byte[] buffer, int offset, int length) {
    told.add("binary " + length);
  }

  @Override
  public void closed(@Nullable Integer code, String reason) {
    told.add("closed " + code);
  }

  @Nullable String next() throws InterruptedException {
    return told.poll(10, TimeUnit.SECONDS);
  }

  boolean isSilent() {
    return told.isEmpty();
  }
}
