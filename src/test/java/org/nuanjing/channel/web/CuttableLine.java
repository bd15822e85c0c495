package org.nuanjing.channel.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A network between browser and server that can be cut, also for answers only. */
final class CuttableLine implements AutoCloseable {

  /** What gets through. */
  enum State {
    WHOLE,
    ANSWERS_LOST,
    CUT
  }

  private final ServerSocket listening;
  private final int target;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private volatile State state = State.WHOLE;

  CuttableLine(int target) throws IOException {
    this.target = target;
    listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::accept);
  }

  String url() {
    return "http://127.0.0.1:" + listening.getLocalPort();
  }

  /** From now on; what was connected is torn down. */
  void become(State next) {
    state = next;
    open.forEach(CuttableLine::closeQuietly);
    open.clear();
  }

  @Override
  public void close() throws IOException {
    listening.close();
    become(State.CUT);
  }

  private void accept() {
    while (!listening.isClosed()) {
      try {
        Socket near = listening.accept();
        if (state == State.CUT) {
          near.close();
          continue;
        }
        Socket far = new Socket(InetAddress.getLoopbackAddress(), target);
        open.add(near);
        open.add(far);
        Thread.ofVirtual().start(() -> pipe(near, far, true));
        Thread.ofVirtual().start(() -> pipe(far, near, state == State.WHOLE));
      } catch (IOException closed) {
        // The next accept tells whether it was this line or one connection.
      }
    }
  }

  private static void pipe(Socket from, Socket to, boolean through) {
    try (InputStream in = from.getInputStream();
        OutputStream out = to.getOutputStream()) {
      byte[] buffer = new byte[8192];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        if (!through) {
          return;
        }
        out.write(buffer, 0, read);
        out.flush();
      }
    } catch (IOException torn) {
      // A torn connection is what this is for.
    } finally {
      closeQuietly(from);
      closeQuietly(to);
    }
  }

  private static void closeQuietly(Socket socket) {
    try {
      socket.close();
    } catch (IOException gone) {
      // It is closed either way.
    }
  }
}
