package broadsheet.extraction;

import broadsheet.text.Lines;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Finds the part of a page that holds the story. Every paragraph lends weight to the elements around it, less the further out
 * they are; links take it away, names add or subtract. Where the page itself says which part is the text, that part wins if
 * it holds enough of the prose. The scoring follows the idea of Arc90's Readability.
 */
final class Prose {
    private static final int OUTERMOST = 5;

    /** A part the page names as its text must hold this share of what the best part holds. */
    private static final double ENOUGH = 0.45;

    private final Measure measure;
    private final Map<Element, Double> scores = new IdentityHashMap<>();

    private Prose(Element body) {
        this.measure = new Measure(body);
        score(body);
    }

    /** The part with the story; the body itself when nothing stands out. */
    static Element in(Element body) {
        return new Prose(body).best(body);
    }

    private Element best(Element body) {
        var densest = densest(body);
        var named = named(body, measure.of(densest).prose);
        return named == null ? withSiblings(densest) : named;
    }

    private Element densest(Element body) {
        Element best = null;
        for (var entry : scores.entrySet()) {
            entry.setValue(entry.getValue() * (1 - measure.of(entry.getKey()).linkDensity()));
            if (best == null || entry.getValue() > scores.get(best)) best = entry.getKey();
        }
        return best == null ? body : widened(best, body);
    }

    /** Outwards as long as the parent scores nearly as high or holds nothing else. */
    private Element widened(Element best, Element body) {
        var at = best;
        double last = scores.getOrDefault(best, 0.0);
        for (var parent = at.parent(); parent != null && parent != body.parent(); parent = parent.parent()) {
            double score = scores.getOrDefault(parent, 0.0);
            if (score > last * 0.95 && score > 0) {
                at = parent;
                last = score;
            } else if (score < last / 3) {
                break;
            }
        }
        while (at.parent() != null
                && at.parent() != body.parent()
                && at.parent().childrenSize() == 1) at = at.parent();
        return at;
    }

    private @Nullable Element named(Element body, int prose) {
        var candidates = new ArrayList<Element>();
        for (var element : body.getAllElements()) {
            boolean says = element.attr("itemprop").equalsIgnoreCase("articleBody") || Hints.isContent(element);
            if (says && measure.of(element).prose >= prose * ENOUGH) candidates.add(element);
        }
        return candidates.stream().max(Comparator.comparingDouble(this::worth)).orElse(null);
    }

    /** The innermost of parts that hold the same: much prose, little else. */
    private double worth(Element element) {
        var count = measure.of(element);
        return count.prose - (count.text - count.prose) * 0.5;
    }

    private void score(Element element) {
        for (var child : element.children()) score(child);
        var count = measure.of(element);
        int inner = element.children().stream()
                .mapToInt(child -> measure.of(child).paragraphs)
                .sum();
        if (count.paragraphs <= inner) return;
        double weight = 1 + count.commas / (double) Math.max(1, count.paragraphs) + Math.min(count.prose / 100, 3);
        int level = 0;
        for (var outer = element.parent(); outer != null && level < OUTERMOST; outer = outer.parent(), level++) {
            double share = level == 0 ? 1 : level == 1 ? 0.5 : 1.0 / (level * 3);
            scores.merge(outer, weight * share + (scores.containsKey(outer) ? 0 : start(outer)), Double::sum);
        }
    }

    private static double start(Element element) {
        double start = switch (element.normalName()) {
            case "div", "article", "section", "main" -> 5;
            case "pre", "td", "blockquote" -> 3;
            case "address", "ol", "ul", "dl", "dd", "dt", "li", "form" -> -3;
            case "h1", "h2", "h3", "h4", "h5", "h6", "th" -> -5;
            default -> 0;
        };
        return start + Hints.weight(element);
    }

    /** Neighbours that are prose too belong to the story: a text cut in two by an advertisement. */
    private Element withSiblings(Element densest) {
        var parent = densest.parent();
        if (parent == null) return densest;
        double top = scores.getOrDefault(densest, 0.0);
        double threshold = Math.max(Math.min(10, top), top * 0.2);
        var kept = new ArrayList<Element>();
        for (var sibling : parent.children()) {
            if (sibling == densest || belongs(sibling, densest, threshold)) kept.add(sibling);
        }
        if (kept.size() == 1) return densest;
        return together(kept);
    }

    private boolean belongs(Element sibling, Element densest, double threshold) {
        var count = measure.of(sibling);
        boolean alike = !densest.className().isEmpty() && sibling.className().equals(densest.className());
        double bonus = alike ? scores.getOrDefault(densest, 0.0) * 0.2 : 0;
        if (scores.containsKey(sibling) && scores.get(sibling) + bonus >= threshold) return true;
        return sibling.normalName().equals("p")
                && (count.prose > 80 && count.linkDensity() < 0.25
                        || count.text > 0
                                && count.text <= 80
                                && count.links == 0
                                && Lines.endsSentence(sibling.text()));
    }

    private static Element together(List<Element> kept) {
        var holder = new Element("div");
        for (var element : kept) holder.appendChild(element);
        return holder;
    }
}
