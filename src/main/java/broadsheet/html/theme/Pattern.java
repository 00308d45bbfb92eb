package broadsheet.html.theme;

import broadsheet.html.Inset;
import broadsheet.html.Templates;
import gg.jte.Content;
import gg.jte.TemplateOutput;
import java.util.List;

/**
 * A template of a theme, checked and ready to be filled. Used by many threads.
 *
 * @param <V> what it shows
 */
public final class Pattern<V> {
    private final List<Step<V>> steps;

    Pattern(List<Step<V>> steps) {
        this.steps = List.copyOf(steps);
    }

    /** Filled with this, for another template to hold. */
    public Inset filled(V view, Templates templates) {
        return new Inset(new Content() {
            @Override
            public void writeTo(TemplateOutput output) {
                for (var step : steps) step.print(view, templates, output);
            }

            @Override
            public boolean isEmptyContent() {
                return false;
            }
        });
    }

    List<Step<V>> steps() {
        return steps;
    }
}
