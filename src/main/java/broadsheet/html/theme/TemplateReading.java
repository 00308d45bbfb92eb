package broadsheet.html.theme;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Reads one template with one kit. Nothing of the file is kept as it was written: elements, attributes and text that the
 * contract knows are written anew, everything else refuses the file.
 */
final class TemplateReading<V> {
    /** More often than any page has a use for one list. */
    static final int MOST_LISTS = 4;

    /** The same for words and links. */
    static final int MOST_PARTS = 40;

    /** Deeper than any page is built. */
    static final int DEEPEST = 40;

    private final String file;
    private final Kit<V> kit;
    private final Set<String> ids;
    private final boolean repeated;
    private final Map<String, Integer> placed = new HashMap<>();

    private TemplateReading(String file, Kit<V> kit, Set<String> ids, boolean repeated) {
        this.file = file;
        this.kit = kit;
        this.ids = ids;
        this.repeated = repeated;
    }

    /** @throws Flaw the first thing that the contract does not allow */
    static <V> Pattern<V> read(String file, String text, Kit<V> kit) throws Flaw {
        var root = TemplateTree.parsed(file, text);
        var reading = new TemplateReading<>(file, kit, new TreeSet<>(), false);
        var steps = reading.inside(root, 0);
        reading.complete(1);
        var pattern = new Pattern<>(steps);
        Weight.check(file, pattern);
        return pattern;
    }

    private void complete(int line) throws Flaw {
        for (var needed : kit.needed()) {
            if (placed.containsKey(needed)) continue;
            var how = kit.part(needed) == null ? "bs-each=\"" + needed + "\"" : "<bs-" + needed + ">";
            throw new Flaw(file, line, "part.missing", how);
        }
    }

    private List<Step<V>> inside(Node parent, int depth) throws Flaw {
        if (depth > DEEPEST) throw flaw(parent, "template.deep", DEEPEST);
        var steps = new Steps<V>();
        for (var node : parent.childNodes()) {
            switch (node) {
                case TextNode text -> steps.literal(Entities.escape(text.getWholeText()));
                case Comment _ -> {}
                case Element element -> element(element, steps, depth + 1);
                default -> throw flaw(node, "template.plain");
            }
        }
        return steps.done();
    }

    private void element(Element element, Steps<V> steps, int depth) throws Flaw {
        var each = element.attr("bs-each");
        var whether = element.attr("bs-if");
        var unless = element.attr("bs-unless");
        if (!each.isEmpty()) {
            if (element.hasAttr("bs-if") || element.hasAttr("bs-unless")) {
                throw flaw(element, "template.each.beside");
            }
            steps.add(each(element, each, depth));
        } else if (!whether.isEmpty()) steps.add(when(element, whether, true, depth));
        else if (!unless.isEmpty()) steps.add(when(element, unless, false, depth));
        else plain(element, steps, depth);
    }

    private void plain(Element element, Steps<V> steps, int depth) throws Flaw {
        var name = element.normalName();
        if (name.startsWith(TemplateTree.PART)) {
            part(element, name.substring(TemplateTree.PART.length()), steps, depth);
            return;
        }
        if (!Allowed.ELEMENTS.contains(name)) {
            throw flaw(element, "template.element", shortened(name));
        }
        steps.literal("<" + name + attributes(element));
        if (element.hasAttr("bs-lang")) steps.add(mark(element));
        steps.literal(">");
        if (Allowed.VOID.contains(name)) return;
        steps.addAll(inside(element, depth));
        steps.literal("</" + name + ">");
    }

    private String attributes(Element element) throws Flaw {
        var text = new StringBuilder();
        for (Attribute attribute : element.attributes()) {
            var name = attribute.getKey();
            if (Allowed.ORDERS.contains(name)) continue;
            var shape = Allowed.ATTRIBUTES.get(name);
            if (shape == null || name.equals("href") && !element.normalName().equals("a")) {
                throw flaw(element, "template.attribute", shortened(name), element.normalName());
            }
            var value = attribute.getValue();
            if (!shape.matcher(value).matches()) {
                throw flaw(element, name.equals("href") ? "template.link" : "template.value", name, shortened(value));
            }
            if (name.equals("id")) identify(element, value);
            text.append(' ')
                    .append(name)
                    .append("=\"")
                    .append(Entities.escape(value))
                    .append('"');
        }
        return text.toString();
    }

    private Step<V> mark(Element element) throws Flaw {
        var tongue = kit.tongue();
        if (tongue == null) throw flaw(element, "template.lang.always");
        if (element.hasAttr("lang") || element.hasAttr("dir")) {
            throw flaw(element, "template.lang.beside");
        }
        return new Step.Mark<>(tongue);
    }

    private void identify(Element element, String id) throws Flaw {
        if (repeated) throw flaw(element, "template.id.list");
        if (!ids.add(id)) throw flaw(element, "template.id.twice", id);
    }

