package broadsheet.html;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import java.nio.charset.StandardCharsets;

/**
 * HTML that goes out as it is. Only {@link Templates} makes one, so every piece of it went through a template that escaped
 * what was put in; a {@code String} in a template is always escaped. Never changes.
 */
public final class Markup implements Content {
    public static final Markup EMPTY = new Markup(new byte[0]);

    private final byte[] utf8;

    Markup(byte[] utf8) {
        this.utf8 = utf8;
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
