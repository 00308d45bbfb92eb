package broadsheet.html.theme;

import broadsheet.html.Inset;
import broadsheet.html.Templates;
import gg.jte.TemplateOutput;
import gg.jte.html.escape.Escape;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What a checked template has become. Only {@link Literal} holds bytes of the theme, and those were put together anew from
 * elements and attributes that the contract knows.
 */
sealed interface Step<V> {
    void print(V view, Templates templates, TemplateOutput output);

    record Literal<V>(byte[] utf8) implements Step<V> {
        @Override
        public void print(V view, Templates templates, TemplateOutput output) {
            output.writeBinaryContent(utf8);
        }
    }

    record Say<V>(Function<V, Said> words) implements Step<V> {
        @Override
        public void print(V view, Templates templates, TemplateOutput output) {
            var said = words.apply(view);
            if (said.language() == null) {
                Escape.htmlContent(said.text(), output);
                return;
            }
            output.writeContent("<span");
            attributes(said, said.language(), output);
            output.writeContent(">");
            Escape.htmlContent(said.text(), output);
            output.writeContent("</span>");
        }
    }

    /** The language of what follows, as attributes of the element that is being printed. */
    record Mark<V>(Function<V, Said> language) implements Step<V> {
        @Override
        public void print(V view, Templates templates, TemplateOutput output) {
            var said = language.apply(view);
            if (said.language() != null) attributes(said, said.language(), output);
        }
    }

    private static void attributes(Said said, String language, TemplateOutput output) {
        output.writeContent(" lang=\"");
        Escape.htmlAttribute(language, output);
        output.writeContent("\" dir=\"");
        Escape.htmlAttribute(said.direction() == null ? "auto" : said.direction(), output);
        output.writeContent("\"");
    }

    record Place<V>(String template, BiFunction<V, String, @Nullable Object> piece, String sizes) implements Step<V> {
        @Override
        public void print(V view, Templates templates, TemplateOutput output) {
            var shown = piece.apply(view, sizes);
            if (shown != null) templates.print(template, shown, output);
        }
    }

    record Inlaid<V>(Function<V, Inset> content) implements Step<V> {
        @Override
        public void print(V view, Templates templates, TemplateOutput output) {
            content.apply(view).content().writeTo(output);
        }
    }

    /** @param classes as checked; may be empty */
    record Lead<V>(Function<V, @Nullable String> address, String classes, List<Step<V>> inside) implements Step<V> {
        @Override
        public void print(V view, Templates templates, TemplateOutput output) {
            var to = address.apply(view);
            if (to != null) {
                output.writeContent("<a href=\"");
                Escape.htmlAttribute(to, output);
                output.writeContent(classes.isEmpty() ? "\">" : "\" class=\"" + classes + "\">");
            }
            for (var step : inside) step.print(view, templates, output);
            if (to != null) output.writeContent("</a>");
        }
    }

    record When<V>(Predicate<V> question, boolean answer, List<Step<V>> inside) implements Step<V> {
        @Override
        public void print(V view, Templates templates, TemplateOutput output) {
            if (question.test(view) != answer) return;
            for (var step : inside) step.print(view, templates, output);
        }
    }

    record Each<V, I>(Function<V, List<I>> rows, List<Step<I>> inside) implements Step<V> {
        @Override
        public void print(V view, Templates templates, TemplateOutput output) {
            for (var row : rows.apply(view)) {
                for (var step : inside) step.print(row, templates, output);
            }
        }
    }
}