    private void part(Element element, String name, Steps<V> steps, int depth) throws Flaw {
        var part = kit.part(name);
        if (part == null) {
            throw flaw(element, "part.none", shortened(name), String.join(", ", kit.parts()));
        }
        boolean once = part instanceof Part.Piece<V> piece && !piece.sized() || part instanceof Part.Inlay<V>;
        count(element, name, once ? 1 : MOST_PARTS);
        switch (part) {
            case Part.Words<V>(var words) -> steps.add(new Step.Say<>(bare(element, words)));
            case Part.Phrases<V> phrases -> steps.add(phrase(element, phrases));
            case Part.Piece<V> piece -> steps.add(placed(element, piece));
            case Part.Inlay<V>(var content) -> steps.add(new Step.Inlaid<>(bare(element, content)));
            case Part.Way<V>(var address) ->
                steps.add(new Step.Lead<>(address, only(element, "class"), inside(element, depth)));
        }
    }

    private Step<V> phrase(Element element, Part.Phrases<V> phrases) throws Flaw {
        var key = only(element, "say");
        if (!phrases.keys().contains(key)) {
            throw flaw(element, "part.words", shortened(key), String.join(", ", phrases.keys()));
        }
        return new Step.Say<>(view -> phrases.words().apply(view, key));
    }

    private Step<V> placed(Element element, Part.Piece<V> piece) throws Flaw {
        var sizes = piece.sized() ? only(element, "sizes") : only(element, "");
        if (!sizes.isEmpty() && !Allowed.SIZES.matcher(sizes).matches()) {
            throw flaw(element, "template.value", "sizes", shortened(sizes));
        }
        return new Step.Place<>(piece.template(), piece.view(), sizes);
    }

    private <T> T bare(Element element, T part) throws Flaw {
        only(element, "");
        return part;
    }

    /** The value of the one attribute that may stand on a part; empty where it does not. */
    private String only(Element element, String attribute) throws Flaw {
        for (Attribute one : element.attributes()) {
            if (Allowed.ORDERS.contains(one.getKey())) continue;
            boolean known = one.getKey().equals(attribute);
            if (known && attribute.equals("class")) {
                known = Allowed.ATTRIBUTES.get("class").matcher(one.getValue()).matches();
            }
            if (!known) {
                throw flaw(element, "template.attribute", shortened(one.getKey()), element.normalName());
            }
        }
        return attribute.isEmpty() ? "" : element.attr(attribute);
    }

    private Step<V> when(Element element, String question, boolean answer, int depth) throws Flaw {
        if (element.hasAttr("bs-if") && element.hasAttr("bs-unless")) {
            throw flaw(element, "template.if.beside");
        }
        var asked = kit.question(question);
        if (asked == null) {
            throw flaw(element, "part.question", shortened(question), String.join(", ", kit.questions()));
        }
        var steps = new Steps<V>();
        plain(element, steps, depth);
        return new Step.When<>(asked, answer, steps.done());
    }

    private Step<V> each(Element element, String list, int depth) throws Flaw {
        var rows = kit.list(list);
        if (rows == null) {
            throw flaw(
                    element,
                    "part.list",
                    shortened(list),
                    String.join(", ", kit.lists().keySet()));
        }
        count(element, list, MOST_LISTS);
        return each(element, rows, depth);
    }

    private <I> Step<V> each(Element element, Kit.Rows<V, I> rows, int depth) throws Flaw {
        var reading = new TemplateReading<>(file, rows.kit(), ids, true);
        var steps = new Steps<I>();
        reading.plain(element, steps, depth);
        reading.complete(TemplateTree.line(element));
        return new Step.Each<>(rows.rows(), steps.done());
    }

    private void count(Element element, String name, int most) throws Flaw {
        if (placed.merge(name, 1, Integer::sum) > most) {
            throw most == 1 ? flaw(element, "part.once", name) : flaw(element, "part.often", name, most);
        }
    }

    private Flaw flaw(Node node, String key, Object... parts) {
        return new Flaw(file, TemplateTree.line(node), key, parts);
    }

    private static String shortened(String text) {
        var clean = text.replaceAll("\\p{Cntrl}", " ");
        return clean.length() <= 60 ? clean : clean.substring(0, 60) + "…";
    }

    /** Steps in the making; neighbouring literals become one. */
    private static final class Steps<V> {
        private final List<Step<V>> steps = new ArrayList<>();
        private final StringBuilder literal = new StringBuilder();

        void literal(String html) {
            literal.append(html.replaceAll("\\s+", " "));
        }

        void add(Step<V> step) {
            flush();
            steps.add(step);
        }

        void addAll(List<Step<V>> more) {
            for (var step : more) {
                if (step instanceof Step.Literal<V>(var utf8)) literal.append(new String(utf8, StandardCharsets.UTF_8));
                else add(step);
            }
        }

        private void flush() {
            if (literal.isEmpty()) return;
            steps.add(new Step.Literal<>(literal.toString().getBytes(StandardCharsets.UTF_8)));
            literal.setLength(0);
        }

        List<Step<V>> done() {
            flush();
            return List.copyOf(steps);
        }
    }
}
