package broadsheet.html;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateOutput;
import gg.jte.output.Utf8ByteOutput;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Fills templates. They are compiled with the classes they lie beside and named by their path from the source folder,
 * {@code broadsheet/front/story.jte}. Values are escaped as their place in the HTML demands. May be used by many threads.
 */
public final class Templates {
    /** The package the build puts compiled templates in (pom.xml, jte-maven-plugin). */
    private static final String PACKAGE = "templates";

    private final TemplateEngine engine =
            TemplateEngine.createPrecompiled(null, ContentType.Html, Templates.class.getClassLoader(), PACKAGE);

    /** A whole answer in UTF-8, from a template with one parameter. */
    public byte[] render(String template, Object view) {
        return bytes(output -> engine.render(template, view, output));
    }

    /** A whole answer in UTF-8, from a template with several parameters, by name. */
    public byte[] render(String template, Map<String, Object> parameters) {
        return bytes(output -> engine.render(template, parameters, output));
    }

    /** A piece to be put into another template as it is. */
    public Markup markup(String template, Object view) {
        return new Markup(render(template, view));
    }

    /** A piece to be put into another template as it is, from several parameters. */
    public Markup markup(String template, Map<String, Object> parameters) {
        return new Markup(render(template, parameters));
    }

    /** A piece with one parameter, printed where another is being printed. */
    public void print(String template, Object view, TemplateOutput output) {
        engine.render(template, view, output);
    }

    private static byte[] bytes(Consumer<TemplateOutput> template) {
        var output = new Utf8ByteOutput();
        template.accept(output);
        return output.toByteArray();
    }
}
