package bench;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One kept connection to a server on this machine, read byte for byte: what a library would tidy up must be seen here. */
final class Knock implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 20_000;

    record Header(String name, String value) {}

    record Answer(int status, List<Header> headers, byte[] body, int bytesOnTheWire) {
        Optional<String> header(String name) {
            return headers.stream()
                    .filter(header -> header.name().equalsIgnoreCase(name))
                    .map(Header::value)
                    .findFirst();
        }

        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;
    private final String host;
    private int read;

    Knock(int port) throws IOException {
        this(port, false);
    }

    /** @param sealed over TLS, whoever vouches for the certificate */
    Knock(int port, boolean sealed) throws IOException {
        var plain = new Socket();
        plain.setTcpNoDelay(true);
        plain.setSoTimeout(PATIENCE_MILLIS);
        plain.connect(new InetSocketAddress("127.0.0.1", port), PATIENCE_MILLIS);
        socket = sealed ? Seal.believing().createSocket(plain, "127.0.0.1", port, true) : plain;
        in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
        out = socket.getOutputStream();
        host = "127.0.0.1:" + port;
    }

    static Answer once(int port, String path, String... headers) throws IOException {
        try (var knock = new Knock(port)) {
            return knock.get(path, headers);
        }
    }

    /** @param headers whole lines such as {@code Accept-Encoding: gzip} */
    Answer get(String path, String... headers) throws IOException {
        var head = new StringBuilder("GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\n");
        for (var header : headers) head.append(header).append("\r\n");
        out.write(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
        read = 0;
        int status = Integer.parseInt(line().split(" ")[1]);
        var answered = new ArrayList<Header>();
        for (var line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            answered.add(new Header(
                    line.substring(0, colon), line.substring(colon + 1).strip()));
        }
        var answer = new Answer(status, answered, new byte[0], 0);
        return new Answer(status, List.copyOf(answered), body(answer), read);
    }

    private byte[] body(Answer head) throws IOException {
        if (head.status() == 304 || head.status() == 204) return new byte[0];
        if (head.header("transfer-encoding").isPresent()) return chunks();
        return bytes(Integer.parseInt(head.header("content-length").orElse("0")));
    }

    private byte[] chunks() throws IOException {
        var whole = new ByteArrayOutputStream();
        for (int size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
            whole.write(bytes(size));
            line();
        }
        line();
        return whole.toByteArray();
    }

    private byte[] bytes(int count) throws IOException {
        var bytes = in.readNBytes(count);
        if (bytes.length < count) throw new EOFException("The server ended in the middle of an answer.");
        read += count;
        return bytes;
    }

    private String line() throws IOException {
        var line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) throw new EOFException("The server hung up.");
            read++;
            if (next != '\r') line.append((char) next);
        }
        read++;
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
