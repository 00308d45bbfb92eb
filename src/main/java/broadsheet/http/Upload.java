package broadsheet.http;

import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.multipart.Attribute;
import io.netty.handler.codec.http.multipart.DefaultHttpDataFactory;
import io.netty.handler.codec.http.multipart.FileUpload;
import io.netty.handler.codec.http.multipart.HttpPostMultipartRequestDecoder;
import io.netty.handler.codec.http.multipart.InterfaceHttpData;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A form with files, as browsers send it ({@code multipart/form-data}, RFC 7578). All of it is in memory: the route says how
 * large it may be.
 */
public final class Upload {
    /** A file as it was sent. Its name is the sender's word, never a path of ours. */
    public record Sent(String name, byte[] bytes) {}

    private static final String TYPE = "multipart/form-data";

    private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?([^\";]{1,70})\"?", Pattern.CASE_INSENSITIVE);
    private static final String TORN = "The form did not arrive whole; please send it again.";

    private final Form form;
    private final Map<String, List<Sent>> files;

    private Upload(Form form, Map<String, List<Sent>> files) {
        this.form = form;
        this.files = files;
    }

    static boolean isOne(String contentType) {
        return contentType.regionMatches(true, 0, TYPE, 0, TYPE.length());
    }

    /** @param most how many fields and files are read before the whole is refused */
    static Upload read(String contentType, byte[] body, int most) {
        if (!isWhole(contentType, body)) throw new Refused(400, TORN);
        var request =
                new DefaultFullHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.POST, "/", Unpooled.wrappedBuffer(body));
        request.headers().set(HttpHeaderNames.CONTENT_TYPE, contentType);
        var factory = new DefaultHttpDataFactory(false);
        try {
            var decoder = new HttpPostMultipartRequestDecoder(
                    factory, request, StandardCharsets.UTF_8, most, body.length + 1);
            try {
                return sorted(decoder.getBodyHttpDatas());
            } finally {
                decoder.destroy();
            }
        } catch (RuntimeException | IOException torn) {
            throw new Refused(400, TORN);
        } finally {
            factory.cleanAllHttpData();
        }
    }

    /** The decoder takes what there is; a form without its end may have lost a field. */
    private static boolean isWhole(String contentType, byte[] body) {
        var boundary = BOUNDARY.matcher(contentType);
        return boundary.find()
                && new String(body, StandardCharsets.ISO_8859_1)
                        .stripTrailing()
                        .endsWith("--" + boundary.group(1) + "--");
    }

    private static Upload sorted(List<InterfaceHttpData> parts) throws IOException {
        Map<String, List<String>> fields = new HashMap<>();
        Map<String, List<Sent>> files = new HashMap<>();
        for (InterfaceHttpData part : parts) {
            if (part instanceof FileUpload file) {
                // A browser sends an empty file where none was chosen.
                if (file.length() == 0) continue;
                files.computeIfAbsent(file.getName(), missing -> new ArrayList<>(1))
                        .add(new Sent(file.getFilename(), file.get()));
            } else if (part instanceof Attribute field) {
                if (field.getValue().indexOf('\0') >= 0) {
                    throw new IOException("A field holds a NUL character, which is not text.");
                }
                fields.computeIfAbsent(field.getName(), missing -> new ArrayList<>(1))
                        .add(field.getValue());
            }
        }
        return new Upload(Form.of(fields), Map.copyOf(files));
    }

    /** What was typed and chosen besides files. */
    public Form form() {
        return form;
    }

    /** All files sent under this name, in their order. */
    public List<Sent> files(String name) {
        return List.copyOf(files.getOrDefault(name, List.of()));
    }

    /** The file sent under this name; empty when none was chosen. */
    public Optional<Sent> file(String name) {
        return files(name).stream().findFirst();
    }
}
