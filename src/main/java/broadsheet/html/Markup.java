package broadsheet.html;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import java.nio.charset.StandardCharsets;

/**
 * HTML that goes out as it is. {@link Templates} makes it, so every piece of it went through a template that escaped what was
 * put in, or it is JSON that cannot be anything else; a {@code String} in a template is always escaped. Never changes.
 */
public final class Markup implements Content {
    public static final Markup EMPTY = new Markup(new byte[0]);

    private final byte[] utf8;

    Markup(byte[] utf8) {
        this.utf8 = utf8;
    }

    /**
     * JSON to stand in a {@code script} element that is not run. Inside one, only {@code <} could end the data, and JSON
     * can say every character without writing it, so the text may be anything.
     */
    public static Markup json(String json) {
        return new Markup(json.replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026")
                .getBytes(StandardCharsets.UTF_8));
    }

    /** A copy of the bytes, in UTF-8. */
    public byte[] utf8() {
        return utf8.clone();
    }

    @Override
    public void writeTo(TemplateOutput output) {
        output.writeBinaryContent(utf8);
    }

    @Override
    public boolean isEmptyContent() {
        return utf8.length == 0;
    }

    /** The HTML as text. */
    @Override
    public String toString() {
        return new String(utf8, StandardCharsets.UTF_8);
    }
}
