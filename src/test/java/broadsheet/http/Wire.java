package broadsheet.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;

/** A bare socket to the server, for what no well-behaved client sends. */
record Wire(Socket socket) implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 20_000;

    /** With little room for what it has not heard yet, so that the server notices who does not listen. */
    static Wire to(int port) {
        return to(port, 4096);
    }

    /** With the usual room, for hearing much. */
    static Wire wideTo(int port) {
        return to(port, 1 << 20);
    }

    private static Wire to(int port, int room) {
        try {
            Socket socket = new Socket();
            socket.setReceiveBufferSize(room);
            socket.connect(new InetSocketAddress("127.0.0.1", port));
            socket.setSoTimeout(PATIENCE_MILLIS);
            return new Wire(socket);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    Wire say(String text) {
        return say(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    Wire say(byte[] bytes) {
        try {
            socket.getOutputStream().write(bytes);
            socket.getOutputStream().flush();
            return this;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Everything until the server closes; a reset counts as closing. */
    String hearAll() {
        ByteArrayOutputStream heard = new ByteArrayOutputStream();
        try {
            byte[] piece = new byte[4096];
            for (int n = read(piece); n >= 0; n = read(piece)) heard.write(piece, 0, n);
            return heard.toString(StandardCharsets.ISO_8859_1);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** What comes within this time, or nothing. */
    String hearSoon(java.time.Duration time) {
        try {
            socket.setSoTimeout((int) time.toMillis());
            byte[] piece = new byte[4096];
            int n = read(piece);
            return n < 0 ? "" : new String(piece, 0, n, StandardCharsets.ISO_8859_1);
        } catch (java.net.SocketTimeoutException silence) {
            return "";
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private int read(byte[] piece) throws IOException {
        try {
            return socket.getInputStream().read(piece);
        } catch (SocketException reset) {
            return -1;
        }
    }

    /** Until this text has come. */
    String hearUntil(String text) {
        StringBuilder heard = new StringBuilder();
        try {
            while (heard.indexOf(text) < 0) {
                int c = socket.getInputStream().read();
                if (c < 0) throw new AssertionError("The server closed after: " + heard);
                heard.append((char) c);
            }
            return heard.toString();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
